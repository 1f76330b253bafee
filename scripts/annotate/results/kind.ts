import type { Context } from './context.ts';
import type { Kind, Measure } from './measures.ts';
import type { Family } from './units.ts';

/** What is measured: the kind, and the words that say so where there are any. */
export interface Measured {
  kind: Kind;
  measure: Measure | null;
}

/** What a unit measures by itself. */
const ofUnit: Readonly<Partial<Record<Family, Kind>>> = {
  bytes: 'memory',
  rate: 'throughput',
  money: 'cost-time',
  score: 'accuracy',
  points: 'accuracy',
  power: 'other',
  tokens: 'length',
  data: 'cost-time',
};
const reached = /^(?:achiev|attain|reach|obtain|scor|hit)/;
const better = /\b(?:improvements?|gains?|boosts?|better|higher|lift|advantage|increases?|margin|outperform)/;
/** A measure by its initials: `the average FPR95 by up to`, `T@1%F by`. */
const metricName =
  /(?:[A-Z][A-Z\d@%.-]*[A-Z\d]|[A-Z][a-z]+@[\d.]+)\s(?:by|from|of|to)\s(?:an average of |about |over |up to |more than |[~∼≈])*$/;
const perAnswer =
  /latenc|inference|per (?:query|image|token|frame|step|sample|iteration|second|\p{L}+ update)|per batch|decod|generat|real-time|render|sampl|respons/u;
const adjacent =
  /^(?:\s(?:improvements?|reductions?|savings?|gains?|increases?|boosts?|drops?|degradations?|decreases?|requirements?|budgets?|ratio|rate|values?|scores?))?\s?(?:\([^()]{1,40}\)\s)?(?:,\swhich\s(?:is|are|was|represents)\s)?(?:(?:of|to|from|by|is|are|was|at|up to|only|just|merely|about|around|approximately|roughly|over|nearly|almost|more than|less than|at least|an average of|a factor of|in the range of|than|can be|be|improved|reduced|increased|further|[~∼≈])\s?)*\(?[+~∼≈<>]?\s?$/u;

/**
 * What the numbers of a statement measure: by their unit where that leaves no doubt, else by the words behind them, the
 * words right before them, the object of the verb, the verb itself, and what else the clause speaks of, in this order.
 */
export function measured(context: Context): Measured {
  const { text, group, after, measuresAfter, measuresBefore, own, verb, compared, before } = context;
  const object = measuresBefore.filter(({ start, near }) => !near && start >= Math.max(own, verb?.end ?? 0));
  const strong = object.find(({ weak }) => !weak);
  const named = measuresAfter.find(({ weak }) => !weak) ?? null;
  // `memory up to 84% of full fine-tuning`: a common word behind `of` gives way to what the verb is about.
  const behind = named?.near && strong && after.startsWith(' of ') ? null : named;
  const closest = measuresBefore.findLast(
    ({ weak, start, end }) => !weak && start >= own && adjacent.test(text.slice(end, group.start)),
  );
  const close = closest?.near && strong ? undefined : closest;
  const fixed = fixedByUnit(context);
  if (fixed)
    return {
      kind: fixed,
      measure: [behind, close, ...object].find((measure) => measure?.kind === fixed) ?? null,
    };
  if (behind && !(behind.near && verb?.kind === 'speedup')) return { kind: behind.kind, measure: behind };
  if (verb?.kind === 'speedup' && verb.start >= own && close?.kind !== 'throughput')
    return { kind: 'speedup', measure: close ?? behind };
  if (close) return { kind: close.kind, measure: close };
  const weakBehind = measuresAfter.find(({ weak }) => weak) ?? null;
  if (weakBehind && isQuality(text, weakBehind)) return { kind: 'accuracy', measure: weakBehind };
  if (verb?.kind === 'speedup' && strong?.kind !== 'throughput')
    return { kind: 'speedup', measure: strong ?? null };
  if (strong) return { kind: strong.kind, measure: strong };
  const quality = object.find(({ weak }) => weak) ?? null;
  if (quality && isQuality(text, quality)) return { kind: 'accuracy', measure: quality };
  if (verb?.kind === 'size') return { kind: 'size', measure: null };
  if (verb?.kind !== 'accuracy') {
    const before = measuresBefore.findLast(({ weak, near, start }) => !weak && !near && start >= own);
    if (before) return { kind: before.kind, measure: before };
  }
  if (verb?.kind === 'accuracy' || weakBehind)
    return { kind: group.family === 'times' ? 'speedup' : 'accuracy', measure: weakBehind };
  if (
    group.family === 'times'
      ? compared !== null && !/^\s(?:fewer|less|more|larger|bigger)\b/.test(after)
      : better.test(before.slice(-60) + after) || (verb && reached.test(text.slice(verb.start, verb.end)))
  )
    return { kind: group.family === 'times' ? 'speedup' : 'accuracy', measure: null };
  if (/^\s(?:larger|bigger|smaller)\b/.test(after)) return { kind: 'size', measure: null };
  if (metricName.test(before)) return { kind: 'accuracy', measure: null };
  return { kind: 'other', measure: null };
}

/** `performance`, `results` tell of quality; `improvement`, `gain` only of a change. */
const isQuality = (text: string, { start, end }: Measure): boolean =>
  !/^(?:improvement|gain|margin|boost|lift|point)/.test(text.slice(start, end));

function fixedByUnit({ group, before, after, measuresBefore }: Context): Kind | null {
  if (group.family === 'time') {
    if (/^(?:ms|μs)$/.test(group.unit ?? '') || perAnswer.test(`${before.slice(-60)} ${after}`))
      return 'speedup';
    return 'cost-time';
  }
  if (group.family === 'flops')
    return /\/|FLOPS$|^(?:P|T|E|[Pp]eta|[Tt]era|[Ee]xa)/.test(group.unit ?? '') ? 'throughput' : 'cost-time';
  if (group.family === 'devices') return 'other';
  if (group.family === 'bytes' && /model size|checkpoint|disk/.test(before.slice(-60))) return 'size';
  if (group.family === 'points' && measuresBefore.at(-1)?.kind === 'throughput') return 'throughput';
  return ofUnit[group.family] ?? null;
}
