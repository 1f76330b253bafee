// What a reader asks on the search page, and the address that says it.
import type { Filter } from '../../lib/search/parse-query.ts';
import type { ShownFacet } from './found.ts';

/** A value of a facet that papers must have or, with `not`, must not have. */
export interface Choice {
  field: ShownFacet;
  value: string;
  not: boolean;
}

export interface Asked {
  /** As typed. */
  query: string;
  choices: Choice[];
}

/** In the order in which they are shown and written. */
export const facetNames = ['kind', 'theme', 'topic', 'year', 'venue', 'has'] as const satisfies ShownFacet[];

const valid: Partial<Record<ShownFacet, RegExp>> = {
  kind: /^(?:paper|topic|work|author)$/,
  year: /^(?:\d{4}|\d{4}\.\.(?:\d{4})?|\.\.\d{4}|unknown)$/,
  has: /^code$/,
};

/** A comma parts values, and a dash before one says not: where a value has its own, it is written otherwise. */
const escape = (value: string): string => value.replace(/[%,]/g, encodeURIComponent).replace(/^-/, '%2D');

function unescape(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}

/** @param search the part of an address from `?` on: `?q=lora&topic=-kv-cache&year=2023..2025` */
export function readAsked(search: string): Asked {
  const parameters = new URLSearchParams(search);
  const choices = facetNames.flatMap((field) =>
    (parameters.get(field) ?? '').split(',').flatMap((written): Choice[] => {
      const not = written.startsWith('-');
      const value = unescape(not ? written.slice(1) : written).trim();
      const says = (valid[field] ?? /[\p{L}\p{N}]/u).test(value);
      return says ? [{ field, value, not }] : [];
    }),
  );
  return { query: parameters.get('q') ?? '', choices: withoutRepeats(choices) };
}

function withoutRepeats(choices: readonly Choice[]): Choice[] {
  const last = new Map(choices.map((choice) => [`${choice.field}:${choice.value}`, choice]));
  return [...last.values()];
}

/** The address of what is asked, from the address of anything asked before; parameters of others are kept. */
export function writeAsked(address: string, { query, choices }: Asked): string {
  const url = new URL(address);
  for (const name of ['q', ...facetNames]) url.searchParams.delete(name);
  if (query.trim() !== '') url.searchParams.set('q', query.trim());
  for (const field of facetNames) {
    const values = choices.filter((choice) => choice.field === field);
    if (values.length === 0) continue;
    const written = values.map(({ value, not }) => (not ? '-' : '') + escape(value));
    url.searchParams.set(field, written.join(','));
  }
  // Commas need no escape in a query, and people read addresses.
  url.search = url.searchParams.toString().replaceAll('%2C', ',');
  url.hash = '';
  return url.href;
}

/** The same question with a value wanted, not wanted, or neither. */
export function choose({ query, choices }: Asked, { field, value, not }: Choice, chosen: boolean): Asked {
  const left = choices.filter((choice) => choice.field !== field || choice.value !== value);
  return { query, choices: chosen ? [...left, { field, value, not }] : left };
}

/** Of the wanted values of a facet one must hold; of those not wanted none may. */
export function filtersOf(choices: readonly Choice[]): Filter[] {
  return facetNames.flatMap((field) =>
    [false, true].flatMap((not): Filter[] => {
      const values = choices
        .filter((one) => one.field === field && one.not === not)
        .map(({ value }) => value);
      return values.length > 0 ? [{ field, values, not }] : [];
    }),
  );
}

export function isNothingAsked({ query, choices }: Asked): boolean {
  return query.trim() === '' && choices.length === 0;
}
