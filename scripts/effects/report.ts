import type { Finding } from '../../src/schemas/entry.ts';

/** Control characters of hostile input must not reach a terminal. */
const safe = (text: string): string =>
  text.replace(/[\x00-\x08\x0B-\x1F\x7F-\x9F\u202A-\u202E\u2066-\u2069]/g, '�');

/** `documents/listing.txt:41: no abstract after …`, one line a finding, in the order of files and lines. */
export function renderFindings(findings: Finding[]): string {
  return findings
    .map(({ file, line, message }) => safe(`${file}${line === null ? '' : `:${line}`}: ${message}`))
    .join('\n');
}

/** `1 paper`, `259 papers`. */
export const count = (n: number, one: string, many = `${one}s`): string => `${n} ${n === 1 ? one : many}`;
