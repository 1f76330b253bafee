import { limits, type ReadingList } from '../../lib/reading-list/list.ts';
import { readSaved, writeSaved, type Saved } from '../../lib/reading-list/saved.ts';

/** Comes to the window whenever the list may be another, be it here or in another tab. */
export const listChanged = 'gazetteer-list';

/** What a browser says that keeps nothing. */
const notKept = 'This browser does not keep it: its storage is full, or not allowed for this site.';

/** Where the list is kept: two maps on one host do not mix. Null on a page without the site's frame. */
export function listKey(): string | null {
  const base = document.querySelector<HTMLElement>('list-count')?.dataset['base'];
  return base === undefined ? null : `gazetteer-list:${base}`;
}

function keptText(): string | null {
  try {
    return localStorage.getItem(listKey() ?? '');
  } catch {
    return null;
  }
}

let known: { text: string | null; saved: Saved } = { text: null, saved: readSaved(null) };

/** The reader's list; empty where storage is forbidden. */
export function keptList(): Saved {
  const text = keptText();
  if (text !== known.text) known = { text, saved: readSaved(text) };
  return known.saved;
}

/**
 * Keeps another list: made of what stands there now, so that another tab's changes are not lost.
 * @returns what went wrong, in words; null when it is kept
 */
export function changeList(next: (list: ReadingList) => ReadingList): string | null {
  const { list, trouble } = keptList();
  if (trouble === 'newer')
    return 'A newer edition of this site keeps your list: reload the page to change it.';
  const changed = next(list);
  if (changed === list) return list.length < limits.papers ? null : `A list holds ${limits.papers} papers.`;
  try {
    if (trouble !== null) putAside();
    localStorage.setItem(listKey() ?? '', writeSaved(changed));
  } catch {
    return notKept;
  }
  dispatchEvent(new Event(listChanged));
  return null;
}

/**
 * Copies what is kept, whatever it is, to a place that nothing writes over.
 * @throws DOMException when there is no room
 */
export function putAside(): void {
  const text = keptText();
  if (text === null) return;
  let place = 1;
  const name = (): string => `${listKey() ?? ''}:aside-${place}`;
  while (![null, text].includes(localStorage.getItem(name()))) place += 1;
  localStorage.setItem(name(), text);
}

const tell = (): boolean => dispatchEvent(new Event(listChanged));
addEventListener('storage', ({ key }) => {
  if (key === null || key === listKey()) tell();
});
// A page that comes back as it was left has missed what other tabs did.
addEventListener('pageshow', ({ persisted }) => {
  if (persisted) tell();
});
