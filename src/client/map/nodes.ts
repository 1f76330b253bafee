import type { Named } from './describe.ts';
import { readEdges, type Neighbour } from './neighbours.ts';

const svgSpace = 'http://www.w3.org/2000/svg';

/** The nodes drawn in the page and what joins them; choosing one brings out its neighbourhood. */
export class MapNodes {
  readonly ids: ReadonlySet<string>;
  private readonly svg: SVGSVGElement;
  private readonly elements: SVGAElement[];
  private readonly index: ReadonlyMap<string, number>;
  private readonly edges: ReadonlyMap<number, Neighbour[]>;
  private chosen: string | null = null;

  constructor(svg: SVGSVGElement, edges: string) {
    this.svg = svg;
    // The page draws the most important last, on top; edges count them from the most important.
    this.elements = [...svg.querySelectorAll<SVGAElement>('[data-id]')].reverse();
    this.index = new Map(this.elements.map((element, i) => [element.dataset.id ?? '', i]));
    this.ids = new Set(this.index.keys());
    this.edges = readEdges(edges);
  }

  neighbours(id: string): Neighbour[] {
    return this.edges.get(this.index.get(id) ?? -1) ?? [];
  }

  named(id: string): Named | null {
    const i = this.index.get(id);
    return i === undefined ? null : { id, title: this.titleAt(i), name: this.nameAt(i) };
  }

  nameAt(i: number): string {
    const lines = [...(this.elements[i]?.querySelectorAll('tspan') ?? [])].map((line) => line.textContent);
    return lines.join(' ');
  }

  position(id: string): { x: number; y: number } | null {
    return this.positionAt(this.index.get(id) ?? -1);
  }

  /** Shows this node and its neighbours, or all alike for null; false when nothing changed. */
  choose(id: string | null): boolean {
    if (id === this.chosen) return false;
    this.chosen = id;
    for (const marked of this.svg.querySelectorAll('.near, .chosen'))
      marked.classList.remove('near', 'chosen');
    this.svg.classList.toggle('choosing', id !== null);
    const lines = this.svg.querySelector('.map-lit');
    lines?.replaceChildren();
    const at = id === null ? null : this.position(id);
    if (id === null || at === null) return true;
    this.elements[this.index.get(id) ?? -1]?.classList.add('chosen');
    for (const { index, type } of this.neighbours(id)) {
      this.elements[index]?.classList.add('near');
      // Citations are few; the names of all that shares a topic or a term would cover one another.
      if (type === 'citation' || type === 'names') this.elements[index]?.classList.add('named');
      const end = this.positionAt(index);
      if (end === null) continue;
      const line = document.createElementNS(svgSpace, 'path');
      line.setAttribute('d', `M${String(at.x)} ${String(at.y)}L${String(end.x)} ${String(end.y)}`);
      line.setAttribute('class', type);
      lines?.append(line);
    }
    return true;
  }

  private titleAt(i: number): string {
    return this.elements[i]?.querySelector('title')?.textContent ?? '';
  }

  private positionAt(i: number): { x: number; y: number } | null {
    const matrix = this.elements[i]?.transform.baseVal.getItem(0).matrix;
    return matrix === undefined ? null : { x: matrix.e, y: matrix.f };
  }
}
