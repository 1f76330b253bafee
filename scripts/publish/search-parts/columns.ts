import { titleWords } from '../../../src/lib/search/closeness.ts';
import { type IndexedPaper, searchIndexVersion } from '../../../src/lib/search/index-format.ts';
import type { Columns, Dates } from '../../../src/lib/search/parted/format.ts';
import { toLetter } from '../../../src/lib/search/parted/letters.ts';
import { isStopWord } from '../../../src/lib/search/terms.ts';

/** A letter for each value: 1 for the first of the list, 0 for none. */
function lettersFor(values: readonly (string | null)[], list: readonly string[]): string {
  const places = new Map(list.map((value, i) => [value, i + 1]));
  return values.map((value) => toLetter(value === null ? 0 : (places.get(value) ?? 0))).join('');
}

const mostTelling = 90;

export function columnsOf(papers: readonly IndexedPaper[], venues: readonly string[]): Columns {
  const yearOf = papers.map(({ date }) => date?.slice(0, 4) ?? null);
  const years = [...new Set(yearOf.filter((year) => year !== null))].sort();
  const telling = (title: string): number => titleWords(title).filter((word) => !isStopWord(word)).length;
  return {
    version: searchIndexVersion,
    years,
    year: lettersFor(yearOf, years),
    venue: lettersFor(
      papers.map(({ venue }) => venue),
      venues,
    ),
    topics: papers.map(({ topics }) => topics.map((topic) => toLetter(topic + 1)).join('')).join(' '),
    code: papers.map(({ code }) => (code ? '1' : '0')).join(''),
    telling: papers.map(({ title }) => toLetter(Math.min(telling(title), mostTelling))).join(''),
  };
}

export function datesOf(papers: readonly IndexedPaper[]): Dates {
  const all = papers.map(({ date }) => date);
  const dates = [...new Set(all.filter((date) => date !== null))].sort();
  return { version: searchIndexVersion, dates, of: lettersFor(all, dates) };
}
