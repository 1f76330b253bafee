import type { Quantity } from './quantities.ts';

/** What one of a unit is in the smallest of its family. */
const sizes: Readonly<Record<string, number>> = {
  μs: 1e-6,
  ms: 1e-3,
  seconds: 1,
  minutes: 60,
  hours: 3600,
  days: 86_400,
  weeks: 604_800,
  KB: 1e3,
  kB: 1e3,
  MB: 1e6,
  GB: 1e9,
  TB: 1e12,
  KiB: 1024,
  MiB: 1024 ** 2,
  GiB: 1024 ** 3,
  TiB: 1024 ** 4,
};

/** How many times the first of some quantities the last one is, `from 3 days to 76 minutes` converted; null where that is not known. */
export function change(parts: Quantity[]): number | null {
  const [first] = parts;
  const last = parts.at(-1);
  if (!first || !last || first.amount <= 0 || last.amount <= 0) return null;
  const from = first.unit ?? last.unit;
  if (from === last.unit) return last.amount / first.amount;
  const [a, b] = [sizes[from ?? ''], sizes[last.unit ?? '']];
  return a && b ? (last.amount * b) / (first.amount * a) : null;
}

/** The amount of the largest of some quantities, converted where their units differ: 5 of `20 minutes to 5 hours`. */
export function largest(parts: Quantity[]): number {
  const top = parts.reduce<Quantity | undefined>(
    (best, part) =>
      best === undefined || (change([best, part]) ?? part.amount / best.amount) > 1 ? part : best,
    undefined,
  );
  return top?.amount ?? 0;
}
