import { idPattern } from '../../schemas/id-pattern.ts';
import { limits, type ListItem, type ReadingList } from './list.ts';

/** What could be read, and how many rows could not or found no room. */
export interface ReadPapers {
  list: ReadingList;
  dropped: number;
}

/**
 * Rows from outside — storage, a file, an address — as a list: each is looked at, strings are cut to their limits and lose
 * what no keyboard types, of two rows of one paper the first counts.
 * @returns null when it is not even a list
 */
export function readPapers(rows: unknown): ReadPapers | null {
  if (!Array.isArray(rows)) return null;
  const found = new Map<string, ListItem>();
  let dropped = 0;
  for (const row of rows) {
    const item = readItem(row);
    if (item === null || (found.size >= limits.papers && !found.has(item.id))) dropped += 1;
    else if (!found.has(item.id)) found.set(item.id, item);
  }
  return { list: [...found.values()], dropped };
}

function readItem(row: unknown): ListItem | null {
  if (typeof row !== 'object' || row === null) return null;
  const { id, title, read, note } = row as Partial<Record<keyof ListItem, unknown>>;
  if (typeof id !== 'string' || !idPattern.test(id)) return null;
  return {
    id,
    title: plain(title, limits.title).replace(/\s+/g, ' ').trim(),
    read: read === true,
    note: plain(note, limits.note),
  };
}

/** A text without control characters but tab and line feed, and without marks that turn the direction of what follows. */
export function plain(value: unknown, longest: number): string {
  if (typeof value !== 'string') return '';
  return value
    .slice(0, longest)
    .replace(/\r\n?/g, '\n')
    .replace(/[\0-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]/g, '')
    .replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '');
}
