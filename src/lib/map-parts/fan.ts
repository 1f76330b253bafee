/** Neighbours of one kind, in the order in which they are drawn. */
export interface FanGroup<Item> {
  label: string;
  items: Item[];
}

/** A group, or the part of one that stands on one side of the middle, with the heights of its rows. */
export interface FanPart<Item> {
  label: string;
  /** Baseline of the label. */
  y: number;
  rows: { item: Item; y: number; path: string }[];
}

export interface Fan<Item> {
  height: number;
  /** Where the node in the middle stands. */
  centre: number;
  parts: FanPart<Item>[];
}

/** As wide as the narrowest screen has room for; a unit is then a pixel, on wider screens a little more. */
export const fanWidth = 272;
/** Where the node in the middle stands, where lines end and where names begin. */
export const trunk = 14;
export const lineEnd = 58;
export const nameStart = 80;
/** Height of a row: a finger or a shaky hand hits it. */
export const rowHeight = 24;
const labelHeight = 19;
/** Between the rows beside the middle and its name. */
const centreGap = 6;
/** A group is parted by the middle only where the sides would differ by more rows than this. */
const parting = 5;

/**
 * Rows above and below a node in the middle, from which a line bends to each; groups keep their order from top to bottom.
 * @param centreHeight of the name in the middle
 * @param heightOf a row, where its name takes more than a line
 */
export function fan<Item>(
  groups: readonly FanGroup<Item>[],
  centreHeight: number,
  heightOf: (item: Item) => number = () => rowHeight,
): Fan<Item> {
  const shown = groups.filter(({ items }) => items.length > 0);
  const [above, below] = halves(shown);
  const tall = (parts: readonly FanGroup<Item>[]): number =>
    parts.reduce((sum, { items }) => sum + labelHeight + heights(items, heightOf), 0);
  const top = tall(above) + (above.length > 0 ? centreGap : 0);
  const centre = top + centreHeight / 2;
  const under = top + centreHeight + centreGap;
  return {
    height: under + tall(below),
    centre,
    parts: [...place(above, 0, centre, heightOf), ...place(below, under, centre, heightOf)],
  };
}

function heights<Item>(items: readonly Item[], heightOf: (item: Item) => number): number {
  return items.reduce((sum, item) => sum + heightOf(item), 0);
}

function place<Item>(
  groups: readonly FanGroup<Item>[],
  from: number,
  centre: number,
  heightOf: (item: Item) => number,
): FanPart<Item>[] {
  let y = from;
  return groups.map(({ label, items }) => {
    const part: FanPart<Item> = { label, y: y + labelHeight - 5, rows: [] };
    y += labelHeight;
    for (const item of items) {
      const height = heightOf(item);
      part.rows.push(row(item, y + height / 2, centre));
      y += height;
    }
    return part;
  });
}

function row<Item>(item: Item, y: number, centre: number): FanPart<Item>['rows'][number] {
  const path = `M${String(trunk)} ${String(centre)}Q${String(trunk)} ${String(y)} ${String(lineEnd)} ${String(y)}`;
  return { item, y, path };
}

/** What stands above the middle and what below: as many rows as can be, groups whole where that is nearly as good. */
function halves<Item>(groups: readonly FanGroup<Item>[]): [FanGroup<Item>[], FanGroup<Item>[]] {
  const rows = groups.flatMap((group, place) => group.items.map((item) => ({ item, place })));
  const ends = new Set(groups.map((_, place) => rows.filter((row) => row.place < place).length));
  const cost = (cut: number): number => Math.abs(rows.length - 2 * cut) + (ends.has(cut) ? 0 : parting);
  let best = 0;
  for (let cut = 1; cut < rows.length; cut += 1) if (cost(cut) < cost(best)) best = cut;
  const part = (of: typeof rows): FanGroup<Item>[] =>
    groups.flatMap(({ label }, place) => {
      const items = of.filter((row) => row.place === place).map(({ item }) => item);
      return items.length > 0 ? [{ label, items }] : [];
    });
  return [part(rows.slice(0, best)), part(rows.slice(best))];
}
