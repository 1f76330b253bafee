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

/** With something else said of a paper. */
export function change(list: ReadingList, id: string, said: Partial<ListItem>): ReadingList {
  return list.map((item) => (item.id === id ? { ...item, ...said } : item));
}

/** With a paper where another stands; those between them make room. */
export function moveTo(list: ReadingList, id: string, place: string): ReadingList {
  const item = list.find((one) => one.id === id);
  const to = list.findIndex((one) => one.id === place);
  if (item === undefined || to < 0) return list;
  return remove(list, id).toSpliced(to, 0, item);
}

/** Under today's ids: a paper that two former ids lead to is one, with what was said under both. */
export function rename(list: ReadingList, moved: ReadonlyMap<string, string>): ReadingList {
  if (!list.some(({ id }) => moved.has(id))) return list;
  const renamed = new Map<string, ListItem>();
  for (const item of list) {
    const id = moved.get(item.id) ?? item.id;
    const known = renamed.get(id);
    renamed.set(id, known === undefined ? { ...item, id } : joined(known, item));
  }
  return [...renamed.values()];
}

/** One paper as two lists tell it: the first is believed, the note of the second is added where it says something else. */
export function joined(own: ListItem, other: ListItem): ListItem {
  const isNew = other.note !== '' && !own.note.includes(other.note);
  const note = isNew ? [own.note, other.note].filter(Boolean).join('\n\n') : own.note;
  return {
    id: own.id,
    title: own.title || other.title,
    read: own.read || other.read,
    note: note.length > limits.note ? own.note : note,
  };
}
