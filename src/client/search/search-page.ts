import { type Engine, openEngine } from './engine.ts';
import type { Found } from './found.ts';
import { countInWords, drawResults } from './results.ts';

/** Most papers shown. */
const limit = 50;
/** A count is read out once typing pauses, not at every letter; in milliseconds. */
const pause = 400;

/**
 * `<search-page data-base>` around the search form: answers while one types, and keeps `?q=` in the address. Inside it
 * `[data-results]` takes the lists, `[data-count]` the sentence for everyone, `[data-live]` the same for screen readers,
 * `[data-nothing]` is shown when nothing was found, and `[data-before]` as long as nothing was asked.
 */
class SearchPage extends HTMLElement {
  private frame = 0;
  private timer = 0;
  private door: Engine | null = null;
  private listening = new AbortController();

  connectedCallback(): void {
    const { input } = this;
    if (!input) return;
    this.listening = new AbortController();
    const { signal } = this.listening;
    input.addEventListener('focus', () => this.engine.warm(), { signal });
    input.addEventListener('input', () => this.schedule(), { signal });
    this.querySelector('form')?.addEventListener(
      'submit',
      (event) => {
        event.preventDefault();
        this.schedule();
      },
      { signal },
    );
    addEventListener('popstate', () => this.readAddress(), { signal });
    this.readAddress();
  }

  disconnectedCallback(): void {
    this.listening.abort();
    cancelAnimationFrame(this.frame);
    clearTimeout(this.timer);
  }

  private get engine(): Engine {
    return (this.door ??= openEngine(this.dataset['base'] ?? '/'));
  }

  private get input(): HTMLInputElement | null {
    return this.querySelector<HTMLInputElement>('input[name="q"]');
  }

  private readAddress(): void {
    const asked = new URLSearchParams(location.search).get('q');
    const { input } = this;
    // What was typed before this script came is kept.
    if (input && (asked !== null || input.value === '')) input.value = asked ?? '';
    if (input?.value) this.schedule();
    else this.show([], '');
  }

  private writeAddress(query: string): void {
    const url = new URL(location.href);
    if (query === '') url.searchParams.delete('q');
    else url.searchParams.set('q', query);
    if (url.href !== location.href) history.replaceState(history.state, '', url);
  }

  /** At most one answer a frame. */
  private schedule(): void {
    cancelAnimationFrame(this.frame);
    this.frame = requestAnimationFrame(() => void this.answer());
  }

  private async answer(): Promise<void> {
    const query = this.input?.value.trim() ?? '';
    this.writeAddress(query);
    if (query === '') {
      this.show([], '');
      return;
    }
    try {
      const show = (found: Found): void => {
        const lists = drawResults(found);
        this.show(lists, countInWords(found), lists.length === 0);
      };
      const found = await this.engine.ask(query, { limit, told: 10, better: show });
      if (found) show(found);
    } catch {
      this.show([], 'The search index could not be loaded. Check the connection and type again.');
    }
  }

  private show(lists: Node[], sentence: string, nothing = false): void {
    this.querySelector('[data-results]')?.replaceChildren(...lists);
    const count = this.querySelector('[data-count]');
    if (count) count.textContent = sentence;
    this.toggle('[data-nothing]', nothing);
    this.toggle('[data-before]', sentence === '');
    clearTimeout(this.timer);
    this.timer = window.setTimeout(() => {
      const live = this.querySelector('[data-live]');
      if (live) live.textContent = sentence;
    }, pause);
  }

  private toggle(selector: string, visible: boolean): void {
    for (const one of this.querySelectorAll<HTMLElement>(selector)) one.hidden = !visible;
  }
}

customElements.define('search-page', SearchPage);
