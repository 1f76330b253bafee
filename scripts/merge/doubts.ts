import { foldTitle } from '../../src/lib/fold.ts';
import type { Doubt } from '../../src/schemas/annotations.ts';
import type { CorrectedFacts } from '../../src/schemas/corrections.ts';
import type { Entry } from '../../src/schemas/entry.ts';
import type { Fact } from '../../src/schemas/facts.ts';
import { publishedFromArxiv } from './arxiv-date.ts';

/** Below this certainty the end of a title is listed as a doubt. */
const sureCut = 0.7;

/** A doubt before its paper has an id; `about` names the facts that settle it when a person sets one of them. */
export type DraftDoubt = Omit<Doubt, 'paper'> & { about: (keyof CorrectedFacts)[] };

type Add = (kind: Doubt['kind'], at: Entry, message: string, ...about: DraftDoubt['about']) => void;

/** What a person should look at in the entries of one paper; nothing is decided here. */
export function doubtsOf(entries: Entry[], fact: Fact | null, arxiv: string | null): DraftDoubt[] {
  const doubts: DraftDoubt[] = [];
  const add: Add = (kind, { document, line }, message, ...about) =>
    void doubts.push({ kind, document, line, message, about });
  for (const entry of entries) {
    if (entry.titleCertainty < sureCut) {
      add(
        'title-cut',
        entry,
        `The end of the title was decided by the shape of the sentence, with certainty ${entry.titleCertainty}.`,
        'title',
      );
    }
    if (entry.published?.basis === 'inferred-year') {
      add(
        'inferred-year',
        entry,
        `The document gives no year; ${entry.published.date.slice(0, 4)} is the latest one not after its capture.`,
        'published',
      );
      const month = arxiv === null ? null : publishedFromArxiv(arxiv);
      if (month && monthsApart(month.date, entry.published.date) > 1) {
        add(
          'date-disagrees',
          entry,
          `The date was read as ${entry.published.date}, but the arXiv id ${arxiv} is of ${month.date}.`,
          'published',
          'arxiv',
        );
      }
    }
  }
  disagreements(entries, fact, add);
  if (fact?.note) {
    const message = `Looked-up facts are less certain: ${fact.note}.`;
    add('looked-up', entries[0] as Entry, message, 'arxiv', 'doi');
  }
  return doubts;
}

/** What entries of one work, or the facts looked up for it, say differently. */
function disagreements(entries: Entry[], fact: Fact | null, add: Add): void {
  const first = entries[0] as Entry;
  const dates = new Set(entries.map((e) => e.published?.date).filter((date) => date !== undefined));
  if (!agree(dates))
    add(
      'sources-disagree',
      first,
      `Documents give different dates: ${[...dates].sort().join(', ')}.`,
      'published',
    );
  const counts = new Set(entries.map((e) => e.authorCount).filter((count) => count !== null));
  if (counts.size > 1)
    add(
      'sources-disagree',
      first,
      `Documents give different numbers of authors: ${[...counts].sort((a, b) => a - b).join(', ')}.`,
      'authorCount',
    );
  const [count] = counts;
  if (count !== undefined && fact?.authors && fact.authors.length !== count) {
    add(
      'sources-disagree',
      first,
      `The document counts ${count} authors, the looked-up list has ${fact.authors.length}.`,
      'authors',
      'authorCount',
    );
  }
  const other = entries.find((e) => foldTitle(e.titleSource) !== foldTitle(first.titleSource));
  if (other)
    add(
      'sources-disagree',
      other,
      `Documents give different titles: "${first.titleSource}" and "${other.titleSource}".`,
      'title',
    );
  // Only where they differ is said: a site may be published without abstracts.
  const [abstract, ...abstracts] = entries.filter((e) => e.abstract !== null);
  const folded = foldTitle(abstract?.abstract ?? '');
  const unlike = abstracts.find((e) => foldTitle(e.abstract ?? '') !== folded);
  if (abstract && unlike)
    add(
      'sources-disagree',
      unlike,
      `The abstract is not the one of ${abstract.document}, line ${abstract.line}; they have ${unlike.abstract?.length ?? 0} and ${abstract.abstract?.length ?? 0} characters.`,
      'abstract',
    );
}

/** Whether dates of different length may be one: `2012`, `2012-05`. */
function agree(dates: ReadonlySet<string>): boolean {
  const longest = [...dates].sort((a, b) => b.length - a.length)[0] ?? '';
  return [...dates].every((date) => longest.startsWith(date));
}

function monthsApart(a: string, b: string): number {
  const months = (date: string): number => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7));
  return Math.abs(months(a) - months(b));
}
