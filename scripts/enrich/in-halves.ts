import type { Told } from './told.ts';

/** What asking for some things at once gave: what was told, or that less is to be asked for. */
export type Asked = Told | { less: string };

/**
 * Asks for all items at once, and in halves where that is refused, so that one item which a service does not take costs no other.
 * @param name how an item is called in the report
 */
export async function* inHalves<Item>(
  items: readonly Item[],
  name: (item: Item) => string,
  ask: (items: readonly Item[]) => Promise<Asked>,
): AsyncGenerator<Told> {
  const [first] = items;
  if (first === undefined) return;
  const asked = await ask(items);
  if (!('less' in asked)) yield asked;
  else if (items.length === 1)
    yield { papers: [], works: new Map(), left: [{ about: name(first), why: asked.less }] };
  else {
    const middle = Math.ceil(items.length / 2);
    yield* inHalves(items.slice(0, middle), name, ask);
    yield* inHalves(items.slice(middle), name, ask);
  }
}
