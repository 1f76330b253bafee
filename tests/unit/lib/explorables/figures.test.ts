import { describe, expect, it } from 'vitest';
import { bytesInWords, figures as sixFigures, inUnits } from '../../../../src/lib/explorables/amounts.ts';
import type { Field, Mark, NumberField } from '../../../../src/lib/explorables/figure.ts';
import { figures } from '../../../../src/lib/explorables/figures.ts';
import { fromPosition, toPosition } from '../../../../src/lib/explorables/slider.ts';
import { allowed, readValues, startOf, writeValues } from '../../../../src/lib/explorables/values.ts';
import { explorableName } from '../../../../src/schemas/explorable.ts';

const page = 'https://a.org/x/topics/kv-cache/';
const all = explorableName.options.map((name) => [name, figures[name]] as const);
const numbers = (fields: readonly Field[]): NumberField[] =>
  fields.filter((field) => field.kind === 'number');

describe.each(all)('the figure %s', (_, { fields, presets, width, height, show }) => {
  const start = startOf(fields);

  it('starts with what its fields can take, and so do its presets', () => {
    for (const values of [start, ...presets.map((preset) => ({ ...start, ...preset.values }))])
      for (const field of fields) {
        expect(Object.keys(values)).toHaveLength(fields.length);
        expect(allowed(field, values[field.name] ?? NaN)).toBe(values[field.name]);
      }
  });

  it('asks for what no list of papers on the same page asks for in its address', () => {
    for (const { name } of fields) expect(['sort', 'in', 'year', 'venue', 'code']).not.toContain(name);
  });

  it('draws within its picture, whatever is set', () => {
    const ends = numbers(fields).flatMap(({ name, min, max }) => [
      { ...start, [name]: min },
      { ...start, [name]: max },
    ]);
    const least = Object.fromEntries(numbers(fields).map(({ name, min }) => [name, min]));
    const most = Object.fromEntries(numbers(fields).map(({ name, max }) => [name, max]));
    for (const values of [start, ...ends, { ...start, ...least }, { ...start, ...most }])
      for (const [x, y] of show(values).marks.flatMap(placesOf)) {
        expect(x).toBeGreaterThanOrEqual(0);
        expect(x).toBeLessThanOrEqual(width);
        expect(y).toBeGreaterThanOrEqual(0);
        expect(y).toBeLessThanOrEqual(height);
      }
  });

  it('has sliders whose every place gives a value, and comes back from it', () => {
    for (const field of numbers(fields)) {
      const [first, last] = [toPosition(field, field.min), toPosition(field, field.max)];
      for (let place = first; place <= last; place += 1) {
        const value = fromPosition(field, place);
        expect(allowed(field, value)).toBe(value);
        expect([field.name, toPosition(field, value)]).toEqual([field.name, place]);
      }
      expect(fromPosition(field, last)).toBe(field.max);
      expect(fromPosition(field, first)).toBe(field.min);
    }
  });

  it('keeps what is set in an address, opens there, and leaves the rest of it alone', () => {
    const [field] = fields;
    if (!field) return;
    const other = field.kind === 'number' ? field.max : NaN;
    const address = writeValues(fields, `${page}?sort=name#y2024`, { ...start, [field.name]: other });
    expect(address).toBe(`${page}?sort=name&${field.name}=${String(other)}#explorable`);
    expect(readValues(fields, new URL(address).search)).toEqual({ ...start, [field.name]: other });
    expect(writeValues(fields, address, start)).toBe(`${page}?sort=name`);
    for (const wrong of ['', 'x', '-3', '1e99', 'NaN', '0x10000000'])
      expect(readValues(fields, `?${field.name}=${wrong}`)).toEqual(start);
  });
});

/** A letter is at most so wide in the fonts of readers, at 12 pixels. */
const letter = 7.5;

