import type { Entry, Finding } from '../../src/schemas/entry.ts';
import { shorten } from './bibliography/records.ts';

/**
 * What one entry may hold, in characters or names: several times the most that 10,000 papers of public listings have, and
 * few enough that no page, index or rule is at the mercy of one entry.
 */
const most = { title: 2000, abstract: 50_000, name: 1000, venue: 2000, authors: 10_000 } as const;

const number = (n: number): string => n.toLocaleString('en');

/** Entries with a field that no paper has: what is meant for a title holds a document, or worse. */
export function tooLarge(entries: readonly Entry[]): Finding[] {
  return entries.flatMap((entry) => {
    const what = excess(entry);
    if (what === null) return [];
    const message = `"${shorten(entry.titleSource.slice(0, 100))}": ${what}. Mend the entry, or name its lines as furniture in corrections.yaml.`;
    return [{ file: `documents/${entry.document}`, line: entry.line, message }];
  });
}

function excess({ titleSource, abstract, authors, organization, venue }: Entry): string | null {
  const over = (what: string, text: string | null | undefined, limit: number): string | null =>
    (text?.length ?? 0) <= limit
      ? null
      : `${what} of ${number(text?.length ?? 0)} characters; at most ${number(limit)} are read`;
  const longestName = authors?.find((name) => name.length > most.name);
  return (
    over('a title', titleSource, most.title) ??
    over('an abstract', abstract, most.abstract) ??
    over('the name of an author', longestName, most.name) ??
    over('the name of an organization', organization, most.name) ??
    over('the name of a venue', venue, most.venue) ??
    ((authors?.length ?? 0) <= most.authors
      ? null
      : `${number(authors?.length ?? 0)} authors; at most ${number(most.authors)} are read`)
  );
}
