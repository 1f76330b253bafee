import { Address } from './address.ts';
import { drawChips } from './chips.ts';
import { Results, said } from './draw-results.ts';
import { element } from './element.ts';
import { type Engine, openEngine } from './engine.ts';
import { Facets } from './facets.ts';
import type { Found, WayOut } from './found.ts';
import { listenToKeys } from './keys.ts';
import { drawNothing } from './nothing.ts';
import { type Asked, type Choice, choose, filtersOf, isNothingAsked } from './state.ts';
import { announced, changesInWords, countInWords, understoodInWords } from './words.ts';

/** Papers shown at first, and added by "Show more". */
const page = 50;
/** Papers whose sentences are looked up at once; those of the others when a reader comes near them. */
const fewSentences = 10;
/** A count is read out once typing pauses, not at every letter; in milliseconds. */
const pause = 700;
/** A wait is said only when it is one; in milliseconds. */
const patience = 400;

/**
 * `<search-page data-base>` around the search form: answers while one types, and keeps all that is asked in the address.
 * Inside it `[data-found]` is shown when something is asked, else `[data-before]`; the places for what is drawn are
 * `[data-count]`, `[data-chips]`, `[data-results]`, `[data-facets]`, `[data-help]` in `[data-nothing]`, and `[data-live]`
 * for what is read out.
 */
class SearchPage extends HTMLElement {
  private frame = 0;
  private timer = 0;
  private waiting = 0;
  private listening = new AbortController();
  private engine: Engine = openEngine(this.dataset['base'] ?? '/');
  private address = new Address();
  private asked: Asked = { query: '', choices: [] };
  private limit = page;
  private told = fewSentences;
  private drawn: { results: Results; facets: Facets } | null = null;
  private near: IntersectionObserver | null = null;
  private ownTitle = document.title;
  /** Where the page stood when it was left. */
  private top: number | null = null;

  connectedCallback(): void {
    const { box } = this;
    if (!box) return;
    this.listening = new AbortController();
    const { signal } = this.listening;
    this.drawn ??= {
      results: new Results(this.place('results')),
      facets: new Facets(this.place('facets'), (choice, chosen) =>
        this.take(choose(this.asked, choice, chosen)),
      ),
    };
    box.addEventListener('focus', () => this.engine.warm(), { signal });
    box.addEventListener('input', () => this.typed(), { signal });
    this.querySelector('form')?.addEventListener('submit', (event) => this.submitted(event), { signal });
    this.place('more').addEventListener('click', () => this.showMore(), { signal });
    this.place('results').addEventListener('click', () => this.leave(), { signal });
    addEventListener('popstate', () => this.readAddress(), { signal });
    listenToKeys(
      this,
      box,
      () => this.targets(),
      () => this.clear(),
      signal,
    );
    this.near = new IntersectionObserver((seen) => {
      if (seen.some(({ isIntersecting }) => isIntersecting)) this.tellAll();
    });
    this.openFacets(signal);
    this.readAddress();
  }

  disconnectedCallback(): void {
    this.listening.abort();
    this.near?.disconnect();
    cancelAnimationFrame(this.frame);
    clearTimeout(this.timer);
    clearTimeout(this.waiting);
  }

  private get box(): HTMLInputElement | null {
    return this.querySelector<HTMLInputElement>('input[name="q"]');
  }

  private place(name: string): HTMLElement {
    return this.querySelector<HTMLElement>(`[data-${name}]`) ?? element('div', '');
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

  private readAddress(): void {
    const asked = this.address.read();
    const { box } = this;
    // What was typed before this script came is kept.
    if (box && (asked.query !== '' || location.search !== '' || box.value === '')) box.value = asked.query;
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
      this.show(null);
      return;
    }
    this.waiting = window.setTimeout(() => this.say('Fetching the index …'), patience);
    try {
      const found = await this.engine.ask(asked.query, {
        filters: filtersOf(asked.choices),
        limit: this.limit,
        told: this.told,
        better: (better) => this.show(better),
      });
      if (found) this.show(found);
    } catch {
      this.show(null);
      this.place('before').hidden = true;
      this.place('found').hidden = false;
      this.say('The search index could not be loaded. Check the connection and type again.');
    }
  }

  private show(found: Found | null): void {
    clearTimeout(this.waiting);
    this.place('before').hidden = found !== null;
    this.place('found').hidden = found === null;
    this.drawn?.results.show(found);
    if (!found) {
      this.announce('');
      return;
    }
    const { choices } = this.asked;
    this.drawn?.facets.show(found, choices);
    drawChips(this.place('chips'), choices, found.labels, (dropped) => this.drop(dropped));
    const parts = [
      element('strong', '', countInWords(found)),
      ...understoodInWords(found).map((words) => element('span', '', words)),
      ...changesInWords(found).map((one) => element('span', '', ...said(one))),
    ];
    this.place('count').replaceChildren(...parts);
    this.place('more').hidden = found.papers.length >= found.total;
    const nothing = found.total === 0 && found.others.length === 0 && found.unread === 0;
    this.place('nothing').hidden = !nothing;
    this.place('help').replaceChildren(...(nothing ? drawNothing(found, (way) => this.wayOut(way)) : []));
    this.announce(announced(found));
    this.near?.disconnect();
    const last = this.querySelectorAll('.search-papers > li')[this.told - 3];
    if (last && this.told < this.limit) this.near?.observe(last);
    if (this.top !== null) scrollTo({ top: this.top, behavior: 'instant' });
    this.top = null;
  }

  private say(sentence: string): void {
    this.place('count').textContent = sentence;
    this.announce(sentence);
  }

  private announce(sentence: string): void {
    clearTimeout(this.timer);
    this.timer = window.setTimeout(() => {
      const live = this.place('live');
      if (live.textContent !== sentence) live.textContent = sentence;
    }, pause);
  }
}

customElements.define('search-page', SearchPage);
