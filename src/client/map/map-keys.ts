import { nodeInWords } from '../../lib/map/words.ts';
import type { Explorer } from './explorer.ts';
import { Walk } from './walk.ts';

/** Pixels that Shift and an arrow move the map. */
const step = 120;

/** What the keyboard asks of the map. */
export interface KeyActs {
  choose: (node: number) => void;
  clear: () => void;
  say: (text: string) => void;
  sayEdge: (edge: number, before: string) => void;
  stopPicking: () => boolean;
  focusChosen: () => void;
}

/**
 * The keyboard on the map, which is one stop of Tab: arrows look along the edges of what is chosen, Enter goes there,
 * Backspace returns; Home and End go to the most and the least joined, Page Up and Page Down by degree between them;
 * Escape steps back and at last out of the map.
 */
export class MapKeys {
  private readonly explorer: Explorer;
  private readonly acts: KeyActs;
  private walk: Walk;
  private readonly box: HTMLElement;
  private readonly host: HTMLElement;

  constructor(host: HTMLElement, box: HTMLElement, explorer: Explorer, acts: KeyActs, signal: AbortSignal) {
    this.explorer = explorer;
    this.acts = acts;
    this.walk = new Walk(explorer.graph);
    this.box = box;
    this.host = host;
    box.addEventListener('keydown', (event) => this.key(event), { signal });
    host.addEventListener(
      'keydown',
      (event) => {
        if (event.key !== 'Escape' || event.defaultPrevented || !acts.stopPicking()) return;
        acts.say('Stopped.');
        event.preventDefault();
      },
      { signal },
    );
  }

  /** Goes on where one was, on a map with other data. */
  renew(): void {
    this.walk = this.walk.on(this.explorer.graph);
  }

  /** Looks at no neighbour any more: something else was chosen. */
  forget(): void {
    this.walk.forget();
  }

  private key(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    const act = event.shiftKey ? this.panning()[event.key] : this.walking()[event.key];
    if (act === undefined || act() === false) return;
    this.host.classList.add('keyed');
    event.preventDefault();
  }

  private panning(): Record<string, () => boolean | undefined> {
    const { view } = this.explorer;
    const pan = (dx: number, dy: number) => () => {
      view.pan(dx, dy);
      return true;
    };
    return {
      ArrowLeft: pan(step, 0),
      ArrowRight: pan(-step, 0),
      ArrowUp: pan(0, step),
      ArrowDown: pan(0, -step),
      // On many keyboards plus is typed with Shift.
      '+': this.walking()['+'] ?? (() => false),
    };
  }

  private walking(): Record<string, () => boolean | undefined> {
    const { view } = this.explorer;
    const zoom = (factor: number) => () => {
      view.by(factor);
      return true;
    };
    return {
      ArrowRight: () => this.look(1),
      ArrowDown: () => this.look(1),
      ArrowLeft: () => this.look(-1),
      ArrowUp: () => this.look(-1),
      Enter: () => this.enter(),
      Backspace: () => this.goTo(this.walk.back()),
      Home: () => this.goTo(this.walk.end(this.shown, 'most')),
      End: () => this.goTo(this.walk.end(this.shown, 'fewest')),
      PageDown: () => this.byDegree(1),
      PageUp: () => this.byDegree(-1),
      '+': zoom(1.5),
      '=': zoom(1.5),
      '-': zoom(1 / 1.5),
      '0': () => {
        view.show(null);
        return true;
      },
      Escape: () => this.escape(),
    };
  }

  private get shown(): Uint8Array {
    return this.explorer.shown.nodes;
  }

  private get at(): number | null {
    const { chosen } = this.explorer;
    if (chosen?.kind === 'edge') return this.explorer.graph.target[chosen.edge] ?? null;
    return chosen?.kind === 'node' ? chosen.node : chosen?.kind === 'path' ? chosen.to : null;
  }

  private look(by: 1 | -1): boolean {
    const { at } = this;
    if (at === null) return this.goTo(this.walk.end(this.shown, 'most'));
    const seen = this.walk.look(at, by, this.shown);
    if (seen === null) {
      const why = this.explorer.isFiltered ? ' under these filters' : '';
      this.acts.say(`No line leads on from here${why}.`);
      return true;
    }
    const { joint, place, of } = seen;
    this.explorer.lookAt(at, joint.node);
    this.acts.sayEdge(joint.edge, `${String(place)} of ${String(of)}: `);
    return true;
  }

  private enter(): boolean {
    const { at } = this;
    if (at === null) return this.goTo(this.walk.end(this.shown, 'most'));
    const next = this.walk.lookedAt(at, this.shown);
    if (next === null) {
      this.acts.focusChosen();
      return true;
    }
    this.walk.leave(at);
    return this.goTo(next);
  }

  private goTo(node: number | null): boolean {
    if (node !== null) this.acts.choose(node);
    return true;
  }

  private byDegree(by: 1 | -1): boolean {
    const { at } = this;
    return this.goTo(
      at === null ? this.walk.end(this.shown, 'most') : this.walk.byDegree(at, by, this.shown),
    );
  }

  /** Stops what is being asked, then looks away, then lets go, then leaves the map. */
  private escape(): boolean {
    const { at } = this;
    if (this.acts.stopPicking()) this.acts.say('Stopped.');
    else if (at !== null && this.walk.lookedAt(at, this.shown) !== null) {
      this.walk.forget();
      this.explorer.hover(null);
      this.acts.say(nodeInWords(this.explorer.graph, at));
    } else if (this.explorer.chosen !== null) this.acts.clear();
    else {
      const after = this.host.querySelector<HTMLElement>('.map-after');
      if (after) after.focus();
      else this.box.blur();
    }
    return true;
  }
}