/** The points at which a mark stands, and those to which it reaches. */
function placesOf(mark: Mark): [number, number][] {
  const { x, y, cx, cy, width = 0, height = 0, d } = mark.attributes;
  if (d !== undefined) {
    const [, x1, y1, h, v, x2, y2] =
      /^M([\d.]+) ([\d.]+)(?:H([\d.]+)|V([\d.]+)(?:H[\d.]+)?|L([\d.]+) ([\d.]+))$/.exec(String(d)) ?? [];
    return [
      [Number(x1), Number(y1)],
      [Number(h ?? x2 ?? x1), Number(v ?? y2 ?? y1)],
    ];
  }
  const from: [number, number] = [Number(x ?? cx), Number(y ?? cy)];
  if (mark.tag === 'text') {
    const long = (mark.text ?? '').length * letter;
    const left = from[0] - { start: 0, middle: long / 2, end: long }[anchorOf(mark)];
    return [
      [left, from[1]],
      [left + long, from[1]],
    ];
  }
  return [from, [from[0] + Number(width), from[1] + Number(height)]];
}

function anchorOf({ attributes: { 'text-anchor': anchor } }: Mark): 'start' | 'middle' | 'end' {
  return anchor === 'middle' || anchor === 'end' ? anchor : 'start';
}

describe('what a figure tells', () => {
  const told = (name: keyof typeof figures, values = {}) =>
    figures[name].show({ ...startOf(figures[name].fields), ...values });

  it('is bytes, and how they came about', () => {
    const { answers, said } = told('kv-cache-memory', { bits: 4, group: 64 });
    expect(answers.map(({ value }) => value)).toEqual([
      '603,979,776 bytes',
      '536,870,912 bytes',
      '67,108,864 bytes',
    ]);
    expect(answers[1]?.how).toBe('2 × 32 × 32 × 128 × 4,096 × 1 = 1,073,741,824 numbers, 4 bits each');
    expect(said).toBe('KV cache: 603,979,776 bytes, 576 MiB.');
  });

  it('is never of a rank that a matrix cannot have', () => {
    const { answers } = told('optimizer-memory', { rows: 64, columns: 32, rank: 1024 });
    expect(answers[3]).toMatchObject({ label: 'GaLore of rank 32', value: '20,480 bytes' });
    expect(answers[3]?.how).toBe('(32 × 32 + 2 × 64 × 32) × 4 bytes');
  });

  it('is of all matrices together', () => {
    const one = told('optimizer-memory').answers.map(({ value }) => Number(value.replace(/\D/g, '')));
    const many = told('optimizer-memory', { matrices: 96 }).answers;
    expect(many.map(({ value }) => Number(value.replace(/\D/g, '')))).toEqual(one.map((bytes) => 96 * bytes));
    expect(many[0]?.how).toBe('96 × 2 × 4,096 × 11,008 × 4 bytes');
  });

  it('is both learning rates', () => {
    expect(told('learning-rate-batch-size').said).toBe('Batch size 8,192: linear 3.2, square root 0.565685.');
  });

  it.each<[bigint, string, string]>([
    [0n, '0 bytes', '0 bytes'],
    [1n, '1 byte', '1 byte'],
    [1023n, '1,023 bytes', '1,023 bytes'],
    [1024n, '1,024 bytes', '1 KiB'],
    [1_677_721_600n, '1,677,721,600 bytes', '≈ 1.56 GiB'],
    [2_147_483_648n, '2,147,483,648 bytes', '2 GiB'],
    [2_147_483_649n, '2,147,483,649 bytes', '≈ 2 GiB'],
    [2n ** 63n, '9,223,372,036,854,775,808 bytes', '8,192 PiB'],
  ])('%d bytes are written %s, or %s', (bytes, whole, short) => {
    expect([bytesInWords(bytes), inUnits(bytes)]).toEqual([whole, short]);
  });

  it('has six figures at most', () => {
    expect([0.1 * 3, 0.000001, 3.2, 1 / 3, 5120].map(sixFigures)).toEqual([
      '0.3',
      '0.000001',
      '3.2',
      '0.333333',
      '5,120',
    ]);
  });
});
