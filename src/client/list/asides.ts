import { element } from '../search/element.ts';
import { download } from '../download.ts';
import { keptList, listKey, putAside } from './store.ts';

/** What to say of the list in the browser's storage when it is not as it should be, with the ways out; `again` draws anew. */
export function troubleParts(again: () => void): HTMLElement[] {
  const key = listKey();
  if (key === null) return [];
  try {
    const { trouble } = keptList();
    const parts = asideNames(key).map((name) => asidePart(name, again));
    if (trouble === 'newer')
      parts.unshift(
        part(
          'A newer edition of this site keeps your list. Reload the page to see it.',
          button('Put it aside and begin another', () => {
            putAside();
            localStorage.removeItem(key);
            again();
          }),
        ),
      );
    if (trouble === 'damaged')
      parts.unshift(
        part(
          'Your list could not be read whole. It is put aside as it is before anything is written over it.',
        ),
      );
    return parts;
  } catch {
    return [
      part('This browser keeps nothing for this site: a list lasts no longer than this page’s address.'),
    ];
  }
}

function asideNames(key: string): string[] {
  return Object.keys(localStorage)
    .filter((name) => name.startsWith(`${key}:aside-`))
    .sort();
}

function asidePart(name: string, again: () => void): HTMLElement {
  return part(
    'A list that this page could not read was put aside.',
    button('Save it as a file', () => {
      const text = localStorage.getItem(name) ?? '';
      download(new Blob([text], { type: 'application/json' }), 'reading-list-put-aside.json');
    }),
    button('Forget it', () => {
      localStorage.removeItem(name);
      again();
    }),
  );
}

function part(words: string, ...buttons: HTMLElement[]): HTMLElement {
  return element('p', 'warning list-trouble', words, ...buttons.flatMap((one) => [' ', one]));
}

function button(words: string, act: () => void): HTMLButtonElement {
  const made = element('button', '', words);
  made.type = 'button';
  made.addEventListener('click', act);
  return made;
}
