import type { Evidence } from '../../lib/map/format.ts';
import { MapGraph } from '../../lib/map/map-graph.ts';
import { holdsInWords } from '../../lib/map/squares.ts';
import { tooManyReferences } from '../../lib/map/scene-lines.ts';
import { readState, writeState, type Selection } from '../../lib/map/state.ts';
import { edgeInWords, evidenceInWords, nodeInWords, pathInWords, shownInWords } from '../../lib/map/words.ts';
import { boxOf } from './box.ts';
import { Controls } from './controls.ts';
import { Explorer, type Change } from './explorer.ts';
import { Filling } from './filling.ts';
import { Finder, type Found } from './finder.ts';
import { MapKeys } from './map-keys.ts';
import { listenToPanel, panelContent, type PanelActs } from './panel.ts';
import { listenToPointer } from './pointer.ts';
import { listenToSaving } from './saving.ts';
import type { MapSource } from './source.ts';

export interface MountOptions {
  /** Whether the address of the page takes every state; a map inside another page only reads it. */
  writes: boolean;
}

/**
 * Draws the map in `host` and listens to it. What stands in the page is used (`.map-box`, `.map-panel`, controls); a bare
 * element gets a box of its own. Nothing here fetches but `source.evidence`.
 */
export function mountMap(
  host: HTMLElement,
  source: MapSource,
  options: MountOptions = { writes: true },
): MountedMap {
  return new MountedMap(host, source, options);
}

/** A map that is drawn, with the controls and the panel round it. */
export class MountedMap {
  readonly explorer: Explorer;
  private readonly host: HTMLElement;
  private readonly box: HTMLElement;
  private readonly source: MapSource;
  private readonly controls: Controls;
  private readonly keys: MapKeys;
  private readonly writes: boolean;
  private finder: Finder | null = null;
  private readonly filling: Filling;
  private readonly renewLines: () => void;
  private readonly ending = new AbortController();
  /** Where a way begins whose end is being asked for. */
  private picking: number | null = null;
  /** While the parts are being made, nothing is told to anyone. */
  private ready = false;

  constructor(host: HTMLElement, source: MapSource, { writes }: MountOptions) {
    const { signal } = this.ending;
    this.host = host;
    this.source = source;
    this.writes = writes;
    const graph = new MapGraph(source.data);
    this.box = boxOf(host);
    const canvas = document.createElement('canvas');
    canvas.className = 'map-canvas';
    canvas.ariaHidden = 'true';
    this.box.append(canvas);
    host.classList.add('exploring');
    this.explorer = new Explorer(
      host,
      canvas,
      graph,
      readState(location.search),
      () => host.classList.contains('active'),
      (change) => this.changed(change),
    );
    this.filling = new Filling(
      source,
      () => this.explorer.look,
      (data) => this.renew(new MapGraph(data)),
      () => this.say('The papers of this part could not be loaded. Move the map to try again.'),
      signal,
    );
    this.controls = new Controls(host, (filters) => this.explorer.filter(filters), signal);
    this.keys = new MapKeys(host, this.box, this.explorer, this, signal);
    listenToPointer(host, canvas, this.explorer, this, signal);
    this.renewLines = listenToSaving(host, this.explorer, signal);
    listenToPanel(
      host,
      () => this.graph,
      { node: (node) => this.choose(node), edge: (edge) => this.chooseEdge(edge) },
      signal,
    );
    this.listenToFinder(signal);
    addEventListener('popstate', () => this.goBack(), { signal });
    this.ready = true;
    this.show();
    if (this.explorer.chosen !== null) this.showChosen();
    // From here on the map itself keeps room for what is chosen.
    document.documentElement.classList.remove('map-asked');
    this.filling.ask();
  }

  private get graph(): MapGraph {
    return this.explorer.graph;
  }

  end(): void {
    this.ending.abort();
    this.explorer.end();
  }

  private renew(graph: MapGraph): void {
    const { picking } = this;
    const wasUnknown = this.explorer.chosen?.kind === 'unknown';
    this.picking = picking === null ? null : graph.find(this.graph.id(picking));
    this.explorer.renew(graph);
    this.keys.renew();
    this.finder?.renew();
    this.show();
    if (wasUnknown) this.showChosen();
    else if (this.explorer.chosen !== null) this.drawPanel();
  }

  /** A node pressed, found or walked to: the end of a way that is being asked for, else what is chosen. */
  choose(node: number): void {
    const id = this.graph.id(node);
    const { picking } = this;
    this.pick(null);
    this.explorer.select(
      picking !== null && picking !== node
        ? { kind: 'path', from: this.graph.id(picking), to: id }
        : { kind: 'node', id },
    );
    this.explorer.reveal();
  }

  /** What the finder gave: a node is chosen, a square is brought into sight and told. */
  private go(found: Found): void {
    if (typeof found === 'number') {
      this.choose(found);
      return;
    }
    this.explorer.lookAtSquare(found);
    // Its papers may have to come first.
    void this.filling
      .now()
      .then(() =>
        this.say(`Square ${found.name}: ${holdsInWords(this.graph, found, this.explorer.shown.nodes)}.`),
      );
  }

  chooseEdge(edge: number): void {
    this.explorer.select({ kind: 'edge', id: this.graph.edgeId(edge) });
    this.explorer.reveal();
  }

