import type { Result } from '../../../src/schemas/result.ts';
import { economical } from './absolute.ts';
import type { Context } from './context.ts';
import { change } from './convert.ts';
import type { Measured } from './kind.ts';
import type { Family } from './units.ts';

/** More efficient with memory, more savings: less is taken. */
const saving =
  /^\s?(?:more\s|higher\s|better\s|greater\s)?(?:GPU\s)?(?:memory[- ]?)?(?:saving|efficien|reduction)/;
const relative: ReadonlySet<Family> = new Set<Family>(['percent', 'points', 'times']);
const bySome = /\bby\s(?:an average of |up to |over |about |around |more than |at least |a |an |[~∼≈])*$/;
const toSome = /(?<!\bup )\bto\s(?:about |around |over |nearly |just |only |[~∼≈])*$/;

/**
 * Which way the measured quantity goes: `reaches` for an absolute value, else `up` or `down`, by the words right behind
 * the numbers (`60% lower latency`), then by the verb (`reduces`); `improves` goes down where less is better.
 */
export function directionOf(
  { text, group, before, after, verb, compared }: Context,
  { kind, measure }: Measured,
): Result['direction'] {
  if (group.shape === 'change') return (change(group.parts) ?? 1) < 1 ? 'down' : 'up';
  if (group.family === 'devices') return 'reaches';
  const sign = /[+−-]$/.exec(before)?.[0];
  if (sign) return sign === '+' ? 'up' : 'down';
  const better =
    measure?.lessIsBetter &&
    !(kind === 'speedup' && /speed|faster/.test(text.slice(measure.start, measure.end)))
      ? 'down'
      : 'up';
  if (compared === 'less' || (kind === 'memory' && saving.test(after))) return 'down';
  if (compared === 'more') return better === 'down' && /better|improve|gain/.test(after) ? 'down' : 'up';
  if (!relative.has(group.family) && economical.test(before)) return 'reaches';
  const move = verb?.move ?? 'is';
  if (!relative.has(group.family) && !bySome.test(before) && (move === 'is' || move === 'better'))
    return 'reaches';
  if (group.family === 'percent' && toSome.test(before)) return 'reaches';
  if (move === 'less') return 'down';
  if (move === 'more') return 'up';
  if (move === 'better') return better;
  return group.family === 'times' || group.family === 'points' ? better : 'reaches';
}
