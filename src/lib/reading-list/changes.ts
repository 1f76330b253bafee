// What only the page of the list does: other pages need not load it.
import { limits, remove, type ListItem, type ReadingList } from './list.ts';

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
    note: note.slice(0, limits.note),
  };
}
