import { element } from '../search/element.ts';

/** The parts of the palette that change. */
export interface Skeleton {
  dialog: HTMLDialogElement;
  input: HTMLInputElement;
  close: HTMLButtonElement;
  /** The sentence for everyone, and the same for screen readers once typing pauses. */
  said: HTMLElement;
  live: HTMLElement;
  list: HTMLElement;
  /** What scrolls. */
  body: HTMLElement;
}

const listId = 'palette-list';

function keyHint(key: string, does: string): HTMLElement {
  return element('span', '', element('kbd', '', key), ` ${does}`);
}

/** The dialog, closed and empty: a combobox with a list of options (ARIA Authoring Practices, "Combobox"). */
export function buildSkeleton(newTabKeys: string): Skeleton {
  const input = element('input', '');
  Object.assign(input, {
    type: 'text',
    role: 'combobox',
    autocomplete: 'off',
    autocapitalize: 'none',
    spellcheck: false,
    enterKeyHint: 'go',
    maxLength: 1000,
    placeholder: 'Paper, topic, work or person',
    ariaLabel: 'Search papers, topics, works and people',
    ariaAutoComplete: 'list',
    ariaExpanded: 'false',
  });
  input.setAttribute('aria-controls', listId);
  const close = element('button', 'palette-close', 'Close');
  close.type = 'button';
  const said = element('p', 'palette-said');
  const live = element('p', 'visually-hidden');
  live.role = 'status';
  const list = element('div', 'palette-list');
  list.id = listId;
  list.role = 'listbox';
  list.ariaLabel = 'Found';
  list.hidden = true;
  const keys = element(
    'p',
    'palette-keys',
    keyHint('↑ ↓', 'choose'),
    keyHint('Enter', 'open'),
    keyHint(newTabKeys, 'in a new tab'),
    keyHint('Esc', 'close'),
  );
  const body = element('div', 'palette-body', said, list);
  const dialog = element('dialog', 'palette', element('div', 'palette-head', input, close), body, keys, live);
  dialog.ariaLabel = 'Quick search';
  return { dialog, input, close, said, live, list, body };
}
