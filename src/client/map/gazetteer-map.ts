import { focusFrom, withFocus } from './address.ts';
import { describe } from './describe.ts';
import { MapNodes } from './nodes.ts';
import { mapZoom, type MapZoom } from './zoom.ts';

const step = 120;
const hint =
  'Point at a mark, or reach it by Tab, to see what it is joined to. Ctrl and the wheel, or + and −, zoom.';

/** `<gazetteer-map>`: zoom, pan and neighbourhoods for the picture that is already in the page. */
class GazetteerMap extends HTMLElement {
  private readonly listening = new AbortController();
  private resizing: ResizeObserver | null = null;
  private zoom: MapZoom | null = null;
  private nodes: MapNodes | null = null;
  /** The node that stays chosen when the pointer leaves. */
  private focused: string | null = null;

  connectedCallback(): void {
    const svg = this.querySelector<SVGSVGElement>('.map-svg');
    const view = this.querySelector<SVGGElement>('.map-view');
    if (svg === null || view === null || this.zoom !== null) return;
    const zoom = mapZoom(svg, view, () => this.classList.contains('active'));
    this.zoom = zoom;
    this.nodes = new MapNodes(svg, this.dataset.edges ?? '');
    this.resizing = new ResizeObserver(() => zoom.measure());
    this.resizing.observe(svg);
    this.addButtons();
    this.listen(svg);
    this.say(hint);
    const wanted = focusFrom(location.search, this.nodes.ids);
    if (wanted !== null) this.open(wanted);
  }

  disconnectedCallback(): void {
    this.listening.abort();
    this.resizing?.disconnect();
  }

  private listen(svg: SVGSVGElement): void {
    const { signal } = this.listening;
    const on = (type: string, handle: (event: Event) => void): void =>
      this.addEventListener(type, handle, { signal });
    on('pointerover', (event) => this.choose(idOf(event) ?? this.focused));
    svg.addEventListener('pointerleave', () => this.choose(this.focused), { signal });
    on('focusin', (event) => this.hold(idOf(event)));
    // A finger that only passes scrolls the page; a tap, a press of the mouse or the keyboard chooses the map.
    on('pointerdown', (event) => {
      if (event instanceof PointerEvent && event.pointerType === 'mouse') this.classList.add('active');
    });
    on('click', () => this.classList.add('active'));
    on('keydown', (event) => this.key(event as KeyboardEvent));
    on('focusout', (event) => {
      const to = (event as FocusEvent).relatedTarget;
      if (!(to instanceof Node && this.contains(to))) this.classList.remove('active');
    });
    document.addEventListener(
      'pointerdown',
      (event) => {
        if (!(event.target instanceof Node && this.contains(event.target))) this.classList.remove('active');
      },
      { signal },
    );
  }

  /** A node reached by keyboard or press: chosen until another is, and in the address. */
  private hold(id: string | null): void {
    if (id === null) return;
    this.focused = id;
    const at = this.nodes?.position(id);
    if (at) this.zoom?.reveal(at.x, at.y);
    history.replaceState(history.state, '', withFocus(location.href, id));
    this.choose(id);
  }

  private open(id: string): void {
    const at = this.nodes?.position(id);
    this.focused = id;
    if (at) this.zoom?.show(at.x, at.y, 2);
    this.choose(id);
  }

  private choose(id: string | null): void {
    if (this.nodes === null || !this.nodes.choose(id)) return;
    const { nodes } = this;
    const node = id === null ? null : nodes.named(id);
    this.say(
      node === null ? hint : describe(node, nodes.neighbours(node.id), (index) => nodes.nameAt(index)),
    );
  }

  private say(text: string): void {
    const live = this.querySelector('.map-live');
    if (live === null) return;
    live.textContent = text;
    live.classList.toggle('map-hint', text === hint);
  }

  private key(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const box = event.target instanceof Element && event.target.classList.contains('map-box');
    const acts: Record<string, () => void> = {
      '+': () => this.zoom?.by(1.5),
      '=': () => this.zoom?.by(1.5),
      '-': () => this.zoom?.by(1 / 1.5),
      '0': () => this.zoom?.reset(),
      Escape: () => this.clear(),
    };
    if (box) {
      acts.ArrowLeft = () => this.zoom?.pan(step, 0);
      acts.ArrowRight = () => this.zoom?.pan(-step, 0);
      acts.ArrowUp = () => this.zoom?.pan(0, step);
      acts.ArrowDown = () => this.zoom?.pan(0, -step);
    }
    const act = acts[event.key];
    if (act === undefined) return;
    event.preventDefault();
    act();
  }

  private clear(): void {
    this.focused = null;
    history.replaceState(history.state, '', withFocus(location.href, null));
    this.choose(null);
  }

  private addButtons(): void {
    const group = document.createElement('div');
    group.className = 'map-buttons';
    group.setAttribute('role', 'group');
    group.setAttribute('aria-label', 'Zoom');
    const add = (text: string, label: string, act: () => void): void => {
      const button = document.createElement('button');
      button.type = 'button';
      button.textContent = text;
      button.setAttribute('aria-label', label);
      button.addEventListener('click', act, { signal: this.listening.signal });
      group.append(button);
    };
    add('+', 'Zoom in', () => this.zoom?.by(1.6));
    add('−', 'Zoom out', () => this.zoom?.by(1 / 1.6));
    add('Reset', 'Reset the zoom', () => this.zoom?.reset());
    this.querySelector('.map-status')?.append(group);
  }
}

function idOf(event: Event): string | null {
  const node = event.target instanceof Element ? event.target.closest<SVGAElement>('[data-id]') : null;
  return node?.dataset.id ?? null;
}

customElements.define('gazetteer-map', GazetteerMap);
