import { headroom, rise, stackDots } from '../../lib/stack-dots.ts';
import type { Chosen } from './state.ts';
import { facets, isChosen, readChosen, shownInWords, writeChosen } from './state.ts';

/**
 * `<results-ledger data-total>` round the filter, the plots and the lists of `/results/`: hides rows and dots that were not
 * chosen, and keeps the choice in the address. A `.kind` that shows only its newest rows names the pages of all of them in
 * `data-pages`; they are fetched once a filter asks for them.
 */
class ResultsLedger extends HTMLElement {
  private listening = new AbortController();
  /** What texts of counts were before a filter changed them. */
  private readonly counts = new Map<Element, string | null>();
  private turn = 0;

  connectedCallback(): void {
    const form = this.querySelector('form');
    if (!form) return;
    this.listening = new AbortController();
    const { signal } = this.listening;
    form.addEventListener('change', () => this.choose(), { signal });
    form.addEventListener('submit', (event) => event.preventDefault(), { signal });
    this.querySelector('[data-clear]')?.addEventListener('click', () => this.clear(), { signal });
    addEventListener('popstate', () => void this.show(readChosen(location.search)), { signal });
    void this.show(readChosen(location.search));
  }

  disconnectedCallback(): void {
    this.listening.abort();
  }

  private select(facet: keyof Chosen): HTMLSelectElement | null {
    return this.querySelector<HTMLSelectElement>(`select[name="${facet}"]`);
  }

  private choose(): void {
    const value = (facet: keyof Chosen): string => this.select(facet)?.value ?? '';
    const chosen = { kind: value('kind'), topic: value('topic'), year: value('year') };
    history.pushState(null, '', writeChosen(location.href, chosen));
    void this.show(chosen);
  }

  private clear(): void {
    for (const facet of facets) {
      const select = this.select(facet);
      if (select) select.value = '';
    }
    this.choose();
    // The button is of no more use; focus must not fall to the top of the page.
    this.select('kind')?.focus();
  }

  /** Shows what is chosen. What the form does not offer, as an old address may ask, is no choice. */
  private async show(asked: Chosen): Promise<void> {
    const turn = (this.turn += 1);
    const chosen = { ...asked };
    for (const facet of facets) {
      const select = this.select(facet);
      if (!select) continue;
      select.value = chosen[facet];
      if (select.selectedIndex < 0) select.value = chosen[facet] = '';
    }
    const active = facets.some((facet) => chosen[facet] !== '');
    const sections = [...this.querySelectorAll<HTMLElement>('.kind')];
    let whole = true;
    if (active) {
      const lacking = sections.filter(
        ({ dataset }) => dataset['pages'] && (chosen.kind === '' || chosen.kind === dataset['kind']),
      );
      if (lacking.length > 0) this.say('Fetching the rest of the list …');
      whole = (await Promise.all(lacking.map(fetchRows))).every(Boolean);
      if (turn !== this.turn) return;
    }
    const clear = this.querySelector<HTMLButtonElement>('[data-clear]');
    if (clear) clear.disabled = !active;
    const shown = new Set<string>();
    for (const section of sections) this.filter(section, chosen, active, shown);
    this.filterDots(active, shown);
    const total = Number(this.dataset['total']);
    const sentence = shownInWords(shown.size, total, chosen);
    this.say(whole ? sentence : `${sentence} Part of the list could not be fetched.`);
    this.classList.add('is-shown');
  }

  private filter(section: HTMLElement, chosen: Chosen, active: boolean, shown: Set<string>): void {
    const { kind = '' } = section.dataset;
    let rows = 0;
    for (const row of section.querySelectorAll<HTMLElement>('li[data-year]')) {
      const { topics = '', year = '' } = row.dataset;
      row.hidden = active ? !isChosen(chosen, { kind, topics, year }) : row.dataset['fetched'] === '';
      if (row.hidden) continue;
      rows += 1;
      shown.add(row.id);
    }
    section.hidden = rows === 0;
    const more = section.querySelector<HTMLElement>('.more');
    if (more) more.hidden = active;
    this.count(section, active ? String(rows) : null);
    const jump = this.querySelector<HTMLElement>(`.undrawn [data-kind="${kind}"]`);
    if (!jump) return;
    jump.hidden = section.hidden;
    this.count(jump, active ? String(rows) : null);
  }

  private filterDots(active: boolean, shown: ReadonlySet<string>): void {
    const plots = [...this.querySelectorAll<HTMLElement>('.plot')].map((plot) => {
      const dots = [...plot.querySelectorAll<SVGElement>('[data-row]')];
      const left = dots.filter(({ dataset }) => !active || shown.has(dataset['row'] ?? ''));
      for (const dot of dots) dot.toggleAttribute('hidden', !left.includes(dot));
      plot.hidden = left.length === 0;
      this.count(plot, active ? `${left.length} shown` : null);
      return { plot, left, levels: stackDots(left.map(({ dataset }) => Number(dataset['x']))) };
    });
    const high = 1 + Math.max(0, ...plots.flatMap(({ levels }) => levels));
    for (const { plot, left, levels } of plots) stack(plot, left, levels, high);
    const all = this.querySelector<HTMLElement>('.plots');
    if (all) all.hidden = plots.length > 0 && plots.every(({ plot }) => plot.hidden);
  }

  /** Puts a number in place of a count, or what stood there when the page came. */
  private count(within: Element, text: string | null): void {
    const place = within.querySelector('[data-count]');
    if (!place) return;
    if (!this.counts.has(place)) this.counts.set(place, place.textContent);
    place.textContent = text ?? this.counts.get(place) ?? '';
  }

  private say(sentence: string): void {
    const place = this.querySelector('[role="status"]');
    if (place && place.textContent !== sentence) place.textContent = sentence;
  }
}

/** Lets the dots that are left down to the axis, and takes away the room that no plot needs above. */
function stack(plot: HTMLElement, dots: SVGElement[], levels: readonly number[], high: number): void {
  const axis = Number(plot.dataset['axis']);
  dots.forEach((dot, i) => {
    dot.setAttribute('transform', `translate(${dot.dataset['x'] ?? 0} ${axis - rise(levels[i] ?? 0)})`);
  });
  const svg = plot.querySelector('svg');
  if (!svg) return;
  const { width, height, y } = svg.viewBox.baseVal;
  const top = axis - headroom(high);
  svg.setAttribute('viewBox', `0 ${top} ${width} ${y + height - top}`);
}

/** Adds the rows that a section lacks, from the pages that hold all of its kind; false when one cannot be had. */
async function fetchRows(section: HTMLElement): Promise<boolean> {
  const list = section.querySelector('.results');
  const urls = section.dataset['pages']?.split(' ') ?? [];
  try {
    const { fetchPages } = await import('../fetch-pages.ts');
    const pages = await fetchPages(urls);
    // Another turn may have brought them meanwhile.
    if (!section.dataset['pages']) return true;
    for (const row of pages.flatMap((page) => [...page.querySelectorAll<HTMLElement>('.results > li')])) {
      if (document.getElementById(row.id)) continue;
      row.dataset['fetched'] = '';
      list?.append(row);
    }
    delete section.dataset['pages'];
    return true;
  } catch {
    return false;
  }
}

customElements.define('results-ledger', ResultsLedger);
