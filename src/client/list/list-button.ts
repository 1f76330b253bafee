import { add, remove } from '../../lib/reading-list/list.ts';
import { changeList, keptList, listChanged, listKey } from './store.ts';

/**
 * `<list-button data-id>` beside the title of a paper: puts it on the reading list and takes it off. With `data-words` it
 * says so beside its mark; `data-title` names a paper whose title does not stand beside it.
 */
class ListButton extends HTMLElement {
  private listening = new AbortController();
  private button: HTMLButtonElement | null = null;

  connectedCallback(): void {
    if (listKey() === null) return;
    this.listening = new AbortController();
    addEventListener(listChanged, () => this.show(), { signal: this.listening.signal });
    if (this.button === null) {
      this.button = document.createElement('button');
      this.button.type = 'button';
      this.button.append(mark(), document.createElement('span'));
      this.button.addEventListener('click', () => this.press());
      this.append(this.button);
    }
    this.show();
  }

  disconnectedCallback(): void {
    this.listening.abort();
  }

  private get paper(): { id: string; title: string } {
    const beside = this.parentElement?.querySelector('.paper-title')?.textContent;
    return { id: this.dataset['id'] ?? '', title: (this.dataset['title'] ?? beside ?? '').trim() };
  }

  private get isOn(): boolean {
    return keptList().list.some(({ id }) => id === this.paper.id);
  }

  private press(): void {
    const { id, title } = this.paper;
    const trouble = changeList((list) => (this.isOn ? remove(list, id) : add(list, id, title)));
    this.querySelector('p')?.remove();
    if (trouble === null) return;
    const said = document.createElement('p');
    said.role = 'alert';
    said.textContent = trouble;
    this.append(said);
  }

  private show(): void {
    const { button, isOn } = this;
    const label = button?.querySelector('span');
    if (!button || !label) return;
    const words = isOn ? 'On your list' : 'Add to list';
    button.ariaPressed = String(isOn);
    button.ariaLabel = `${words}: ${this.paper.title}`;
    if ('words' in this.dataset) label.textContent = words;
    else button.title = words;
  }
}

/** A bookmark, which the style sheet fills. */
function mark(): SVGSVGElement {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  const path = document.createElementNS(svg.namespaceURI ?? '', 'path');
  svg.setAttribute('viewBox', '0 0 16 16');
  svg.ariaHidden = 'true';
  path.setAttribute('d', 'M3.5 1.5h9v13L8 11l-4.5 3.5z');
  svg.append(path);
  return svg;
}

customElements.define('list-button', ListButton);
