import { count } from '../../lib/wording.ts';
import { nextChoice } from '../palette/choice.ts';
import { marked } from '../search/draw-results.ts';
import { element } from '../search/element.ts';
import { openEngine, type Engine } from '../search/engine.ts';
import type { Found, ShownPaper } from '../search/found.ts';

const most = 7;
const failure = 'The search index could not be loaded. Check the connection and type again.';

/** Where a name is typed, what it finds, and what is said of that. */
export interface FinderParts {
  box: HTMLInputElement;
  list: HTMLElement;
  said: HTMLElement;
}

/** The box that finds a paper to add, with suggestions below it (ARIA Authoring Practices, "Combobox"). */
export class Finder {
  private readonly parts: FinderParts;
  private readonly take: (id: string) => void;
  private readonly engine: Engine;
  private papers: ShownPaper[] = [];
  private chosen = -1;
  /** Enter was pressed before an answer came: the first is taken then. */
  private wanted = false;
  private answered = '';

  constructor(base: string, parts: FinderParts, take: (id: string) => void, signal: AbortSignal) {
    this.parts = parts;
    this.take = take;
    this.engine = openEngine(base);
    this.engine.warm();
    const { box, list } = parts;
    box.addEventListener('input', () => void this.ask(), { signal });
    box.addEventListener('keydown', (event) => this.press(event), { signal });
    box.addEventListener('blur', () => this.show([]), { signal });
    // The box keeps the focus, whose loss closes the list.
    list.addEventListener('pointerdown', (event) => event.preventDefault(), { signal });
    list.addEventListener('click', ({ target }) => this.click(target), { signal });
    if (box.value.trim() !== '') void this.ask();
  }

  private async ask(): Promise<void> {
    const query = this.parts.box.value.trim();
    this.wanted = false;
    if (query === '') return this.clear();
    const stands = (): boolean => query === this.parts.box.value.trim() && this.hasFocus();
    try {
      const better = ({ papers }: Found): void => {
        if (stands() && this.answered === query) this.show(papers);
      };
      const found = await this.engine.ask(query, { limit: most, better });
      if (!found || !stands()) return;
      this.answered = query;
      this.show(found.papers);
      const none = found.papers.length === 0;
      this.say(none ? 'No paper here answers this. Fewer or other words may.' : '');
      this.takeWanted();
    } catch {
      if (stands()) this.say(failure);
    }
  }

  private press(event: KeyboardEvent): void {
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    const next = nextChoice(event.key, this.chosen, this.papers.length);
    const paper = this.papers[this.chosen];
    if (next !== null) this.mark(next);
    else if (event.key === 'Enter') {
      if (paper) this.choose(paper.id);
      else if (this.parts.box.value.trim() === this.answered) void this.ask();
      else this.wanted = true;
    } else if (event.key === 'Escape' && this.parts.box.value !== '') this.clear();
    else return;
    event.preventDefault();
  }

  private click(target: EventTarget | null): void {
    const row = target instanceof Element ? target.closest('[role="option"]') : null;
    const paper = row && this.papers[[...this.parts.list.children].indexOf(row)];
    if (paper) this.choose(paper.id);
  }

  private takeWanted(): void {
    const [first] = this.papers;
    if (this.wanted && first) this.choose(first.id);
  }

  private choose(id: string): void {
    this.clear();
    this.take(id);
  }

  private clear(): void {
    this.parts.box.value = '';
    this.answered = '';
    this.engine.forget();
    this.show([]);
    this.say('');
  }

  private show(papers: ShownPaper[]): void {
    const { box, list } = this.parts;
    const kept = papers.findIndex(({ id }) => id === this.papers[this.chosen]?.id);
    this.papers = papers;
    list.replaceChildren(
      ...papers.map(({ title, year, venue, topic }, i) => {
        const facts = [year, venue, topic?.name ?? null].filter((fact) => fact !== null).join(' · ');
        const row = element('li', '', ...marked(title), ' ', element('span', 'note', facts));
        row.id = `compare-found-${String(i)}`;
        row.role = 'option';
        return row;
      }),
    );
    list.hidden = papers.length === 0;
    box.ariaExpanded = String(papers.length > 0);
    this.mark(papers.length === 0 ? -1 : Math.max(kept, 0));
    if (papers.length > 0) this.say('', count(papers.length, 'suggestion'));
  }

  private mark(next: number): void {
    const { box, list } = this.parts;
    this.chosen = next;
    [...list.children].forEach((row, i) => (row.ariaSelected = String(i === next)));
    const row = list.children[next];
    if (row) box.setAttribute('aria-activedescendant', row.id);
    else box.removeAttribute('aria-activedescendant');
    row?.scrollIntoView({ block: 'nearest' });
  }

  /** @param read what those are told who do not see the list */
  private say(words: string, read = words): void {
    const { said } = this.parts;
    said.classList.toggle('visually-hidden', words === '');
    if (said.textContent !== read) said.textContent = read;
  }

  private hasFocus(): boolean {
    return document.activeElement === this.parts.box;
  }
}
