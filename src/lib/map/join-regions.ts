import { edgeTypes, type MapData, type NodeColumns, type RegionData } from './format.ts';

/**
 * The first look of a map with some of its regions: all their nodes, and the edges whose two ends are there. What is in
 * several regions stands once.
 * @throws Error when `first` does not say what it is a part of
 */
export function joinRegions(first: MapData, regions: readonly RegionData[]): MapData {
  const { partOf } = first;
  if (partOf === undefined) throw new Error('These data are whole already.');
  const parts = [asRegion(first, partOf), ...regions];
  const where = new Map<number, { part: RegionData; row: number }>();
  for (const part of parts)
    for (const [row, number] of part.nodes.entries()) where.set(number, { part, row });
  // In the order of the whole the most important come first, as drawing expects.
  const nodes = [...where.keys()].sort((a, b) => a - b);
  const places = new Map(nodes.map((number, place) => [number, place]));
  const rows = nodes.flatMap((number) => where.get(number) ?? []);
  const column = <Name extends keyof NodeColumns | 'degree'>(name: Name): RegionData[Name] =>
    rows.map(({ part, row }) => part[name][row]) as RegionData[Name];
  const numbers: number[] = [];
  const edges = Object.fromEntries(
    edgeTypes.map((type) => {
      const found = edgesOf(
        parts.map((part) => part.edges[type]),
        places,
      );
      for (const [number] of found) numbers.push(number);
      return [type, found.flatMap(([, source, target]) => [source, target])];
    }),
  ) as MapData['edges'];
  return {
    ...first,
    ...{ ids: column('ids'), labels: column('labels'), titles: column('titles') },
    ...{ x: column('x'), y: column('y'), theme: column('theme'), date: column('date') },
    ...{ code: column('code'), size: column('size'), side: column('side'), from: column('from') },
    edges,
    partOf: { nodes, edges: numbers, degree: column('degree'), papers: partOf.papers },
  };
}

type Edge = [number: number, source: number, target: number];

/** Edges whose ends are there, each once, by their numbers; with the places of their ends. */
function edgesOf(lists: readonly number[][], places: ReadonlyMap<number, number>): Edge[] {
  const found = new Map<number, Edge>();
  for (const list of lists)
    for (let i = 0; i < list.length; i += 3) {
      const number = list[i] ?? 0;
      const [source, target] = [places.get(list[i + 1] ?? -1), places.get(list[i + 2] ?? -1)];
      if (source !== undefined && target !== undefined) found.set(number, [number, source, target]);
    }
  return [...found.values()].sort(([a], [b]) => a - b);
}

/** Data with a part's own numbers as a region has them. */
function asRegion(
  data: MapData,
  { nodes, edges: numbers, degree }: NonNullable<MapData['partOf']>,
): RegionData {
  let edge = 0;
  const edges = Object.fromEntries(
    edgeTypes.map((type) => {
      const pairs = data.edges[type];
      const own = Array.from({ length: pairs.length / 2 }, (_, i) => [
        numbers[edge++] ?? 0,
        nodes[pairs[2 * i] ?? 0] ?? 0,
        nodes[pairs[2 * i + 1] ?? 0] ?? 0,
      ]);
      return [type, own.flat()];
    }),
  ) as RegionData['edges'];
  return { ...data, nodes, degree, edges };
}
