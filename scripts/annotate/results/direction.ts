import type { Context } from './context.ts';
import type { Measured } from './kind.ts';
import type { Result } from '../../../src/schemas/result.ts';

const absolute = new Set([
  'bytes',
  'time',
  'rate',
  'flops',
  'score',
  'money',
  'data',
  'devices',
  'tokens',
  'power',
  'bare',
]);

/**
 * Which way the measured quantity goes: `reaches` for an absolute value, else `up` or `down`, by the words right behind
 * the numbers (`60% lower latency`), then by the verb (`reduces`); `improves` goes down where less is better.
 */
export function directionOf(context: Context, { kind, measure }: Measured): Result['direction'] {
  const { group, after, verb, compared } = context;
  if (group.shape === 'change') {
    const [first, last] = [group.parts[0]?.amount ?? 0, group.parts.at(-1)?.amount ?? 0];
    return last < first ? 'down' : 'up';
  }
  if (absolute.has(group.family) && compared === null && (verb?.move ?? 'is') === 'is') return 'reaches';
  const wanted = measure?.lessIsBetter && kind !== 'speedup' ? 'down' : 'up';
  if (compared === 'less') return 'down';
  if (compared === 'more')
    return /speed-?up|faster|better|improve/.test(after) && wanted === 'down' && kind !== 'speedup'
      ? 'down'
      : 'up';
  if (verb === null) return 'reaches';
  if (verb.move === 'less') return 'down';
  if (verb.move === 'more') return 'up';
  if (verb.move === 'better') {
    const words = measure ? context.text.slice(measure.start, measure.end) : '';
    return wanted === 'down' || /latenc|time/i.test(words) ? 'down' : 'up';
  }
  return group.family === 'times' || group.family === 'points' ? 'up' : 'reaches';
}
