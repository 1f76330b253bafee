import type { EdgeType } from '../../schemas/graph.ts';
import type { MapFilters } from './filter.ts';
import { edgeTypes } from './format.ts';

/** Where one looks: the point of the plane in the middle, and how much nearer than where the whole map is seen. */
export interface Viewport {
  x: number;
  y: number;
  zoom: number;
}

/** What is chosen: a node, an edge or the way between two nodes, by ids as addresses give them. */
export type Selection =
  | { kind: 'node'; id: string }
  | { kind: 'edge'; id: string }
  | { kind: 'path'; from: string; to: string }
  | null;

/** Everything that an address of the map tells. */
export interface MapState extends MapFilters {
  selection: Selection;
  /** Edges drawn everywhere, not only round what is chosen. */
  edges: EdgeType[];
  viewport: Viewport | null;
}

/** Lines that are drawn unless an address says otherwise: few, and the most telling. */
export const firstEdges: readonly EdgeType[] = ['citation'];

/**
 * Reads `?focus=galore`, `?edge=citation:spam--galore`, `?path=a,b`, `theme`, `topic`, `years=2023..2024`, `edges`, `has=code` and
 * `at=x,y,zoom`; what cannot be read is left out.
 */
export function readState(search: string): MapState {
  const asked = new URLSearchParams(search);
  const list = (name: string): string[] => (asked.get(name) ?? '').split(',').filter((part) => part !== '');
  return {
    selection: readSelection(asked, list('path')),
    themes: list('theme'),
    topics: list('topic'),
    years: readYears(asked.get('years')),
    edges: asked.has('edges') ? edgeTypes.filter((type) => list('edges').includes(type)) : [...firstEdges],
    code: list('has').includes('code'),
    viewport: readViewport(list('at').map(Number)),
  };
}

/** The address of a state, from the address of any; what else the address says is kept. */
export function writeState(address: string, state: MapState): string {
  const url = new URL(address);
  const { selection } = state;
  const put = (name: string, value: string): void =>
    value === '' ? url.searchParams.delete(name) : url.searchParams.set(name, value);
  put('focus', selection?.kind === 'node' ? selection.id.replace(/^paper:/, '') : '');
  put('edge', selection?.kind === 'edge' ? selection.id : '');
  put('path', selection?.kind === 'path' ? [selection.from, selection.to].map(bare).join(',') : '');
  put('theme', state.themes.join(','));
  put('topic', state.topics.join(','));
  put(
    'years',
    state.years === null ? '' : state.years.map((year) => String(year).padStart(4, '0')).join('..'),
  );
  const asFirst = state.edges.join() === firstEdges.join();
  put('edges', asFirst ? '' : state.edges.length === 0 ? 'none' : state.edges.join(','));
  put('has', state.code ? 'code' : '');
  const { viewport } = state;
  put(
    'at',
    viewport === null
      ? ''
      : [Math.round(viewport.x), Math.round(viewport.y), Math.round(viewport.zoom * 100) / 100].join(','),
  );
  url.hash = '';
  // These signs need no escape in a query, and are easier to read.
  return url.href.replace(/%3A/g, ':').replace(/%2C/g, ',');
}

function bare(id: string): string {
  return id.replace(/^paper:/, '');
}

function readSelection(asked: URLSearchParams, [from, to]: string[]): Selection {
  if (from !== undefined && to !== undefined) return { kind: 'path', from, to };
  const edge = asked.get('edge');
  if (edge !== null && edge !== '') return { kind: 'edge', id: edge };
  const focus = asked.get('focus');
  return focus === null || focus === '' ? null : { kind: 'node', id: focus };
}

function readYears(text: string | null): [number, number] | null {
  const range = /^(\d{4})(?:\.\.(\d{4}))?$/.exec(text ?? '');
  if (range === null) return null;
  const [from, to] = [Number(range[1]), Number(range[2] ?? range[1])];
  return from <= to ? [from, to] : [to, from];
}

function readViewport([x, y, zoom]: number[]): Viewport | null {
  if (x === undefined || y === undefined || zoom === undefined) return null;
  return [x, y, zoom].every(Number.isFinite) && zoom > 0 ? { x, y, zoom } : null;
}
