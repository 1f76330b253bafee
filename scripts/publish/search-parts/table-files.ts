import { createHash } from 'node:crypto';
import { partName, type Rows, type Table, type TablePart } from '../../../src/lib/search/parted/format.ts';
import { packWords } from '../../../src/lib/search/words.ts';
import type { Limit } from './limits.ts';

/** Gets files: path in the site → value. */
export type Files = Map<string, object>;

/** Puts the parts of one thing into the site, under names that bear one digest of them all, which is returned. */
export function putParts(files: Files, name: string, parts: readonly object[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(JSON.stringify(part));
  const digest = hash.digest('hex').slice(0, 10);
  for (const [i, part] of parts.entries()) files.set(`search/${partName(name, { digest }, i)}`, part);
  return digest;
}

/** Rows in parts of as many each: at least so many, and more where there would be too many parts. */
export function putRows(
  files: Files,
  name: string,
  rows: readonly unknown[],
  [least, mostParts]: Limit,
): Rows {
  const each = Math.max(least, Math.ceil(rows.length / mostParts));
  const parts = Array.from({ length: Math.ceil(rows.length / each) }, (_, i) =>
    rows.slice(i * each, (i + 1) * each),
  );
  return { digest: putParts(files, name, parts), each };
}

/** The shortest beginning of a key that does not stand before it in the part before. */
function cutFirst(first: string, before: string): string {
  let size = 1;
  while (size < first.length && first.slice(0, size) <= before) size += 1;
  return first.slice(0, size);
}

/** Numbers of rows after which parts end, by the characters of each row. */
function partEnds(sizes: readonly number[], [least, mostParts]: Limit): number[] {
  const ends: number[] = [];
  const whole = sizes.reduce((all, size) => all + size, 0);
  const most = Math.max(least, Math.ceil(whole / mostParts));
  let sum = 0;
  for (const [i, size] of sizes.entries()) {
    if (sum > 0 && sum + size > most) {
      ends.push(i);
      sum = 0;
    }
    sum += size;
  }
  return sizes.length > 0 ? [...ends, sizes.length] : ends;
}

/** Lists that are parted by blanks, in parts: the row with which each begins, and its text. */
export function textParts(texts: readonly string[], limit: Limit): { start: number; text: string }[] {
  const ends = partEnds(
    texts.map(({ length }) => length + 1),
    limit,
  );
  return ends.map((end, i) => {
    const start = ends[i - 1] ?? 0;
    return { start, text: texts.slice(start, end).join(' ') };
  });
}

/** The table of sorted keys in parts, and the place of the first key of each part. */
export function putTable(
  files: Files,
  name: string,
  rows: readonly (readonly [key: string, value: string])[],
  limit: Limit,
): Table & { starts: number[] } {
  let last = '';
  const sizes = rows.map(([key, value]) => {
    let shared = 0;
    while (shared < key.length && key[shared] === last[shared]) shared += 1;
    last = key;
    return key.length - shared + value.length + 3;
  });
  const ends = partEnds(sizes, limit);
  const starts = ends.map((_, i) => ends[i - 1] ?? 0);
  const parts = starts.map((start, i): TablePart => {
    const own = rows.slice(start, ends[i]);
    return [packWords(own.map(([key]) => key)), own.map(([, value]) => value).join(' ')];
  });
  const firsts = starts.map((start) => cutFirst(rows[start]?.[0] ?? '', rows[start - 1]?.[0] ?? ''));
  return { digest: putParts(files, name, parts), firsts, starts };
}
