import { byText } from '../../../src/lib/fold.ts';
import { mint, slug } from '../../../src/lib/ids.ts';
import type { WorkId } from '../../../src/schemas/id.ts';
import type { Permalinks } from '../../../src/schemas/permalinks.ts';

type Rows = Permalinks['works'];

/**
 * Gives each work outside the collection its id: the registered one of its key, else a new one from its name. Ids of works
 * that papers here introduced are those papers' and are given to no other.
 * @param works key (what identifies a work) and name, in the order in which newcomers choose
 * @param ofPapers ids of the works of papers
 * @returns key → id, and the registry grown by them
 */
export function registerWorks(
  works: readonly { key: string; name: string }[],
  registered: Rows,
  ofPapers: ReadonlySet<string>,
): { ids: Map<string, WorkId>; rows: Rows } {
  const rows: Rows = structuredClone(registered);
  const byKey = new Map(
    Object.entries(rows).flatMap(([id, { names }]) => names.map((name) => [name, id] as const)),
  );
  const taken = new Set([
    ...ofPapers,
    ...Object.entries(rows).flatMap(([id, { former }]) => [id, ...former]),
  ]);
  const ids = new Map<string, WorkId>();
  const tried = new Map<string, number>();
  for (const { key, name } of [...works].sort((a, b) => byText(a.key, b.key))) {
    const known = byKey.get(key);
    if (known !== undefined && !ofPapers.has(known)) {
      ids.set(key, known as WorkId);
      continue;
    }
    const id = mint([slug(name, 60)], taken, 'work', tried);
    taken.add(id);
    ids.set(key, id as WorkId);
    const old = known === undefined ? null : rows[known];
    rows[id] = {
      ...old,
      names: [...new Set([...(old?.names ?? []), key])].sort(byText),
      former: old && known !== undefined ? [...old.former, known] : [],
    };
    if (known !== undefined) Reflect.deleteProperty(rows, known);
  }
  return { ids, rows };
}
