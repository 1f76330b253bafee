// The reading list as a value: every change gives a new one.

/** A paper that a reader keeps. */
export interface ListItem {
  id: string;
  /** As it was when the paper was kept; empty where only the map knows it. */
  title: string;
  /** Whether the reader has read it. */
  read: boolean;
  /** The reader's own words, plain text. */
  note: string;
}

/** In the reader's order; no id twice. */
export type ReadingList = readonly ListItem[];

/** What one list may hold; what comes from outside is cut to it. */
export const limits = { papers: 1000, note: 5000, title: 500 } as const;

/** With a paper at its end; as it was when it is there already or the list is full. */
export function add(list: ReadingList, id: string, title: string): ReadingList {
  if (list.length >= limits.papers || list.some((item) => item.id === id)) return list;
  return [...list, { id, title: title.slice(0, limits.title), read: false, note: '' }];
}

export function remove(list: ReadingList, id: string): ReadingList {
  return list.filter((item) => item.id !== id);
}
