import { isFiltered, shownNodes, type Shown } from '../../lib/map/filter.ts';
import {
  closest,
  isInSight,
  labelLevel,
  viewportFor,
  viewportOf,
  type Camera,
} from '../../lib/map/camera.ts';
import { findChosen, litBy, type Chosen } from '../../lib/map/chosen.ts';
import type { MapColours } from '../../lib/map/colours.ts';
import { cornersOf, type Point, type Square } from '../../lib/map/grid.ts';
import { MapGraph } from '../../lib/map/map-graph.ts';
import { lookAt, type Look } from '../../lib/map/regions-wanted.ts';
import { drawScene, type Drawn, type Lit } from '../../lib/map/scene.ts';
import type { MapState, Selection } from '../../lib/map/state.ts';
import { CanvasPainter } from './canvas-painter.ts';
import { Hits, type Spot } from './hits.ts';
import { MapEdges } from './map-edges.ts';
import { PanBuffer } from './pan-buffer.ts';
import { panZoom, type PanZoom } from './pan-zoom.ts';
import { readColours, readFonts, watchColours } from './read-colours.ts';

/** How near an address without a viewport brings what it chose: with all its neighbours, at most this near. */
const nearest = 3;

export type Change = 'selection' | 'filters' | 'viewport';

/** The map on a canvas: what is chosen and filtered, where one looks, and the drawing of it. */
export class Explorer {
  graph: MapGraph;
  readonly canvas: HTMLCanvasElement;
  readonly view: PanZoom;
  chosen: Chosen = null;
  shown: Shown;
  drawn: Drawn = { nodes: [], isDrawn: new Uint8Array(), edges: [], labels: [] };
  colours: MapColours;
  private readonly host: HTMLElement;
  private hits: Hits;
  private painter: CanvasPainter;
  private readonly changed: (change: Change) => void;
  private readonly ending = new AbortController();
  private frame = 0;
  private lit: Lit | null = null;
  private hovered: number | null = null;
  private current: MapState;
  private readonly edges: MapEdges;
  private readonly buffer = new PanBuffer();
  private isMeasuring = false;
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
    this.edges = new MapEdges(host, graph.data);
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
    if (state.viewport === null) this.frameAll();
  }

  end(): void {
    this.canvas.remove();
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

  /** Goes on with other data of the same map; what is chosen, filtered and seen stays. */
  renew(graph: MapGraph): void {
    this.graph = graph;
    this.hits = new Hits(graph);
    this.shown = shownNodes(graph, this.current);
    this.drawn = { nodes: [], isDrawn: new Uint8Array(), edges: [], labels: [] };
    this.choose(this.current.selection);
  }

  /** What is asked for and in sight. */
  get look(): Look {
    return lookAt(this.current, this.view.camera(), this.graph.data);
  }

  select(selection: Selection): void {
    this.current = { ...this.current, selection };
    this.choose(selection);
    this.changed('selection');
  }

  filter(change: Partial<MapState>): void {
    this.current = { ...this.current, ...change };
    this.shown = shownNodes(this.graph, this.current);
    // A ring round what is not drawn any more would tell of nothing.
    if (this.hovered !== null && this.shown.nodes[this.hovered] !== 1) this.hovered = null;
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

  /**
   * What lies under a point of the frame: the name that pointing brought, whatever it lies on; a mark; a mention or a line
   * of what is chosen; a mark or name close by; any line.
   */
  at(px: number, py: number, isFinger: boolean): Spot {
    const { hovered, lit, drawn } = this;
    return this.hits.spot(px, py, this.view.camera(), drawn, { hovered, lit: new Set(lit?.edges), isFinger });
  }

  /** The topic or theme in whose land a point of the frame lies. */
  landAt(px: number, py: number): number | null {
    const land = this.hits.land(px, py, this.view.camera());
    return land !== null && this.shown.nodes[land] === 1 ? land : null;
  }

  /**
   * Brings what is chosen into sight, with all that belongs to it; a node that is in sight, and near enough for names, stays
   * where it is.
   */
  reveal(): void {
    const { lit, chosen } = this;
    if (lit === null) return;
    const isReadable = labelLevel(this.view.camera()) >= 0.75;
    if (chosen?.kind === 'node' && isReadable && this.isSeen(lit.chosen)) return;
    this.bring([...lit.nodes], nearest);
  }

  private isSeen(nodes: readonly number[]): boolean {
    return isInSight(this.view.camera(), this.graph.places(nodes));
  }

  /** Frames what is chosen with its neighbours, or what the themes and topics asked for leave. */
  private frameAll(): void {
    const { themes, topics } = this.current;
    if (this.lit !== null) this.bring([...this.lit.nodes], nearest);
    else if (themes.length + topics.length > 0) {
      const places = this.graph.kinds.flatMap((kind, node) =>
        kind !== 'work' && this.shown.nodes[node] === 1 ? [node] : [],
      );
      this.bring(places, nearest);
    }
  }

  /** Looks at a neighbour of a node, and brings both into sight where it is not. */
  lookAt(from: number, to: number): void {
    this.hover(to);
    this.bring([from, to], 1);
  }

  /** Brings a square into sight, as near as the frame has room for all of it. */
  lookAtSquare(square: Square): void {
    this.bringPlaces(cornersOf(square), closest);
  }

  private bring(nodes: readonly number[], least: number): void {
    this.bringPlaces(this.graph.places(nodes), least);
  }

  private bringPlaces(places: readonly Point[], least: number): void {
    const wanted = viewportFor(this.graph.data, this.view.camera(), places, least);
    if (wanted !== null) this.view.show(wanted);
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
    this.edges.follow(camera);
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
    if (!this.isMeasuring) this.changed('viewport');
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
    this.chosen = findChosen(this.graph, selection);
    this.hovered = null;
    this.light();
    this.redraw();
  }

  private light(): void {
    this.lit = litBy(this.graph, this.chosen);
  }

  private resize(): void {
    const ratio = devicePixelRatio || 1;
    this.canvas.width = Math.max(1, Math.round(this.canvas.clientWidth * ratio));
    this.canvas.height = Math.max(1, Math.round(this.canvas.clientHeight * ratio));
    // What is seen stays: a frame of another size is nobody's move, and not for the address.
    this.isMeasuring = true;
    this.view.measure();
    this.isMeasuring = false;
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
