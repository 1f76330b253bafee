/** What a reader has chosen to see; empty: everything. */
export interface Chosen {
  kind: string;
  topic: string;
  year: string;
}

export const facets = ['kind', 'topic', 'year'] as const satisfies readonly (keyof Chosen)[];

/** The choice that an address tells: `?kind=memory&year=2024`. */
export function readChosen(search: string): Chosen {
  const asked = new URLSearchParams(search);
  return { kind: asked.get('kind') ?? '', topic: asked.get('topic') ?? '', year: asked.get('year') ?? '' };
}

/** The address of a choice, from the address of any; other parts of it are kept, its place on the page is not. */
export function writeChosen(address: string, chosen: Chosen): string {
  const url = new URL(address);
  for (const facet of facets) {
    if (chosen[facet] === '') url.searchParams.delete(facet);
    else url.searchParams.set(facet, chosen[facet]);
  }
  url.hash = '';
  return url.href;
}

/** @param topics ids parted by spaces */
export function isChosen(chosen: Chosen, row: { kind: string; topics: string; year: string }): boolean {
  return (
    (chosen.kind === '' || chosen.kind === row.kind) &&
    (chosen.year === '' || chosen.year === row.year) &&
    (chosen.topic === '' || row.topics.split(' ').includes(chosen.topic))
  );
}

/** The sentence that is read out; empty as long as nothing is chosen. */
export function shownInWords(shown: number, total: number, chosen: Chosen): string {
  if (facets.every((facet) => chosen[facet] === '')) return '';
  return shown === 0
    ? 'No result is of this kind, topic and year. Clear the filter or choose another.'
    : `${shown} of ${total} results shown.`;
}
