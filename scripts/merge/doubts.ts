import type { Doubt } from '../../src/schemas/annotations.ts';
import type { Entry } from '../../src/schemas/entry.ts';
import type { Fact } from '../../src/schemas/facts.ts';
import { publishedFromArxiv } from './arxiv-date.ts';

/** Below this certainty the end of a title is listed as a doubt. */
const sureCut = 0.7;

/** What a person should look at in the entries of one paper; nothing is decided here. */
export function doubtsOf(entries: Entry[], fact: Fact | null, arxiv: string | null): Omit<Doubt, 'paper'>[] {
  const doubts: Omit<Doubt, 'paper'>[] = [];
  const add = (kind: Doubt['kind'], { document, line }: Entry, message: string): void =>
    void doubts.push({ kind, document, line, message });
  const first = entries[0] as Entry;
  for (const entry of entries) {
    if (entry.titleCertainty < sureCut) {
      add(
        'title-cut',
        entry,
        `The end of the title was decided by the shape of the sentence, with certainty ${entry.titleCertainty}.`,
      );
    }
    if (entry.published?.basis === 'inferred-year') {
      add(
        'inferred-year',
        entry,
        `The document gives no year; ${entry.published.date.slice(0, 4)} is the latest one not after its capture.`,
      );
      const month = arxiv === null ? null : publishedFromArxiv(arxiv);
      if (month && monthsApart(month.date, entry.published.date) > 1) {
        add(
          'date-disagrees',
          entry,
          `The date was read as ${entry.published.date}, but the arXiv id ${arxiv} is of ${month.date}.`,
        );
      }
    }
  }
  const dates = new Set(entries.map((e) => e.published?.date).filter((date) => date !== undefined));
  if (dates.size > 1)
    add('sources-disagree', first, `Documents give different dates: ${[...dates].sort().join(', ')}.`);
  const counts = new Set(entries.map((e) => e.authorCount).filter((count) => count !== null));
  if (counts.size > 1)
    add(
      'sources-disagree',
      first,
      `Documents give different numbers of authors: ${[...counts].sort().join(', ')}.`,
    );
  const [count] = counts;
  if (count !== undefined && fact?.authors && fact.authors.length !== count) {
    add(
      'sources-disagree',
      first,
      `The document counts ${count} authors, the looked-up list has ${fact.authors.length}.`,
    );
  }
  if (fact?.note) add('looked-up', first, `Looked-up facts are less certain: ${fact.note}.`);
  return doubts;
}

function monthsApart(a: string, b: string): number {
  const months = (date: string): number => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7));
  return Math.abs(months(a) - months(b));
}
