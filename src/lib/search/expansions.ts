// Imported by scripts and by the browser.
import type { SearchCore } from './index-format.ts';
import { synonyms } from './synonyms.ts';
import { compounds, isStopWord, term } from './terms.ts';

/** Short forms and long ones, both ways. Long forms are lists of terms without stop words. */
export interface Expansions {
  /** Short term → its long forms. */
  long: Looked<string[][]>;
  /** First term of a long form → the long forms that begin so, longest first, with their short terms. */
  short: Looked<{ terms: string[]; short: string }[]>;
}

interface Looked<Value> {
  get: (term: string) => Value | undefined;
}

/** The telling terms of a text, in order. */
export function termsOf(text: string): string[] {
  return compounds(text)
    .flatMap(({ parts }) => parts)
    .filter((word) => !isStopWord(word))
    .map(term);
}

/** The field's short forms and those that the papers of this collection spell out. */
export function compileExpansions({ acronyms }: Pick<SearchCore, 'acronyms'>) {
  const long = new Map<string, string[][]>();
  const short = new Map<string, { terms: string[]; short: string }[]>();
  const known = new Set<string>();
  const add = (from: string, to: string): void => {
    const [one, ...more] = termsOf(from);
    const terms = termsOf(to);
    const key = `${one ?? ''} ${terms.join(' ')}`;
    if (one === undefined || more.length > 0 || terms.length < 2 || known.has(key)) return;
    known.add(key);
    long.set(one, [...(long.get(one) ?? []), terms]);
    const first = terms[0] ?? '';
    short.set(first, [...(short.get(first) ?? []), { terms, short: one }]);
  };
  for (const [from, to] of acronyms) add(from, to);
  for (const [from, to] of synonyms) for (const form of to) add(from, form);
  for (const rows of short.values()) rows.sort((a, b) => b.terms.length - a.terms.length);
  return { long, short } satisfies Expansions;
}
