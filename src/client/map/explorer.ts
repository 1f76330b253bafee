import { isFiltered, shownNodes, type Shown } from '../../lib/map/filter.ts';
import { fitScale, pixelsPerUnit, viewportOf, type Camera } from '../../lib/map/camera.ts';
import type { MapColours } from '../../lib/map/colours.ts';
import { MapGraph } from '../../lib/map/map-graph.ts';
import { pathBetween, type Step } from '../../lib/map/path.ts';
import { drawScene, type Drawn, type Lit } from '../../lib/map/scene.ts';
import type { MapState, Selection } from '../../lib/map/state.ts';
import { CanvasPainter } from './canvas-painter.ts';
import { Hits, isWithin } from './hits.ts';
import { PanBuffer } from './pan-buffer.ts';
import { panZoom, type PanZoom } from './pan-zoom.ts';
import { readColours, readFonts, watchColours } from './read-colours.ts';

/** Pixels round what is brought into sight. */
const margin = 60;

function isInside(at: number, size: number): boolean {
  return at >= margin / 2 && at <= size - margin / 2;
}

/** What an address chose, found in the graph. */
export type Chosen =
  | { kind: 'node'; node: number }
  | { kind: 'edge'; edge: number }
  | { kind: 'path'; from: number; to: number; steps: Step[] | null }
  /** Named by an address, but not on this map. */
  | { kind: 'unknown'; what: string }
  | null;

export type Change = 'selection' | 'filters' | 'viewport';

/** The map on a canvas: what is chosen and filtered, where one looks, and the drawing of it. */
export class Explorer {
  readonly graph: MapGraph;
  readonly canvas: HTMLCanvasElement;
  readonly view: PanZoom;
  chosen: Chosen = null;
  shown: Shown;
  drawn: Drawn = { nodes: [], edges: [], labels: [] };
  colours: MapColours;
  private readonly host: HTMLElement;
  private readonly hits: Hits;
  private painter: CanvasPainter;
  private readonly changed: (change: Change) => void;
  private readonly ending = new AbortController();
  private frame = 0;
  private lit: Lit | null = null;
  private hovered: number | null = null;
  private current: MapState;
  private readonly buffer = new PanBuffer();
  private isDragged = false;

  /**
   * @param host what holds the canvas; the colours of the page hold there
   * @param changed told of everything that an address tells
   */
  constructor(
    host: HTMLElement,
    canvas: HTMLCanvasElement,
    graph: MapGraph,
    state: MapState,
    isActive: () => boolean,
    changed: (change: Change) => void,
  ) {
    this.host = host;
    this.graph = graph;
    this.current = state;
    this.changed = changed;
    this.canvas = canvas;
    this.colours = readColours(host);
    this.painter = this.newPainter();
    this.hits = new Hits(this.graph);
    this.shown = shownNodes(this.graph, state);
    this.view = panZoom(
      canvas,
      graph.data,
      isActive,
      (isDragged) => {
        this.isDragged = isDragged;
        this.draw();
      },
      () => this.rest(),
    );
    const sizes = new ResizeObserver(() => this.resize());
    sizes.observe(canvas);
    this.ending.signal.addEventListener('abort', () => sizes.disconnect());
    watchColours(() => this.recolour(), this.ending.signal);
    this.resize();
    this.view.show(state.viewport);
    this.choose(state.selection);
    if (state.viewport === null) this.reveal(2);
  }

  end(): void {
    this.ending.abort();
    cancelAnimationFrame(this.frame);
  }

  /** The state with the viewport of just now. */
  get state(): MapState {
    return { ...this.current, viewport: viewportOf(this.graph.data, this.view.camera()) };
  }

  /** Takes over a whole state: from the address, when one goes back. */
  take(state: MapState): void {
    this.current = state;
    this.shown = shownNodes(this.graph, state);
    this.view.show(state.viewport);
    this.choose(state.selection);
  }

  select(selection: Selection): void {
    this.current = { ...this.current, selection };
    this.choose(selection);
    this.changed('selection');
  }

  selectNode(node: number): void {
    this.select({ kind: 'node', id: this.graph.id(node) });
  }

  filter(change: Partial<MapState>): void {
    this.current = { ...this.current, ...change };
    this.shown = shownNodes(this.graph, this.current);
    this.light();
    this.redraw();
    this.changed('filters');
  }

  get isFiltered(): boolean {
    return isFiltered(this.current);
  }

  hover(node: number | null): void {
    if (node === this.hovered) return;
    this.hovered = node;
    this.redraw();
  }

  /** What lies under a point; a name that pointing brought stays there, whatever mark it lies on. */
  nodeAt(px: number, py: number, isFinger: boolean): number | null {
    const name = this.drawn.labels.find(({ node }) => node === this.hovered);
    if (name && isWithin(name, px, py)) return name.node;
    return this.hits.node(px, py, this.view.camera(), this.drawn, isFinger);
  }

  edgeAt(px: number, py: number): number | null {
    return this.hits.edge(px, py, this.view.camera(), this.drawn);
  }

  /**
   * Moves what is chosen into sight: an edge or way as a whole, a node at least so near that names of papers are drawn, and
   * `least` times as near as the whole map.
   */
  reveal(least = 1): void {
    const { lit } = this;
    this.bring((this.chosen?.kind === 'node' ? lit?.chosen : [...(lit?.nodes ?? [])]) ?? [], least);
  }

