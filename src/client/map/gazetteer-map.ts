import type { MountedMap } from './mount.ts';

/** Signs that a reader wants to use the map, not only see it. */
const signs = ['pointerenter', 'pointerdown', 'focusin', 'touchstart'] as const;
/** What an address can tell that the still picture does not show. */
const states = ['focus', 'edge', 'path', 'theme', 'topic', 'years', 'edges', 'has', 'at'];

/**
 * `<gazetteer-map>`: the still picture becomes a canvas with zoom, choice and filters when it is first used, or when the
 * address tells a state of it. What is pressed or changed before that is not lost.
 */
class GazetteerMap extends HTMLElement {
  private listening = new AbortController();
  private loading: Promise<MountedMap> | null = null;
  private isThere = false;

  connectedCallback(): void {
    this.listening = new AbortController();
    const { signal } = this.listening;
    // One stop of Tab: the links of the still picture give way to the keys of the map.
    for (const link of this.querySelectorAll('.map-svg a')) link.setAttribute('tabindex', '-1');
    const box = this.querySelector('.map-box');
    box?.setAttribute('role', 'application');
    box?.setAttribute('aria-roledescription', 'map');
    // The keys work with scripts only, so only now they are a part of what describes the map.
    const keys = this.querySelector('.map-keys')?.id ?? '';
    box?.setAttribute('aria-describedby', `${box.getAttribute('aria-describedby') ?? ''} ${keys}`.trim());
    for (const sign of signs) this.addEventListener(sign, () => this.begin(), { signal, passive: true });
    this.addEventListener('click', (event) => this.press(event), { signal, capture: true });
    this.addEventListener('change', ({ target }) => this.keepChange(target), { signal });
    const asked = new URLSearchParams(location.search);
    if (!states.some((state) => asked.has(state))) return;
    this.classList.add('grown');
    this.begin();
  }

  disconnectedCallback(): void {
    this.listening.abort();
    this.loading?.then(
      (map) => map.end(),
      () => null,
    );
    this.loading = null;
    this.isThere = false;
  }

  /** Loads the map; where that fails, `load` has said so to the reader. */
  private begin(): void {
    this.map().catch(() => null);
  }

  /** The map, drawn; loads what it needs when first asked, and again after a failure. */
  async map(): Promise<MountedMap> {
    this.loading ??= this.load();
    return this.loading;
  }

  private async load(): Promise<MountedMap> {
    const live = this.querySelector('.map-live');
    try {
      const [{ mountMap }, { findSource }] = await Promise.all([import('./mount.ts'), import('./source.ts')]);
      const source = await findSource(this.dataset.base ?? '/');
      if (live) live.textContent = '';
      this.classList.remove('failed');
      const map = mountMap(this, source, { writes: this.dataset.embed === undefined });
      this.isThere = true;
      return map;
    } catch (error) {
      this.loading = null;
      this.classList.add('failed');
      if (live)
        live.textContent =
          'The map could not be loaded; the picture and the table show the same. Press it to try again.';
      throw error;
    }
  }

  /** A control changed before the map was there is changed again when it is: drawing has set it back. */
  private keepChange(target: EventTarget | null): void {
    if (this.isThere) return;
    const again = (set: () => void): void =>
      void this.map().then(
        () => {
          set();
          target?.dispatchEvent(new Event('change', { bubbles: true }));
        },
        () => null,
      );
    if (target instanceof HTMLSelectElement) {
      const { value } = target;
      again(() => (target.value = value));
    } else if (target instanceof HTMLInputElement && target.type === 'checkbox') {
      const { checked } = target;
      again(() => (target.checked = checked));
    }
  }

  /** A mark of the still picture, or a button, pressed before the canvas was there: it acts as soon as it is. */
  private press(event: MouseEvent): void {
    const { target } = event;
    if (this.isThere || !(target instanceof Element)) return;
    const mark = target.closest<SVGAElement>('.map-svg [data-id]');
    const year = target.closest<SVGElement>('[data-year]')?.dataset.year;
    if (year !== undefined)
      this.map().then(
        (map) => map.explorer.filter({ years: [Number(year), Number(year)] }),
        () => null,
      );
    const button = target.closest('button');
    if (button !== null)
      this.map().then(
        () => button.click(),
        () => null,
      );
    if (mark === null || event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    this.map().then(
      (map) => {
        const node = map.explorer.graph.find(mark.dataset.id ?? '');
        if (node !== null) map.choose(node);
      },
      () => location.assign(mark.href.baseVal),
    );
  }
}

customElements.define('gazetteer-map', GazetteerMap);
