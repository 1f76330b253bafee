import { kindMark } from '../kind-mark.ts';
import { findNodes } from '../../lib/map/find.ts';
import type { MapGraph } from '../../lib/map/map-graph.ts';
import { kindWords } from '../../lib/map/words.ts';
import { nextChoice } from '../palette/choice.ts';
import { element } from '../search/element.ts';

const most = 8;

/** The search inside the map: a box with the nodes that fit below it (combobox pattern of the ARIA Practices). */
export class Finder {
  private readonly box: HTMLInputElement;
  private readonly list: HTMLElement;
  private readonly graph: MapGraph;
  private readonly shown: () => Uint8Array;
  private readonly take: (node: number) => void;
  private found: number[] = [];
  private chosen = -1;

  /** @param shown 1 for each node that may be found */
  constructor(
    box: HTMLInputElement,
    list: HTMLElement,
    graph: MapGraph,
    shown: () => Uint8Array,
    take: (node: number) => void,
    signal: AbortSignal,
  ) {
    this.box = box;
    this.list = list;
    this.graph = graph;
    this.shown = shown;
    this.take = take;
    box.addEventListener('input', () => this.look(), { signal });
    box.addEventListener('keydown', (event) => this.key(event), { signal });
    box.addEventListener('blur', () => this.close(), { signal });
    // Keeps the focus in the box, whose blur closes the list.
    list.addEventListener('pointerdown', (event) => event.preventDefault(), { signal });
    list.addEventListener(
      'click',
      (event) => {
        const row = event.target instanceof Element ? event.target.closest('[role="option"]') : null;
        const node = this.found[[...this.list.children].indexOf(row as Element)];
        if (node !== undefined) this.choose(node);
      },
      { signal },
    );
    if (box.value !== '') this.look();
  }

  private look(): void {
    this.found = findNodes(this.graph, this.box.value, most, this.shown());
    this.chosen = this.found.length > 0 ? 0 : -1;
    this.draw();
  }

  private draw(): void {
    const { graph } = this;
    const rows = this.found.map((node, i) => {
      const title = graph.title(node) === graph.label(node) ? '' : `: ${graph.title(node)}`;
      const row = element(
        'li',
        '',
        graph.label(node),
        element('span', 'note', kindMark(graph.kind(node)), ` ${kindWords[graph.kind(node)]}${title}`),
      );
      row.id = `map-found-${String(i)}`;
      row.setAttribute('role', 'option');
      row.setAttribute('aria-selected', String(i === this.chosen));
      return row;
    });
    const isAsked = this.box.value.trim() !== '';
    this.list.replaceChildren(...rows);
    this.list.hidden = rows.length === 0;
    this.box.setAttribute('aria-expanded', String(rows.length > 0));
    if (this.chosen >= 0) this.box.setAttribute('aria-activedescendant', `map-found-${String(this.chosen)}`);
    else this.box.removeAttribute('aria-activedescendant');
    const said = this.list.parentElement?.querySelector('.map-found-none');
    if (said) said.textContent = isAsked && rows.length === 0 ? 'Nothing on the map bears this name.' : '';
  }

  private key(event: KeyboardEvent): void {
    if (event.isComposing || event.ctrlKey || event.altKey || event.metaKey) return;
    const next = nextChoice(event.key, this.chosen, this.found.length);
    const node = this.found[this.chosen];
    if (next !== null) {
      this.chosen = next;
      this.draw();
    } else if (event.key === 'Enter' && node !== undefined) this.choose(node);
    else if (event.key === 'Escape' && this.box.value !== '') {
      this.box.value = '';
      this.look();
    } else return;
    event.preventDefault();
    event.stopPropagation();
  }

  private choose(node: number): void {
    this.box.value = '';
    this.close();
    this.take(node);
  }

  private close(): void {
    this.found = [];
    this.chosen = -1;
    this.draw();
  }
}
