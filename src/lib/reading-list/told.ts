import type { ReadingList } from './list.ts';
import { readPapers } from './read-papers.ts';
import { listVersion } from './saved.ts';

/** A paper of a list with all that a reader takes along: the map may change, or be gone, when it is read again. */
export interface Told {
  id: string;
  /** The paper's page, absolute. */
  url: string;
  title: string;
  /** In the words of a bibliography; null for a paper that the map does not know. */
  reference: string | null;
  read: boolean;
  note: string;
}

const format = 'gazetteer-reading-list';

/** The list as a file that any map of this kind opens (docs/reading-list.md). */
export function asFile(papers: readonly Told[], map: { title: string; url: string }): string {
  return `${JSON.stringify({ format, version: listVersion, map, papers }, null, 2)}\n`;
}

/** @returns what a file holds that a reader opens; it may be any file */
export function readFile(
  text: string,
): { kind: 'newer' } | { kind: 'damaged' } | { kind: 'list'; list: ReadingList; dropped: number } {
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    return { kind: 'damaged' };
  }
  const found = (value ?? {}) as { format?: unknown; version?: unknown; papers?: unknown };
  if (found.format !== format) return { kind: 'damaged' };
  if (typeof found.version === 'number' && found.version > listVersion) return { kind: 'newer' };
  const read = found.version === listVersion ? readPapers(found.papers) : null;
  return read === null ? { kind: 'damaged' } : { kind: 'list', ...read };
}

/** The list as numbered Markdown, titles as links, notes as quotations. */
export function asMarkdown(papers: readonly Told[]): string {
  const items = papers.map(({ url, title, reference, read, note }, i) => {
    const number = `${i + 1}. `;
    const lines = [
      `[${escaped(title)}](${url})${read ? ' (read)' : ''}`,
      ...(reference === null ? [] : ['', escaped(reference)]),
      ...(note === '' ? [] : ['', ...note.split('\n').map((line) => `> ${escaped(line)}`.trimEnd())]),
    ];
    const indent = ' '.repeat(number.length);
    return lines.map((line, at) => (at === 0 ? number : line === '' ? '' : indent) + line).join('\n');
  });
  return `# Reading list\n\n${items.join('\n\n')}\n`;
}

/** The list as numbered references, with what the reader says of them. */
export function asText(papers: readonly Told[]): string {
  const items = papers.map(({ url, title, reference, read, note }, i) =>
    [
      `${i + 1}. ${reference ?? title}`,
      `   ${url}`,
      ...(read ? ['   Read.'] : []),
      ...(note === '' ? [] : note.split('\n').map((line) => `   ${line}`.trimEnd())),
    ].join('\n'),
  );
  return `${items.join('\n\n')}\n`;
}

/** Text that Markdown takes for text. */
function escaped(text: string): string {
  return text.replace(/[\\`*_[\]<>#|~$]|&(?=#?\w+;)/g, '\\$&').replace(/^(\s*\d*)([-+=.)])/, '$1\\$2');
}

/** Entries of BibTeX or RIS as one file. */
export function joinEntries(entries: readonly string[]): string {
  return entries.map((entry) => `${entry.trim()}\n`).join('\n');
}
