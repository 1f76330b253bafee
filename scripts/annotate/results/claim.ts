import { isReached } from './absolute.ts';
import { comparison } from './comparatives.ts';
import type { Context } from './context.ts';
import { areOthers } from './others.ts';
import { areSetting } from './setting.ts';

const background =
  /^(?:However|Existing|Current|Recent|Recently|Prior|Previous|Conventional|Traditional|Traditionally|Unfortunately|Typically|Today|Modern|Despite|Unlike|Among|State-of-the-art|Many|Most|Some|Although|While|Since|As)\b/;
const ours =
  /\b(?:we|our|ours|us)\b|\b(?:this|the proposed|proposed|the present) (?:paper|work|study|method|approach|framework|model|system|algorithm|technique)\b|\b(?:experiments?|evaluations?|results|experimental|empirically|specifically|notably|remarkably)\b/i;
const relative = new Set(['percent', 'points', 'times']);

/**
 * Whether the numbers are measured on the paper's own work: behind where it begins to tell of itself, nobody else's, no
 * setting, and with a comparison or a verb that claims. Where unsure, they are not.
 */
export function isClaim(context: Context, own: { begins: number; name: string | null }): boolean {
  const { text, sentence, group, after, verb } = context;
  if (sentence.to <= own.begins) return false;
  const isOurs = (words: string): boolean =>
    ours.test(words) || (own.name !== null && words.includes(own.name));
  const whole = text.slice(sentence.from, sentence.to);
  if (background.test(whole) && !isOurs(whole)) return false;
  if (areOthers(context, isOurs) || areSetting(context)) return false;
  if (comparison(after) !== null && group.family !== 'bare' && group.family !== 'devices') return true;
  if (!relative.has(group.family)) return isReached(context);
  return verb !== null && group.start - verb.end < 150;
}
