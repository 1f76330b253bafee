import type { MountedMap } from './mount.ts';

/** Signs that a reader wants to use the map, not only see it. */
const signs = ['pointerenter', 'pointerdown', 'focusin', 'touchstart'] as const;
/** What an address can tell that the still picture does not show. */
const states = ['focus', 'edge', 'path', 'theme', 'topic', 'years', 'edges', 'has', 'at'];

/**
 * `<gazetteer-map>`: the still picture becomes a canvas with zoom, choice and filters when it is first used, or when the
 * address tells a state of it.
 */
class GazetteerMap extends HTMLElement {
  private readonly listening = new AbortController();
  private loading: Promise<MountedMap> | null = null;

  connectedCallback(): void {
    const { signal } = this.listening;
    // One stop of Tab: the links of the still picture give way to the keys of the map.
    for (const link of this.querySelectorAll('.map-svg a')) link.setAttribute('tabindex', '-1');
    const box = this.querySelector('.map-box');
    box?.setAttribute('role', 'application');
    box?.setAttribute('aria-roledescription', 'map');
    for (const sign of signs)
      this.addEventListener(sign, () => this.begin(), { once: true, signal, passive: true });
    this.addEventListener('click', (event) => this.press(event), { signal, capture: true });
    const asked = new URLSearchParams(location.search);
    if (states.some((state) => asked.has(state))) this.begin();
  }

  disconnectedCallback(): void {
    this.listening.abort();
    void this.loading?.then((map) => map.end());
  }

  /** Loads the map; where that fails, `load` has said so to the reader. */
  private begin(): void {
    this.map().catch(() => null);
  }

  /** The map, drawn; loads what it needs when first asked. */
  async map(): Promise<MountedMap> {
    this.loading ??= this.load();
    return this.loading;
  }

  private async load(): Promise<MountedMap> {
    const [{ mountMap }, { findSource }] = await Promise.all([import('./mount.ts'), import('./source.ts')]);
    try {
      const source = await findSource(this.dataset.base ?? '/');
      return mountMap(this, source, { writes: this.dataset.embed === undefined });
    } catch (error) {
      this.loading = null;
      const live = this.querySelector('.map-live');
      if (live)
        live.textContent =
          'The map could not be loaded; the picture and the table below show the same. Try again later.';
      throw error;
    }
  }

  /** A mark of the still picture pressed before the canvas was there: it is chosen as soon as it is. */
  private press(event: MouseEvent): void {
    const mark =
      event.target instanceof Element ? event.target.closest<SVGAElement>('.map-svg [data-id]') : null;
    if (mark === null || event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    void this.map().then(
      (map) => {
        const node = map.explorer.graph.find(mark.dataset.id ?? '');
        if (node !== null) map.choose(node);
      },
      () => location.assign(mark.href.baseVal),
    );
  }
}

customElements.define('gazetteer-map', GazetteerMap);