  /** Looks at a neighbour of a node, and brings both into sight where it is not. */
  lookAt(from: number, to: number): void {
    this.hover(to);
    this.bring([from, to], 1);
  }

  private bring(nodes: readonly number[], least: number): void {
    if (nodes.length === 0) return;
    const { graph } = this;
    const camera = this.view.camera();
    const [xs, ys] = [graph.data.x, graph.data.y].map((all) => nodes.map((node) => all[node] ?? 0));
    const [left, right, top, bottom] = [
      Math.min(...(xs ?? [])),
      Math.max(...(xs ?? [])),
      Math.min(...(ys ?? [])),
      Math.max(...(ys ?? [])),
    ];
    const middle = { x: (left + right) / 2, y: (top + bottom) / 2 };
    const fit = fitScale(graph.data, camera.width, camera.height);
    const zoom = camera.scale / fit;
    const widest = Math.min(
      (camera.width - 2 * margin) / (right - left),
      (camera.height - 2 * margin) / (bottom - top),
    );
    const wanted =
      nodes.length === 1
        ? Math.max(least, zoom, pixelsPerUnit / fit)
        : Math.min(Math.max(zoom, least), widest / fit);
    const onScreen = (x: number, y: number): boolean =>
      isInside(x * camera.scale + camera.left, camera.width) &&
      isInside(y * camera.scale + camera.top, camera.height);
    const isSeen = onScreen(left, top) && onScreen(right, bottom);
    if (!isSeen || zoom < wanted * 0.99) this.view.show({ ...middle, zoom: wanted });
  }

  /** Draws at the next frame, however often it is asked. */
  draw(): void {
    if (this.frame === 0) this.frame = requestAnimationFrame(() => this.drawNow());
  }

  drawNow(): void {
    cancelAnimationFrame(this.frame);
    this.frame = 0;
    const camera = this.view.camera();
    const ratio = this.canvas.width / camera.width;
    if (this.isDragged) {
      this.buffer.show(this.painter.context, camera, ratio, (context, larger) => {
        this.paintOn(this.newPainter(context), ratio, larger);
      });
    } else this.drawn = this.paintOn(this.painter, ratio, camera);
  }

  private paintOn(painter: CanvasPainter, ratio: number, camera: Camera): Drawn {
    painter.begin(ratio, camera.left, camera.top);
    return this.paint(painter, camera);
  }

  /** A gesture is over: the frame is drawn anew, and the address told. */
  private rest(): void {
    if (this.isDragged) {
      this.isDragged = false;
      this.buffer.release();
      this.draw();
    }
    this.changed('viewport');
  }

  /** The scene of just now on any painter. */
  paint(painter: Parameters<typeof drawScene>[0], camera: Camera): Drawn {
    return drawScene(painter, this.graph, this.colours, {
      camera,
      shown: this.shown.nodes,
      edges: this.current.edges,
      lit: this.lit,
      hover: this.hovered,
    });
  }

  newPainter(context = this.canvas.getContext('2d')): CanvasPainter {
    if (context === null) throw new Error('This browser gives no canvas to draw on.');
    return new CanvasPainter(context, this.colours, readFonts());
  }

  private choose(selection: Selection): void {
    this.chosen = this.found(selection);
    this.hovered = null;
    this.light();
    this.redraw();
  }

  private found(selection: Selection): Chosen {
    const { graph } = this;
    if (selection === null) return null;
    if (selection.kind === 'node') {
      const node = graph.find(selection.id);
      return node === null ? { kind: 'unknown', what: selection.id } : { kind: 'node', node };
    }
    if (selection.kind === 'edge') {
      const edge = graph.findEdge(selection.id);
      return edge === null ? { kind: 'unknown', what: selection.id } : { kind: 'edge', edge };
    }
    const [from, to] = [graph.find(selection.from), graph.find(selection.to)];
    if (from === null || to === null)
      return { kind: 'unknown', what: from === null ? selection.from : selection.to };
    return { kind: 'path', from, to, steps: pathBetween(graph, from, to) };
  }

  private light(): void {
    const { chosen, graph } = this;
    if (chosen === null || chosen.kind === 'unknown') this.lit = null;
    else if (chosen.kind === 'node') {
      const joints = graph.joined(chosen.node);
      const nodes = new Set([chosen.node, ...joints.map(({ node }) => node)]);
      this.lit = { nodes, edges: joints.map(({ edge }) => edge), chosen: [chosen.node] };
    } else if (chosen.kind === 'edge') {
      const ends = [graph.source[chosen.edge] ?? 0, graph.target[chosen.edge] ?? 0];
      this.lit = { nodes: new Set(ends), edges: [chosen.edge], chosen: ends };
    } else {
      const steps = chosen.steps ?? [];
      const nodes = new Set([chosen.from, chosen.to, ...steps.map(({ to }) => to)]);
      this.lit = { nodes, edges: steps.map(({ edge }) => edge), chosen: [chosen.from, chosen.to] };
    }
  }

  private resize(): void {
    const ratio = devicePixelRatio || 1;
    this.canvas.width = Math.max(1, Math.round(this.canvas.clientWidth * ratio));
    this.canvas.height = Math.max(1, Math.round(this.canvas.clientHeight * ratio));
    this.view.measure();
    // At once: setting its size has emptied the canvas.
    this.drawNow();
  }

  private recolour(): void {
    this.colours = readColours(this.host);
    this.painter = this.newPainter();
    this.redraw();
  }

  /** Draws what has changed. */
  private redraw(): void {
    this.buffer.clear();
    this.draw();
  }
}
