import type { Context } from './context.ts';
import type { Formula } from './formulas.ts';

const bounded =
  'rates?|complexit(?:y|ies)|regret|bounds?|errors?|gap|rounds|communication|samples|queries|iterations|runtime|running time|time|memory|space|factor|convergence|steps|calls|suboptimality|evaluations|episodes|trajectories|risk|overhead|violation';
const named = new RegExp(`\\b(?:${bounded})\\b[^.;:$]{0,40}$`, 'i');
const namedBehind = new RegExp(`^[\\s-](?:[\\p{L}-]+\\s){0,3}(?:${bounded})\\b`, 'iu');
const rateOf =
  /\b(?:rates?|regret|bounds?|complexity|error)\s(?:(?:bound|guarantee|rate)\s)?(?:of|as)\s(?:the\s)?(?:order\s(?:of\s)?)?$/u;
const claims =
  /\b(?:achiev|attain|obtain|prov|show|establish|enjoy|guarantee|converg|require|need|reduc|improv|yield|match|exhibit|incur|admit|deriv|bound|vanish|decay|terminat|succeed|learn|find|output|scal|run|take|give|use)\p{L}*/iu;
const others =
  /\b(?:compared|than|previous(?:ly)?|existing|prior|known|classical|from|standard|rather|lower bounds?|at least|unavoidable|assum\p{L}*|naive|whereas|while|vanilla|improv\p{L}* (?:up)?on the|improving|over)\b[^,;]{0,48}$/iu;
const othersBehind =
  /^[^.,;]{0,50}\b(?:achieved (?:by|in)|attainable|lower bounds?|of (?:the )?(?:previous|existing|prior|best)|by (?:previous|prior|existing)|suggested|barrier)\b/i;

/** Whether a formula is a rate or bound that the paper proves of its own work. Lower bounds and what others reached are none. */
export function isOwnBound({ text, sentence, group }: Context, { order }: Formula): boolean {
  const front = text.slice(Math.max(sentence.from, group.start - 80), group.start);
  const behind = text.slice(group.end, group.end + 60);
  if (/[<>]|\\(?:le|ge|leq|geq|in|propto|ll|gg)\b/.test(text.slice(group.start, group.end))) return false;
  const said = text.slice(Math.max(sentence.from, group.start - 400), group.start);
  if (/\bassum/i.test(said)) return false;
  if (others.test(front) || othersBehind.test(behind)) return false;
  if (!claims.test(said)) return false;
  return order ? named.test(front) || namedBehind.test(behind) : rateOf.test(front);
}
