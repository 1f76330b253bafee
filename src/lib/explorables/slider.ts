import type { NumberField } from './figure.ts';

const steps = [1, 2, 5];

/** Where the slider of a field stands for a value, or nearest to it. */
export function toPosition({ slider }: NumberField, value: number): number {
  if (slider === 'ones') return value;
  if (slider === 'doubles') return Math.round(Math.log2(value));
  const decade = Math.floor(Math.log10(value) + 1e-9);
  const part = value / 10 ** decade;
  return 3 * decade + (part < 1.5 ? 0 : part < 3.5 ? 1 : part < 7.5 ? 2 : 3);
}

/** The value at which a slider stands, within what its field can take. */
export function fromPosition(field: NumberField, position: number): number {
  const { slider, min, max } = field;
  const value =
    slider === 'ones' ? position : slider === 'doubles' ? 2 ** position : decadeValue(Math.round(position));
  return Math.min(max, Math.max(min, value));
}

/** As it is written, so that 0.3 is not 0.30000000000000004. */
function decadeValue(position: number): number {
  const decade = Math.floor(position / 3);
  return Number(`${String(steps[position - 3 * decade])}e${String(decade)}`);
}
