import type { ComparedPaper } from '../../lib/compare/format.ts';
import { fewest } from '../../lib/compare/limits.ts';
import { moved, readAsked, withPaper, without, writeAsked } from '../../lib/compare/state.ts';
import { listed } from '../../lib/wording.ts';
import { Papers } from './papers.ts';
import { CompareView } from './view.ts';

const full = 'Four papers is the most that this page compares. Remove one first.';
const there = 'This paper stands here already.';
const failed = 'The facts of these papers could not be loaded. Check the connection and try again.';

/** `<compare-page data-base>`: the papers that the address names, side by side. Its parts stand in the page. */
class ComparePage extends HTMLElement {
  private listening = new AbortController();
  private readonly base = this.dataset['base'] ?? '/';
  private readonly papers = new Papers(this.base);
  private readonly pageTitle = document.title;
  private readonly view = new CompareView(this, this.base, {
    add: (id) => this.add(id),
    remove: (id) => void this.takeOff(id),
    move: (id, step) => this.move(id, step),
  });
  private shown: ComparedPaper[] = [];
  /** What is shown, or will be once it is loaded: a second choice comes to the first, however slow that is. */
  private ids: readonly string[] = [];
  private turn = 0;
  private finding = false;

  connectedCallback(): void {
    this.listening = new AbortController();
    const { signal } = this.listening;
    addEventListener('popstate', () => void this.read(), { signal });
    this.view.part('again')?.addEventListener('click', () => void this.read(), { signal });
    const box = this.querySelector('input');
    for (const sign of ['focus', 'input']) box?.addEventListener(sign, () => this.find(), { signal });
    if (box && (document.activeElement === box || box.value !== '')) this.find();
    void this.read();
  }

  disconnectedCallback(): void {
    this.listening.abort();
  }

  /** Draws what the address asks for. */
  private async read(): Promise<void> {
    const turn = (this.turn += 1);
    const asked = readAsked(location.search);
    this.ids = asked.ids;
    this.view.tell('refused');
    this.view.fail('');
    try {
      const [{ papers, notes, clear }, { abstracts }, drawn] = await Promise.all([
        this.papers.find(asked),
        this.papers.manifest(),
        asked.ids.length < fewest ? null : import('./compared.ts'),
      ]);
      if (turn !== this.turn) return;
      this.shown = papers;
      this.ids = papers.map(({ id }) => id);
      // The address says what is seen, for whoever shares it; one that is wrong stays, for whoever mends it.
      if (notes.length > 0 && clear) this.write('replace', this.ids);
      if (papers.length >= fewest) drawn?.drawCompared(this.view, this.base, papers, abstracts);
      this.view.show(papers, notes);
      const names = papers.length > 1 ? `${listed(papers.map(({ name }) => name))}: ` : '';
      document.title = names + this.pageTitle;
    } catch {
      if (turn === this.turn) this.view.fail(failed);
    }
  }

  private nameOf(id: string): string {
    return this.shown.find((paper) => paper.id === id)?.name ?? id;
  }

  private write(how: 'push' | 'replace', ids: readonly string[]): void {
    history[`${how}State`](null, '', location.pathname + writeAsked(ids));
  }

  /** Goes to another set, or another order of this one, and says so. */
  private async change(how: 'push' | 'replace', ids: readonly string[], said: () => string): Promise<void> {
    this.write(how, ids);
    await this.read();
    this.view.tell('said', said());
  }

  private add(id: string): void {
    const { ids } = this;
    const next = withPaper(ids, id);
    if (next === ids) this.view.tell('refused', ids.includes(id) ? there : full);
    else void this.change('push', next, () => `Added: ${this.nameOf(id)}.`);
  }

  private async takeOff(id: string): Promise<void> {
    const { ids } = this;
    const said = `Removed: ${this.nameOf(id)}.`;
    await this.change('push', without(ids, id), () => said);
    const left = this.ids[Math.min(ids.indexOf(id), this.ids.length - 1)];
    const next = this.querySelector<HTMLElement>(`[data-key="remove ${left ?? ''}"]`);
    (next ?? this.querySelector('input'))?.focus();
  }

  private move(id: string, step: -1 | 1): void {
    const { ids } = this;
    const next = moved(ids, id, step);
    if (next === ids) return;
    const said = `The order is: ${listed(next.map((one) => this.nameOf(one)))}.`;
    void this.change('replace', next, () => said);
  }

  /** Loads the search with the first wish for it. */
  private find(): void {
    const box = this.querySelector('input');
    const [list, said] = [this.view.part('found'), this.view.part('found-said')];
    if (this.finding || !box || !list || !said) return;
    this.finding = true;
    import('./finder.ts').then(
      ({ Finder }) => new Finder(this.base, { box, list, said }, (id) => this.add(id), this.listening.signal),
      () => {
        this.finding = false;
      },
    );
  }
}

customElements.define('compare-page', ComparePage);
