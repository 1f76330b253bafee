import type { Row, Tally } from './rows.ts';
import { isWanted, orderOf, readRow, shownInWords } from './rows.ts';
import type { Asked } from './state.ts';
import { fields, isAsked, nothing, ordered, readAsked, writeAsked } from './state.ts';

/** A paper of the list. */
interface Item extends Row {
  element: HTMLElement;
  /** The list of its year. */
  home: Element;
  /** Whether it came from a further page. */
  fetched: boolean;
}

/**
 * `<topic-papers data-first data-also>` round the controls and the papers of a topic, which stand by year: hides those that
 * were not asked for, sorts them, and keeps what was asked in the address. Where the list has further pages, named in
 * `data-pages`, they are fetched once they are needed.
 */
class TopicPapers extends HTMLElement {
  private listening = new AbortController();
  private items: Item[] = [];
  /** Where papers stand that are not sorted by year. */
  private readonly sorted = document.createElement('ul');
  /** What the counts of years were before anything was asked. */
  private readonly counts = new Map<Element, string | null>();
  private turn = 0;

  connectedCallback(): void {
    const form = this.querySelector('form');
    if (!form) return;
    this.listening = new AbortController();
    const { signal } = this.listening;
    if (this.items.length === 0) this.items = itemsOf(this, false);
    this.sorted.className = 'paper-list';
    this.querySelector('[data-empty]')?.before(this.sorted);
    form.addEventListener('change', () => this.ask(this.controls()), { signal });
    form.addEventListener('submit', (event) => event.preventDefault(), { signal });
    for (const button of this.querySelectorAll('[data-all]'))
      button.addEventListener('click', () => this.showAll(), { signal });
    const fold = this.querySelector('.filter-fold');
    fold?.addEventListener('click', () => this.unfold(fold.ariaExpanded !== 'true'), { signal });
    addEventListener('popstate', () => void this.show(readAsked(location.search)), { signal });
    void this.show(readAsked(location.search));
  }

  disconnectedCallback(): void {
    this.listening.abort();
  }

  private control(field: keyof Asked): HTMLSelectElement | HTMLInputElement | null {
    return this.querySelector(`[name="${field}"]`);
  }

  /** What the controls say. */
  private controls(): Asked {
    const data = new FormData(this.querySelector('form') ?? undefined);
    const asked = { ...nothing };
    for (const field of fields) {
      const value = data.get(field);
      if (typeof value === 'string') asked[field] = value;
    }
    return ordered(asked);
  }

  private ask(asked: Asked): void {
    history.pushState(null, '', writeAsked(location.href, asked));
    void this.show(asked);
  }

  private showAll(): void {
    this.ask(nothing);
    // The button is of no more use; focus must not fall to the top of the page.
    this.control('sort')?.focus();
  }

  /** Shows the controls, or folds them, where the screen is narrow. */
  private unfold(open: boolean): void {
    this.querySelector('.filter-fold')?.setAttribute('aria-expanded', String(open));
  }

  /** Sets the controls; what they do not offer, as an old address may ask, is not asked. */
  private fill(asked: Asked): Asked {
    for (const field of fields) {
      const control = this.control(field);
      if (control instanceof HTMLSelectElement) {
        control.value = asked[field];
        if (control.selectedIndex < 0) control.value = '';
      } else if (control) control.checked = control.value === asked[field];
    }
    return this.controls();
  }

  private async show(wanted: Asked): Promise<void> {
    const turn = (this.turn += 1);
    const asked = this.fill(wanted);
    const active = isAsked(asked);
    if (active) this.unfold(true);
    const whole = !active || (await this.fetchRest());
    if (turn !== this.turn) return;
    const shown = this.items.filter((item) => (active ? isWanted(asked, item) : !item.fetched));
    const order = orderOf(asked);
    const visible = new Set(shown);
    for (const item of this.items) item.element.hidden = !visible.has(item);
    if (this.sorted.hasChildNodes()) for (const { home, element } of this.items) home.append(element);
    if (order) this.sorted.append(...shown.sort(order).map(({ element }) => element));
    this.sorted.hidden = order === null;
    for (const year of this.querySelectorAll<HTMLElement>('.year')) this.count(year, active);
    this.toggle('.jump', !active);
    this.toggle('.papers-said [data-all]', active && shown.length > 0);
    this.toggle('[data-empty]', shown.length === 0);
    const all = { first: Number(this.dataset['first']), also: Number(this.dataset['also']) };
    const sentence = shownInWords(asked, active ? tally(shown) : all, all);
    this.say(whole ? sentence : `${sentence} Part of the list could not be fetched.`);
  }

  /** Hides a year that has nothing to show, and says how many it has. */
  private count(year: HTMLElement, active: boolean): void {
    const papers = year.querySelectorAll('li:not([hidden])').length;
    year.hidden = papers === 0;
    const place = year.querySelector('.count');
    if (!place) return;
    if (!this.counts.has(place)) this.counts.set(place, place.textContent);
    place.textContent = active
      ? `${papers} ${papers === 1 ? 'paper' : 'papers'}`
      : (this.counts.get(place) ?? '');
  }

  /** Adds the papers of further pages under their years; false when one page cannot be had. */
  private async fetchRest(): Promise<boolean> {
    const urls = this.dataset['pages'];
    if (!urls) return true;
    this.say('Fetching the rest of the list …');
    try {
      const { fetchPages } = await import('../fetch-pages.ts');
      const pages = await fetchPages(urls.split(' '));
      // Another turn may have brought them meanwhile.
      if (!this.dataset['pages']) return true;
      delete this.dataset['pages'];
      for (const year of pages.flatMap((page) => [
        ...page.querySelectorAll<HTMLElement>('topic-papers .year'),
      ]))
        this.add(year);
      return true;
    } catch {
      return false;
    }
  }

  private add(year: HTMLElement): void {
    const items = itemsOf(year, true);
    const here = this.querySelector(`[aria-labelledby="${year.getAttribute('aria-labelledby') ?? ''}"] > ul`);
    if (here) {
      for (const item of items) item.home = here;
      here.append(...items.map(({ element }) => element));
    } else this.sorted.before(year);
    this.items.push(...items);
  }

  private toggle(selector: string, visible: boolean): void {
    for (const one of this.querySelectorAll<HTMLElement>(selector)) one.hidden = !visible;
  }

  private say(sentence: string): void {
    const place = this.querySelector('[role="status"]');
    if (place && place.textContent !== sentence) place.textContent = sentence;
  }
}

/** The papers below an element, in their order. */
function itemsOf(within: HTMLElement, fetched: boolean): Item[] {
  return [...within.querySelectorAll<HTMLElement>('.year > ul > li')].flatMap((element) => {
    const { parentElement: list } = element;
    const name = element.querySelector('a')?.textContent.trim() ?? '';
    return list ? [{ ...readRow(name, element.dataset), element, home: list, fetched }] : [];
  });
}

function tally(rows: readonly Row[]): Tally {
  const also = rows.filter((row) => row.also).length;
  return { first: rows.length - also, also };
}

customElements.define('topic-papers', TopicPapers);
