import { kindMark } from '../kind-mark.ts';
import { findNodes } from '../../lib/map/find.ts';
import { readReference, type Square } from '../../lib/map/grid.ts';
import type { MapGraph } from '../../lib/map/map-graph.ts';
import { holdsInWords } from '../../lib/map/squares.ts';
import { kindWords } from '../../lib/map/words.ts';
import { nextChoice } from '../palette/choice.ts';
import { element } from '../search/element.ts';

const most = 8;

/** A node, or a square of the map. */
export type Found = number | Square;

/** The search inside the map: a box with what fits below it (combobox pattern of the ARIA Practices). */
export class Finder {
  private readonly box: HTMLInputElement;
  private readonly list: HTMLElement;
  private readonly graphNow: () => MapGraph;
  private readonly shown: () => Uint8Array;
  private readonly take: (found: Found) => void;
  private found: Found[] = [];
  private chosen = -1;

  /** @param shown 1 for each node that may be found */
  constructor(
    box: HTMLInputElement,
    list: HTMLElement,
    graph: () => MapGraph,
    shown: () => Uint8Array,
    take: (found: Found) => void,
    signal: AbortSignal,
  ) {
    this.box = box;
    this.list = list;
    this.graphNow = graph;
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
        const found = this.found[[...this.list.children].indexOf(row as Element)];
        if (found !== undefined) this.choose(found);
      },
      { signal },
    );
    if (box.value !== '') this.look();
  }

  private get graph(): MapGraph {
    return this.graphNow();
  }

  /** Looks again: the map has other nodes. */
  renew(): void {
    if (this.found.length > 0) this.look();
  }

  private look(): void {
    const { graph, box } = this;
    const square = readReference(box.value, graph.data);
    this.found = [...(square === null ? [] : [square]), ...findNodes(graph, box.value, most, this.shown())];
    this.chosen = this.found.length > 0 ? 0 : -1;
    this.draw();
  }

  private draw(): void {
    const rows = this.found.map((found, i) => {
      const row = element('li', '', ...this.words(found));
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
    if (said) said.textContent = isAsked && rows.length === 0 ? this.nothing() : '';
  }

  private nothing(): string {
    return this.graph.data.partOf === undefined
      ? 'Nothing on the map bears this name.'
      : 'Nothing drawn so far bears this name. The search of this site knows all papers, and each page leads to its place here.';
  }

  private words(found: Found): [name: string, note: HTMLElement] {
    const { graph } = this;
    if (typeof found !== 'number')
      return [
        `Square ${found.name}`,
        element('span', 'note', graph.data.partOf ? '' : holdsInWords(graph, found, this.shown())),
      ];
    const kind = graph.kind(found);
    const title = graph.title(found) === graph.label(found) ? '' : `: ${graph.title(found)}`;
    return [graph.label(found), element('span', 'note', kindMark(kind), ` ${kindWords[kind]}${title}`)];
  }

  private key(event: KeyboardEvent): void {
    if (event.isComposing || event.ctrlKey || event.altKey || event.metaKey) return;
    const next = nextChoice(event.key, this.chosen, this.found.length);
    const found = this.found[this.chosen];
    if (next !== null) {
      this.chosen = next;
      this.draw();
    } else if (event.key === 'Enter' && found !== undefined) this.choose(found);
    else if (event.key === 'Escape' && this.box.value !== '') {
      this.box.value = '';
      this.look();
    } else return;
    event.preventDefault();
    event.stopPropagation();
  }

  private choose(found: Found): void {
    this.box.value = '';
    this.close();
    this.take(found);
  }

  private close(): void {
    this.found = [];
    this.chosen = -1;
    this.draw();
  }
}
