import type { EdgeType } from '../../schemas/graph.ts';
import { edgeTypes } from '../../lib/map/format.ts';
import type { MapState } from '../../lib/map/state.ts';
import { markYears, listenToYears } from './years.ts';

/** The year of a list that comes nearest to one: an address may tell years beyond it. */
function nearest({ options }: HTMLSelectElement, year: number): string {
  const years = [...options].map(({ value }) => Number(value));
  return String(Math.max(Math.min(year, Math.max(...years)), Math.min(...years)));
}

/** The controls that stand in the page: themes, topic, years, code and lines. */
export class Controls {
  private readonly host: HTMLElement;

  /** @param change told what a reader changed */
  constructor(host: HTMLElement, change: (filters: Partial<MapState>) => void, signal: AbortSignal) {
    this.host = host;
    host.addEventListener(
      'change',
      ({ target }) => {
        if (target instanceof HTMLInputElement || target instanceof HTMLSelectElement)
          this.read(target, change);
      },
      { signal },
    );
    const bars = host.querySelector<HTMLElement>('.map-years');
    if (bars !== null) listenToYears(bars, (years) => change({ years }), signal);
    host
      .querySelector('.map-clear')
      ?.addEventListener('click', () => change({ themes: [], topics: [], years: null, code: false }), {
        signal,
      });
  }

  private read(
    control: HTMLInputElement | HTMLSelectElement,
    change: (filters: Partial<MapState>) => void,
  ): void {
    if (control.name === 'theme') change({ themes: this.checked('theme') });
    else if (control.name === 'topic') change({ topics: control.value === '' ? [] : [control.value] });
    else if (control.name === 'edges')
      change({ edges: edgeTypes.filter((type: EdgeType) => this.checked('edges').includes(type)) });
    else if (control.name === 'code') change({ code: (control as HTMLInputElement).checked });
    else if (control.name === 'from' || control.name === 'to') change({ years: this.years(control.name) });
  }

  /** The years of both lists; the one just changed moves the other along. */
  private years(changed: 'from' | 'to'): [number, number] | null {
    const [from, to] = (['from', 'to'] as const).map((name) => this.select(name));
    if (!from || !to) return null;
    const [first, last] = [from.options[0]?.value, from.options[from.options.length - 1]?.value];
    if (Number(from.value) > Number(to.value))
      if (changed === 'from') to.value = from.value;
      else from.value = to.value;
    return from.value === first && to.value === last ? null : [Number(from.value), Number(to.value)];
  }

  /** Sets all controls as the state says. */
  show(state: MapState, isFiltered: boolean): void {
    for (const box of this.boxes('theme')) box.checked = state.themes.includes(box.value);
    for (const box of this.boxes('edges')) box.checked = (state.edges as string[]).includes(box.value);
    for (const box of this.boxes('code')) box.checked = state.code;
    const topic = this.select('topic');
    if (topic) topic.value = state.topics[0] ?? '';
    const [from, to] = [this.select('from'), this.select('to')];
    if (from && to) {
      from.value = nearest(from, state.years?.[0] ?? -Infinity);
      to.value = nearest(to, state.years?.[1] ?? Infinity);
    }
    markYears(this.host, state.years);
    // Not `disabled`: pressing it would take the focus from who pressed it by key.
    const clear = this.host.querySelector<HTMLButtonElement>('.map-clear');
    clear?.setAttribute('aria-disabled', String(!isFiltered));
  }

  private boxes(name: string): HTMLInputElement[] {
    return [...this.host.querySelectorAll<HTMLInputElement>(`input[name="${name}"]`)];
  }

  private checked(name: string): string[] {
    return this.boxes(name)
      .filter((box) => box.checked)
      .map((box) => box.value);
  }

  private select(name: string): HTMLSelectElement | null {
    return this.host.querySelector<HTMLSelectElement>(`select[name="${name}"]`);
  }
}
