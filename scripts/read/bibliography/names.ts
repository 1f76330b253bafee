import { plainLine } from './plain.ts';

/** What stands at the end of a list of authors that leaves some out. */
const leftOut = /^(?:and\s+)?(?:others|et\.?\s+al\.?|…|\.\.\.)$/i;

/** `Zhao, Jiawei` → `Jiawei Zhao`, `King, Martin Luther, Jr.` → `Martin Luther King Jr.`; other names stay. */
export function givenFirst(name: string): string {
  const parts = name.split(',').map((part) => part.trim());
  const [family, second, third] = parts;
  if (parts.length === 2) return `${second} ${family}`.trim();
  if (parts.length !== 3) return name.trim();
  const suffix = /^(?:jr|sr|[ivx]+)\.?$/i;
  return suffix.test(second ?? '')
    ? `${third} ${family} ${second}`.trim()
    : `${second} ${family} ${third}`.trim();
}

/**
 * Names as "Given Family", in order, and their number. A list that ends in "others" or "et al." is known only in part:
 * it keeps its names and has no number. Without any name both are null.
 */
export function authorList(
  names: readonly string[],
  cut = false,
): { authors: string[] | null; authorCount: number | null } {
  const all = names.map(plainLine).filter((name) => name !== '');
  const authors = all.filter((name) => !leftOut.test(name));
  if (authors.length === 0) return { authors: null, authorCount: null };
  return { authors, authorCount: cut || authors.length < all.length ? null : authors.length };
}
