import type { Result } from '../../../src/schemas/result.ts';
import type { Context } from './context.ts';
import { change } from './convert.ts';
import type { Measured } from './kind.ts';

/**
 * How many times more or less, above 1, so that comparisons can be set side by side: `2.49× faster` is 2.49; 55 % less
 * is 1 / (1 − 0.55); 23 % more is 1.23; from 155k to 455k is 455 / 155. Null for an absolute
 * value or share, for throughput that is lost, for points and shares of accuracy, and where nothing is left (100 % less).
 */
export function ratioOf(
  { group, compared }: Context,
  { kind }: Measured,
  direction: Result['direction'],
  amount: number,
): number | null {
  if (group.unit === 'orders of magnitude') return amount <= 12 ? 10 ** amount : null;
  if (group.family === 'times') return amount > 1 ? tidy(amount) : null;
  if (kind === 'accuracy' || (kind === 'throughput' && direction === 'down')) return null;
  if (group.shape === 'change' || group.shape === 'versus') {
    const times = change(group.parts);
    return times === null || times === 1 ? null : tidy(Math.max(times, 1 / times));
  }
  if (group.family !== 'percent' || amount <= 0 || direction === 'reaches') return null;
  if (direction === 'up' || compared === 'more') return tidy(1 + amount / 100);
  return amount < 100 ? tidy(1 / (1 - amount / 100)) : null;
}

const tidy = (ratio: number): number => Math.round(ratio * 1000) / 1000;
