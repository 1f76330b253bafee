import type { Paper } from '../schemas/paper.ts';

/** The date of a paper, as long as it is precise (`2024-03`): its own, else the year of its venue; null where neither is known. */
export function paperDate({ published, venueYear }: Pick<Paper, 'published' | 'venueYear'>): string | null {
  return published?.date ?? (venueYear === null ? null : String(venueYear));
}

/** The year of that date. */
export function paperYear(paper: Pick<Paper, 'published' | 'venueYear'>): string | null {
  return paperDate(paper)?.slice(0, 4) ?? null;
}

/** When papers came out, by those years: `2015 to 2025`, `2024`; null where none is known. */
export function yearsInWords(papers: readonly Pick<Paper, 'published' | 'venueYear'>[]): string | null {
  const years = papers.flatMap((paper) => paperYear(paper) ?? []).toSorted();
  const [first = null, last = null] = [years[0], years.at(-1)];
  return first === last ? first : `${first ?? ''} to ${last ?? ''}`;
}
