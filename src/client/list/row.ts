import { limits, type ListItem } from '../../lib/reading-list/list.ts';
import { element, link, listButton } from '../search/element.ts';
import type { Known } from './details.ts';
import { stateInWords } from './words.ts';

/** What a reader does to a paper of the own list. */
export interface RowActs {
  move: (id: string, step: -1 | 1) => void;
  remove: (id: string) => void;
  read: (id: string, read: boolean) => void;
  note: (id: string, note: string) => void;
}

/** A paper of a list; of somebody else's it can only be read, and kept. */
export class Row {
  readonly element = element('li', 'list-row');
  private readonly url: string;
  private readonly head = element('div', 'list-head');
  private readonly note = element('p', 'list-note');
  private readonly reference = element('p', 'list-reference');
  private readonly own: OwnParts | null;
  private drawn = '';

  /** @param acts null: the row of a shared list */
  constructor(id: string, url: string, acts: RowActs | null) {
    this.url = url;
    this.own = acts === null ? null : ownParts(id, acts);
    this.element.append(this.head, this.reference, ...(this.own?.elements ?? []), this.note);
  }

  /** @param place counted from 1 */
  show(item: ListItem, known: Known | undefined, place: number): void {
    this.element.value = place;
    this.element.classList.toggle('read', item.read);
    const as = JSON.stringify([item.title, item.read, known]);
    if (as !== this.drawn) this.draw(item, known);
    this.drawn = as;
    this.note.textContent = item.note;
    this.note.hidden = item.note === '';
    this.own?.show(item, titleOf(item, known));
  }

  private draw(item: ListItem, known: Known | undefined): void {
    const title = titleOf(item, known);
    const paper = typeof known === 'object' ? known : null;
    // Somebody else's mark is a fact; one's own stands in its box.
    const mark = this.own === null && item.read ? 'marked as read' : '';
    const facts = [...(paper?.facts ?? [stateInWords(known)]), mark].filter((words) => words !== '');
    const name =
      known === 'unknown' ? element('span', 'paper-title', title) : link('paper-title', this.url, title);
    this.head.replaceChildren(
      name,
      ...(this.own === null && paper !== null ? [listButton(item.id)] : []),
      element('p', 'paper-facts', ...facts.map((fact) => element('span', '', fact))),
    );
    // On paper there is no box to tick.
    this.reference.textContent = `${paper?.reference ?? title}${item.read ? ' (read)' : ''}`;
  }
}

export function titleOf(item: ListItem, known: Known | undefined): string {
  return (typeof known === 'object' ? known.title : item.title) || item.id;
}

interface OwnParts {
  elements: HTMLElement[];
  show: (item: ListItem, title: string) => void;
}

function ownParts(id: string, acts: RowActs): OwnParts {
  const box = element('input', '');
  box.type = 'checkbox';
  box.addEventListener('change', () => acts.read(id, box.checked));
  const words = element('textarea', '');
  words.maxLength = limits.note;
  words.rows = 3;
  words.addEventListener('input', () => acts.note(id, words.value));
  const summary = element('summary', '');
  const notes = element('details', 'list-notes', summary, words);
  const button = (key: string, sign: string, title: string, act: () => void): HTMLButtonElement => {
    const made = element('button', 'quiet', sign);
    made.type = 'button';
    made.title = title;
    made.dataset['key'] = `${key} ${id}`;
    made.addEventListener('click', act);
    return made;
  };
  const buttons = [
    button('up', '↑', 'Move up', () => acts.move(id, -1)),
    button('down', '↓', 'Move down', () => acts.move(id, 1)),
    button('remove', '×', 'Remove', () => acts.remove(id)),
  ] as const;
  const mark = element('label', 'list-read', box, ' Read');
  let hadNote = false;
  return {
    elements: [element('div', 'list-acts', mark, ...buttons), notes],
    show: ({ read, note }, title) => {
      box.checked = read;
      box.ariaLabel = `Read: ${title}`;
      words.ariaLabel = `Note on ${title}`;
      summary.textContent = note === '' ? 'Add a note' : 'Note';
      // What is being written is not taken from under the pen.
      if (document.activeElement !== words && words.value !== note) words.value = note;
      // Once: who folds a note away keeps it so.
      if (note !== '' && !hadNote) notes.open = true;
      hadNote = note !== '';
      for (const [i, verb] of ['Move up', 'Move down', 'Remove'].entries()) {
        const made = buttons[i];
        if (made) made.ariaLabel = `${verb}: ${title}`;
      }
    },
  };
}
