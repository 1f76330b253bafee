// Imported by scripts and by the browser: the query language, small and forgiving.

const filterFields = ['topic', 'theme', 'year', 'venue', 'author', 'has', 'kind'] as const;

export type FilterField = (typeof filterFields)[number];

/** One condition; of several values one must hold. */
export interface Filter {
  field: FilterField;
  /** As typed: `kv-cache`, `2023..2025`, `..2020`, `unknown`, `icml`, `code`. */
  values: string[];
  /** The paper must not answer it. */
  not: boolean;
}

export interface ParsedQuery {
  /** What is ranked by: the query without filters, signs and excluded words. */
  text: string;
  /** Texts that must stand there word for word. */
  phrases: string[];
  /** Words that must be there, and words and phrases that must not. */
  must: string[];
  not: string[];
  filters: Filter[];
}

/** Longer queries are cut: nobody reads on, and a paste must not freeze the page. */
const mostCharacters = 1000;

/** The beginning of a query that is read, without half characters. */
export function cutQuery(query: string): string {
  return query.slice(0, mostCharacters).toWellFormed();
}

// Sign, field, quoted or bare word. Quotes may be curly, as phones type them.
const piece = /([+-]?)(?:([a-z]+):)?(?:["“”„]([^"“”„]*)["“”„]|(\S+))/giu;

const years = /^(?:\d{4}|\d{4}(?:\.\.|-)(?:\d{4})?|(?:\.\.|-)\d{4}|unknown)$/;
const fields: readonly string[] = filterFields;

/** Whether a value says something for its field; what does not is a word like any other. */
function isFilter(field: string, value: string): field is FilterField {
  if (!fields.includes(field) || value === '') return false;
  if (field === 'year') return years.test(value);
  if (field === 'has') return value === 'code';
  if (field === 'kind') return ['paper', 'topic', 'work', 'author'].includes(value);
  return /[\p{L}\p{N}]/u.test(value);
}

/**
 * A query in parts: words, `"exact phrase"`, `+must`, `-not`, `topic:kv-cache`, `year:2023..2025`, `has:code`,
 * `author:dao`, `venue:icml`, each of these also with `-`, values of more than one word in quotes, several with commas.
 * Whatever is none of these is text (`c++`, `a:b`, a lone quote); nothing is thrown.
 */
export function parseQuery(query: string): ParsedQuery {
  const parsed: ParsedQuery = { text: '', phrases: [], must: [], not: [], filters: [] };
  const words: string[] = [];
  const cut = cutQuery(query);
  for (const [whole, sign = '', name, quoted, bare = ''] of cut.matchAll(piece)) {
    const value = quoted ?? bare;
    const field = name?.toLowerCase();
    if (field !== undefined) {
      const values = (quoted === undefined ? value.split(',') : [value]).map((one) =>
        one.trim().toLowerCase(),
      );
      if (values.every((one) => isFilter(field, one))) {
        parsed.filters.push({ field: field as FilterField, values, not: sign === '-' });
        continue;
      }
    }
    const telling = /[\p{L}\p{N}]/u.test(value);
    if (field === undefined && quoted !== undefined && telling) {
      if (sign === '-') parsed.not.push(value);
      else {
        parsed.phrases.push(value);
        words.push(value);
      }
    } else if (field === undefined && sign === '-' && /^[\p{L}\p{N}]/u.test(value)) parsed.not.push(value);
    else if (field === undefined && sign === '+' && /^[\p{L}\p{N}]/u.test(value)) {
      parsed.must.push(value);
      words.push(value);
    } else words.push(whole);
  }
  // The blank at the end says that the last word is whole.
  parsed.text = words.join(' ') + (/\s$/u.test(cut) && words.length > 0 ? ' ' : '');
  return parsed;
}

/** The first and last year that `2023`, `2023..2025`, `2023-2025` or `..2020` means, both included; null for `unknown`. */
export function yearRange(value: string): [number, number] | null {
  if (value === 'unknown') return null;
  const [from = '', to] = value.split(/\.\.|-/);
  const first = from === '' ? -Infinity : Number(from);
  const last = to === undefined ? first : to === '' ? Infinity : Number(to);
  return [Math.min(first, last), Math.max(first, last)];
}
