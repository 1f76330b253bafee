import { keptList, listChanged } from './store.ts';

/** `<list-count data-base>`: how many papers are on the reading list; nothing for none. */
class ListCount extends HTMLElement {
  private listening = new AbortController();

  connectedCallback(): void {
    this.listening = new AbortController();
    addEventListener(listChanged, () => this.show(), { signal: this.listening.signal });
    this.show();
  }

  disconnectedCallback(): void {
    this.listening.abort();
  }

  private show(): void {
    this.textContent = String(keptList().list.length || '');
  }
}

customElements.define('list-count', ListCount);
