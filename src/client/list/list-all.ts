import { add } from '../../lib/reading-list/list.ts';
import { addedInWords } from './added-in-words.ts';
import { changeList, keptList, listKey } from './store.ts';

/** `<list-all data-of data-words data-list>`: puts every paper whose button stands in `data-of` on the reading list, in their order, and leads to it. */
class ListAll extends HTMLElement {
  connectedCallback(): void {
    if (listKey() === null || this.firstChild !== null) return;
    const button = document.createElement('button');
    const said = document.createElement('span');
    const way = document.createElement('a');
    way.href = this.dataset['list'] ?? '';
    way.textContent = 'Open your list';
    button.type = 'button';
    button.className = 'quiet';
    button.textContent = this.dataset['words'] ?? '';
    said.role = 'status';
    button.addEventListener('click', () => {
      said.textContent = this.press();
      if (keptList().list.length > 0) said.after(way);
    });
    this.append(button, said);
  }

  private get papers(): { id: string; title: string }[] {
    const buttons = document.querySelectorAll<HTMLElement>(`${this.dataset['of'] ?? ''} list-button`);
    return [...buttons].map(({ dataset }) => ({ id: dataset['id'] ?? '', title: dataset['title'] ?? '' }));
  }

  /** @returns what was done, in words */
  private press(): string {
    const { papers } = this;
    const before = new Set(keptList().list.map(({ id }) => id));
    const trouble = changeList((list) => papers.reduce((all, { id, title }) => add(all, id, title), list));
    if (trouble !== null) return trouble;
    const there = papers.filter(({ id }) => before.has(id)).length;
    if (there === papers.length) return 'All of them are on your list.';
    const now = new Set(keptList().list.map(({ id }) => id));
    const added = papers.filter(({ id }) => now.has(id)).length - there;
    return addedInWords(added, there, papers.length - there - added);
  }
}

customElements.define('list-all', ListAll);
