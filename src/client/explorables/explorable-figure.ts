import type { Figure, Values } from '../../lib/explorables/figure.ts';
import { fromPosition, toPosition } from '../../lib/explorables/slider.ts';
import { allowed, readValues, startOf, writeValues } from '../../lib/explorables/values.ts';
import { drawMarks } from './draw-marks.ts';

/** How long nothing may change before it is read out and put into the address: sliders pass many values. */
const pause = 500;

/**
 * `<explorable-figure>` round controls, a drawing and what it tells: draws and tells anew what is set, and keeps it in the
 * address. A page has one.
 */
abstract class ExplorableFigure extends HTMLElement {
  protected abstract readonly figure: Figure;
  private listening = new AbortController();
  private values: Values = {};
  private later: ReturnType<typeof setTimeout> | undefined;

  connectedCallback(): void {
    const form = this.querySelector('form');
    if (!form) return;
    this.listening = new AbortController();
    const { signal } = this.listening;
    form.addEventListener('input', ({ target }) => this.take(target, false), { signal });
    form.addEventListener('change', ({ target }) => this.take(target, true), { signal });
    form.addEventListener('submit', (event) => event.preventDefault(), { signal });
    form.addEventListener(
      'reset',
      (event) => {
        event.preventDefault();
        this.set(startOf(this.figure.fields));
      },
      { signal },
    );
    for (const button of this.querySelectorAll<HTMLElement>('[data-preset]'))
      button.addEventListener(
        'click',
        () => {
          const preset = this.figure.presets[Number(button.dataset['preset'])];
          this.set({ ...this.values, ...preset?.values });
        },
        { signal },
      );
    const fromAddress = (): void => this.show(readValues(this.figure.fields, location.search));
    addEventListener('popstate', fromAddress, { signal });
    fromAddress();
  }

  disconnectedCallback(): void {
    this.listening.abort();
    clearTimeout(this.later);
  }

  /**
   * What a control says now.
   * @param done whether the reader has left it: what it cannot take is then put right, and else waited for
   */
  private take(target: EventTarget | null, done: boolean): void {
    if (!(target instanceof HTMLInputElement || target instanceof HTMLSelectElement)) return;
    const { slides } = target.dataset;
    const field = this.figure.fields.find(({ name }) => name === (slides ?? target.name));
    if (!field) return;
    const slid = slides !== undefined && field.kind === 'number';
    const said = target.value === '' ? NaN : Number(target.value);
    const value = slid ? fromPosition(field, said) : allowed(field, said);
    if (value !== null && (slid || done || value === said))
      this.set({ ...this.values, [field.name]: value }, done ? null : target);
    else if (done) this.show(this.values);
  }

  private set(values: Values, typing: Element | null = null): void {
    this.show(values, typing);
    clearTimeout(this.later);
    this.later = setTimeout(() => {
      history.replaceState(history.state, '', writeValues(this.figure.fields, location.href, this.values));
      const place = this.querySelector('[data-said]');
      if (place) place.textContent = this.figure.show(this.values).said;
    }, pause);
  }

  /** @param typing the control in which someone is at work, whose text is left alone */
  private show(values: Values, typing: Element | null = null): void {
    this.values = values;
    for (const field of this.figure.fields) {
      const value = values[field.name] ?? field.start;
      const control = this.querySelector<HTMLInputElement>(`[name="${field.name}"]`);
      if (control && control !== typing) control.value = String(value);
      const slider = this.querySelector<HTMLInputElement>(`[data-slides="${field.name}"]`);
      if (!slider || field.kind !== 'number') continue;
      slider.value = String(toPosition(field, value));
      slider.setAttribute('aria-valuetext', value.toLocaleString('en', { maximumSignificantDigits: 9 }));
    }
    const { answers, said, marks } = this.figure.show(values);
    const drawing = this.querySelector('.explorable-drawing svg');
    drawing?.setAttribute('aria-label', said);
    drawing?.replaceChildren(...drawMarks(marks));
    const sum = this.querySelector('[data-sum]');
    if (sum) sum.textContent = said;
    for (const [place, row] of [...this.querySelectorAll('dl > div')].entries())
      for (const part of row.querySelectorAll<HTMLElement>('[data-told]'))
        part.textContent = answers[place]?.[part.dataset['told'] as keyof (typeof answers)[number]] ?? '';
  }
}

/** Brings the element of the page to life. */
export function defineExplorable(figure: Figure): void {
  customElements.define(
    'explorable-figure',
    class extends ExplorableFigure {
      protected override readonly figure = figure;
    },
  );
}
