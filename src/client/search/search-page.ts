import { Address } from './address.ts';
import { AnswerView } from './answer-view.ts';
import { type Engine, openEngine } from './engine.ts';
import type { Found, WayOut } from './found.ts';
import { listenToKeys } from './keys.ts';
import { type Asked, type Choice, choose, filtersOf, isNothingAsked } from './state.ts';

/** Papers shown at first, and added by "Show more". */
const page = 50;
/** Papers whose sentences are looked up at once; those of the others when a reader comes near them. */
const fewSentences = 10;
/** A wait is said only when it is one; in milliseconds. */
const patience = 400;

/**
 * `<search-page data-base>` around the search form: answers while one types, and keeps all that is asked in the address.
 * What is inside it is told where it is drawn (see answer-view.ts).
 */
class SearchPage extends HTMLElement {
  private frame = 0;
  private waiting = 0;
  private listening = new AbortController();
  private engine: Engine = openEngine(this.dataset['base'] ?? '/');
  private address = new Address();
  private asked: Asked = { query: '', choices: [] };
  private limit = page;
  private told = fewSentences;
  private view: AnswerView | null = null;
  private near: IntersectionObserver | null = null;
  private ownTitle = document.title;
  /** Where the page stood when it was left. */
  private top: number | null = null;

  connectedCallback(): void {
    const { box } = this;
    if (!box) return;
    this.listening = new AbortController();
    const { signal } = this.listening;
    this.view ??= new AnswerView(this, {
      choose: (choice, chosen) => this.take(choose(this.asked, choice, chosen)),
      drop: (dropped) => this.drop(dropped),
      wayOut: (way) => this.wayOut(way),
    });
    box.addEventListener('focus', () => this.engine.warm(), { signal });
    box.addEventListener('input', () => this.typed(), { signal });
    this.querySelector('form')?.addEventListener('submit', (event) => this.submitted(event), { signal });
    this.querySelector('[data-more]')?.addEventListener('click', () => this.showMore(), { signal });
    this.querySelector('[data-results]')?.addEventListener('click', () => this.leave(), { signal });
    addEventListener('popstate', () => this.readAddress(true), { signal });
    listenToKeys(
      this,
      box,
      () => this.targets(),
      () => this.clear(),
      signal,
    );
    this.near = new IntersectionObserver(
      (seen) => {
        if (seen.some(({ isIntersecting }) => isIntersecting)) this.tellAll();
      },
      // A leap past it counts as well.
      { rootMargin: '999999px 0px 0px 0px' },
    );
    this.openFacets(signal);
    // What was typed before this script came is kept.
    this.readAddress(location.search !== '' || box.value === '');
  }

  disconnectedCallback(): void {
    this.listening.abort();
    this.near?.disconnect();
    cancelAnimationFrame(this.frame);
    this.view?.stop();
    clearTimeout(this.waiting);
  }

  private get box(): HTMLInputElement | null {
    return this.querySelector<HTMLInputElement>('input[name="q"]');
  }

  private targets(): HTMLElement[] {
    return [...this.querySelectorAll<HTMLElement>('[data-results] a[data-key], [data-more]:not([hidden])')];
  }

  /** Wide screens show the facets; narrow ones keep them folded away. */
  private openFacets(signal: AbortSignal): void {
    const wide = matchMedia('(min-width: 60rem)');
    const open = (): void => {
      const details = this.querySelector<HTMLDetailsElement>('details.search-facets');
      if (details) details.open = wide.matches;
    };
    wide.addEventListener('change', open, { signal });
    open();
  }

  private readAddress(whole: boolean): void {
    const asked = this.address.read();
    const { box } = this;
    if (box && whole) box.value = asked.query;
    this.asked = { ...asked, query: box?.value ?? asked.query };
    const left = this.address.left();
    this.restart(left?.limit ?? page);
    this.top = left?.top ?? null;
    void this.answer();
  }

  private restart(limit: number): void {
    this.limit = limit;
    this.told = fewSentences;
    this.top = null;
  }

  private typed(): void {
    this.asked = { ...this.asked, query: this.box?.value ?? '' };
    this.restart(page);
    this.address.write(this.asked, 'letters');
    // At most one answer a frame.
    cancelAnimationFrame(this.frame);
    this.frame = requestAnimationFrame(() => void this.answer());
  }

  private submitted(event: SubmitEvent): void {
    event.preventDefault();
    this.address.settle();
    // A phone's keyboard would cover the answer.
    if (matchMedia('(pointer: coarse)').matches) this.box?.blur();
  }

  private clear(): void {
    if (this.box) this.box.value = '';
    this.typed();
  }

  private take(asked: Asked): void {
    this.asked = asked;
    if (this.box && this.box.value !== asked.query) this.box.value = asked.query;
    this.restart(page);
    this.address.write(asked, 'choice');
    void this.answer();
  }

  private drop(dropped: readonly Choice[]): void {
    this.take(dropped.reduce((asked, choice) => choose(asked, choice, false), this.asked));
  }

  private wayOut({ without, query }: WayOut): void {
    this.take(without === 'filters' ? { query, choices: [] } : { ...this.asked, query });
    this.box?.focus();
  }

  private showMore(): void {
    const next = this.targets().at(-1);
    const shown = this.targets().length - 1;
    this.limit += page;
    this.told = this.limit;
    void this.answer().then(() => {
      if (document.activeElement === next || document.activeElement === document.body)
        this.targets()[shown]?.focus();
    });
  }

  private tellAll(): void {
    this.near?.disconnect();
    if (this.told >= this.limit) return;
    this.told = this.limit;
    void this.answer();
  }

  private leave(): void {
    this.address.leave({ top: scrollY, limit: this.limit });
  }

  private async answer(): Promise<void> {
    const { asked } = this;
    const query = asked.query.trim();
    document.title = query === '' ? this.ownTitle : `${query} · ${this.ownTitle}`;
    clearTimeout(this.waiting);
    if (isNothingAsked(asked)) {
      this.engine.forget();
      this.view?.rest();
      return;
    }
    this.waiting = window.setTimeout(() => this.view?.say('Fetching the index …'), patience);
    try {
      const found = await this.engine.ask(asked.query, {
        filters: filtersOf(asked.choices),
        limit: this.limit,
        told: this.told,
        better: (better) => this.show(better),
      });
      if (found) this.show(found);
    } catch {
      clearTimeout(this.waiting);
      this.view?.say('The search index could not be loaded. Check the connection and type again.');
    }
  }

  private show(found: Found): void {
    clearTimeout(this.waiting);
    this.view?.show(found, this.asked.choices);
    this.near?.disconnect();
    const last = this.querySelectorAll('.search-papers > li')[this.told - 3];
    if (last && this.told < this.limit) this.near?.observe(last);
    if (this.top !== null) scrollTo({ top: this.top, behavior: 'instant' });
    // Of a large collection the first answer holds only the first few.
    if (found.complete) this.top = null;
  }
}

customElements.define('search-page', SearchPage);
