import type { Context } from './context.ts';
import type { Measured } from './kind.ts';
import type { Result } from '../../../src/schemas/result.ts';

const comparable = new Set<Result['kind']>([
  'speedup',
  'throughput',
  'cost-time',
  'memory',
  'length',
  'size',
  'other',
]);

/**
 * How many times more or less, above 1, so that comparisons can be set side by side: `2.49× faster` is 2.49; 55 % less
 * is 1 / (1 − 0.55); 23 % more is 1.23; from 155k to 455k is 455 / 155. Null for an absolute value, for points and
 * shares of accuracy, and where nothing is left (100 % less).
 */
export function ratioOf(
  { group, compared }: Context,
  { kind }: Measured,
  direction: Result['direction'],
  amount: number,
): number | null {
  if (group.shape === 'change' && kind !== 'accuracy') {
    const [first, last] = [group.parts[0]?.amount ?? 0, group.parts.at(-1)?.amount ?? 0];
    return first > 0 && last > 0 && first !== last
      ? tidy(Math.max(first, last) / Math.min(first, last))
      : null;
  }
  if (direction === 'reaches') return null;
  if (group.unit === 'orders of magnitude') return amount <= 12 ? 10 ** amount : null;
  if (group.family === 'times') return amount > 1 ? tidy(amount) : null;
  if (group.family !== 'percent' || !comparable.has(kind) || amount <= 0) return null;
  if (direction === 'up' || compared === 'more') return tidy(1 + amount / 100);
  return amount < 100 ? tidy(1 / (1 - amount / 100)) : null;
}

const tidy = (ratio: number): number => Math.round(ratio * 1000) / 1000;
