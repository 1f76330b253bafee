import { invisible } from '../read/repair/invisible.ts';

/** Longer than any title; what is longer is no title, and nobody reads on. */
const longest = 500;

/**
 * A title or name of a service as one line of plain text: signs that turn the direction of text, control characters and halves of
 * characters are gone, as readers of documents do it; markup stays what it is, words.
 * @returns null where nothing is left
 */
export function plainText(text: string | null | undefined): string | null {
  if (text === null || text === undefined) return null;
  const line = invisible(text.toWellFormed().replace(/\s+/g, ' ')).trim();
  const cut = line.length > longest ? `${line.slice(0, longest).trimEnd()}…`.toWellFormed() : line;
  return cut === '' ? null : cut.replaceAll('\uFFFD…', '…');
}

/** A year in which papers could come out; null for what a broken record says instead. */
export function plainYear(year: number | null | undefined): number | null {
  return year !== null && year !== undefined && Number.isInteger(year) && year >= 1000 && year <= 2999
    ? year
    : null;
}
