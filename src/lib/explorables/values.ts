import type { Field, Values } from './figure.ts';

/** What a figure starts with. */
export function startOf(fields: readonly Field[]): Values {
  return Object.fromEntries(fields.map(({ name, start }) => [name, start]));
}

/** The value that a field can take which is nearest to one that was asked for; null for what is no number. */
export function allowed(field: Field, asked: number): number | null {
  if (!Number.isFinite(asked)) return null;
  if (field.kind === 'choice') return field.choices.some(({ value }) => value === asked) ? asked : null;
  const within = Math.min(field.max, Math.max(field.min, asked));
  return field.slider === 'decades' ? within : Math.round(within);
}

/** What an address sets: `?layers=40&tokens=2048`; the start stands for what it does not say, or not as a field can take it. */
export function readValues(fields: readonly Field[], search: string): Values {
  const asked = new URLSearchParams(search);
  return Object.fromEntries(
    fields.map((field) => {
      const text = asked.get(field.name);
      const value = text === null || text.trim() === '' ? NaN : Number(text);
      return [field.name, allowed(field, value) === value ? value : field.start];
    }),
  );
}

/** Where a figure stands on its page. */
export const anchor = 'explorable';

/** The address that sets this and opens there, from the address of any; what else it asks is kept. */
export function writeValues(fields: readonly Field[], address: string, values: Values): string {
  const url = new URL(address);
  for (const { name, start } of fields) {
    const value = values[name] ?? start;
    if (value === start) url.searchParams.delete(name);
    else url.searchParams.set(name, String(value));
  }
  url.hash = fields.some(({ name, start }) => (values[name] ?? start) !== start) ? anchor : '';
  return url.href;
}
