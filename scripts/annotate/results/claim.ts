import { economical, isReached } from './absolute.ts';
import type { Context } from './context.ts';
import { areOthers } from './others.ts';
import { areSetting } from './setting.ts';

const background =
  /^(?:However|Existing|Current|Currently|Recent|Recently|Prior|Previous|Previously|Conventional|Traditional|Traditionally|Unfortunately|Typically|Today|Modern|Many|State-of-the-art)\b/;
const ours =
  /\b(?:we|our|ours|us)\b|\bproposed\b|\b(?:this|the present) (?:paper|work|study|method|approach|framework|model|system|algorithm|technique)\b|\b(?:experiments?|evaluations?|results|experimental|empirically|specifically|notably|remarkably)\b/i;
const withLead =
  /\bwith\s(?:an?\s|over\s|up to\s|more than\s|about\s|around\s|nearly\s|almost\s|at least\s|approximately\s|[~∼≈])*$/;
const countable = new Set(['bare', 'devices', 'tokens', 'data']);
const relative = new Set(['percent', 'points', 'times']);

/** Where a text begins to tell of the paper's own work, and what that is called. */
export interface Own {
  begins: number;
  name: string | null;
}

const isOurs = (words: string, { name }: Own): boolean =>
  ours.test(words) || (name !== null && words.includes(name));

/** Whether a sentence tells of the field, not of the paper: `However, existing methods …`. */
export const isBackground = (sentence: string, own: Own): boolean =>
  background.test(sentence) && !isOurs(sentence, own);

/**
 * Whether the numbers are measured on the paper's own work: nobody else's, no setting, and with a comparison or a verb that claims. Where unsure, they are not.
 */
export function isClaim(context: Context, own: Own): boolean {
  const { text, group, before, compared, verb, measuresAfter } = context;
  if (areOthers(context, (words) => isOurs(words, own)) || areSetting(context)) return false;
  if (
    group.family === 'power' &&
    !/power|energy|consum|draw/.test(before.slice(-80) + text.slice(group.end, group.end + 40))
  )
    return false;
  if (compared !== null && !countable.has(group.family)) return true;
  if (!relative.has(group.family)) return isReached(context);
  const measured = measuresAfter.some(({ weak, near }) => !weak && !near);
  if (measured && (group.family === 'times' || economical.test(before))) return true;
  if (group.family === 'percent' && withLead.test(before) && measuresAfter[0]?.kind === 'accuracy')
    return true;
  return verb !== null && group.start - verb.end < 150;
}