  clear(): void {
    this.pick(null);
    this.explorer.select(null);
  }

  /** Back to the first look: nothing chosen, no filter, the first lines, the whole map. */
  startAgain(): void {
    this.pick(null);
    this.explorer.take(readState(''));
    this.changed('selection');
  }

  /** Whether there was a way to stop asking for. */
  stopPicking(): boolean {
    const was = this.picking !== null;
    this.pick(null);
    return was;
  }

  /** Tells those who do not see it what the map shows. */
  say(text: string): void {
    const live = this.host.querySelector('.map-live');
    if (live !== null && live.textContent !== text) live.textContent = text;
  }

  /** The same of an edge, with its evidence, after some words. */
  sayEdge(edge: number, before = ''): void {
    const start = `${before}${edgeInWords(this.graph, edge)}.`;
    this.say(start);
    void this.evidence([edge]).then((found) => {
      const live = this.host.querySelector('.map-live');
      // Evidence that comes after the next step is not told.
      if (live?.textContent === start)
        this.say(`${start} ${evidenceInWords(found.get(edge) ?? null)}`.trim());
    });
  }

  focusChosen(): void {
    (this.host.querySelector<HTMLElement>('.map-chosen') ?? this.box).focus();
  }

  private changed(change: Change): void {
    if (!this.ready) return;
    if (change === 'selection' || this.explorer.state.viewport !== null) this.host.classList.add('grown');
    this.writeAddress(change);
    this.renewLines();
    this.filling.ask(change === 'viewport');
    if (change === 'viewport') return;
    this.show();
    if (change === 'selection') this.showChosen();
    else this.say(this.shownInWords());
  }

  private writeAddress(change: Change): void {
    const next = writeState(location.href, this.explorer.state);
    if (!this.writes || next === location.href) return;
    if (change === 'selection') history.pushState(null, '', next);
    else history.replaceState(history.state, '', next);
  }

  private goBack(): void {
    this.explorer.take(readState(location.search));
    this.show();
    this.showChosen();
    this.filling.ask();
  }

  /** By the numbers of the edges of just now. */
  private async evidence(edges: readonly number[]): Promise<ReadonlyMap<number, Evidence>> {
    const inAll = new Map(edges.map((edge) => [this.graph.numberInAll(edge), edge]));
    const found = await this.source.evidence([...inAll.keys()]);
    return new Map([...found].map(([number, words]) => [inAll.get(number) ?? -1, words]));
  }

  private show(): void {
    this.controls.show(this.explorer.state, this.explorer.isFiltered);
    const place = this.host.querySelector('.map-shown');
    if (place) place.textContent = this.shownInWords();
  }

  private shownInWords(): string {
    const { papers, undated } = this.explorer.shown;
    const { graph, explorer } = this;
    const references = tooManyReferences(graph, explorer.state.edges, explorer.shown.nodes);
    const here = graph.kinds.filter((kind) => kind === 'paper').length;
    return shownInWords(papers, { here, inAll: graph.papersInAll, references }, undated);
  }

  private showChosen(): void {
    const { chosen, graph } = this.explorer;
    this.keys.forget();
    this.drawPanel();
    this.host.querySelector('.map-panel')?.scrollTo(0, 0);
    this.host.classList.toggle('choosing', chosen !== null);
    if (chosen === null) this.say('Nothing is chosen.');
    else if (chosen.kind === 'node') this.say(nodeInWords(graph, chosen.node));
    else if (chosen.kind === 'path') this.say(pathInWords(graph, chosen.from, chosen.to, chosen.steps));
    else if (chosen.kind === 'edge') this.sayEdge(chosen.edge);
    else this.say(`“${chosen.what}” is not on this map.`);
  }

  private drawPanel(): void {
    const place = this.host.querySelector<HTMLElement>('.map-selection');
    const hadFocus = place?.contains(document.activeElement) === true;
    place?.replaceChildren(...panelContent(this.graph, this.explorer.chosen, this.acts()));
    if (hadFocus) this.focusChosen();
  }

  private acts(): PanelActs {
    return {
      address: (selection: Selection) => writeState(location.href, { ...this.explorer.state, selection }),
      evidence: (edges) => this.evidence(edges),
      isShown: (node) => this.explorer.shown.nodes[node] === 1,
      pickEnd: (from) => this.pick(from),
      clear: () => {
        this.clear();
        this.box.focus();
      },
    };
  }

  private pick(from: number | null): void {
    this.picking = from;
    this.host.classList.toggle('picking', from !== null);
    if (from === null) return;
    this.say(
      `Choose where the way from ${this.graph.label(from)} leads: press a mark, or find it by name. Escape stops.`,
    );
    (this.host.querySelector<HTMLElement>('input[name="find"]') ?? this.box).focus();
  }

  private listenToFinder(signal: AbortSignal): void {
    const box = this.host.querySelector<HTMLInputElement>('input[name="find"]');
    const list = this.host.querySelector<HTMLElement>('.map-found');
    if (box === null || list === null) return;
    const shown = (): Uint8Array => this.explorer.shown.nodes;
    this.finder = new Finder(
      box,
      list,
      () => this.graph,
      shown,
      (found) => this.go(found),
      signal,
    );
  }
}
