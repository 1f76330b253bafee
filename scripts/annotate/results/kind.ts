import type { Context } from './context.ts';
import { kindOfUnit } from './kind-of-unit.ts';
import type { Kind, Measure } from './measures.ts';

/** What is measured: the kind, and the words that say so where there are any. */
export interface Measured {
  kind: Kind;
  measure: Measure | null;
}

const adjacent =
  /^(?:\s(?:improvements?|reductions?|savings?|gains?|increases?|boosts?|drops?|degradations?|decreases?|requirements?|budgets?|ratio|rate|values?|scores?))?\s?(?:\([^()]{1,40}\)\s)?(?:,\swhich\s(?:is|are|was|represents)\s)?(?:(?:of|to|from|by|is|are|was|at|up to|only|just|merely|about|around|approximately|roughly|over|nearly|almost|more than|less than|at least|an average of|a factor of|in the range of|than|can be|be|improved|reduced|increased|further|[~∼≈])\s?)*\(?[+~∼≈<>]?\s?$/u;
const counted = /(?:data|samples?|examples?|labels?|epochs?|steps?|tokens?)(?: set)?$/;
const lessOf =
  /(?:reductions?|savings?|decreases?|increases?|cuts?|drops?|gains?|improvements?)\s(?:in|of)\b/;
const better = /\b(?:improvements?|gains?|boosts?|better|higher|lift|advantage|increases?|margin|outperform)/;
const reached = /^(?:achiev|attain|reach|obtain|scor|hit)/;
/** A measure by its initials: `the average FPR95 by up to`, `T@1%F by`. */
const initials =
  /(?:[A-Z][A-Z\d@%.-]*[A-Z\d]|[A-Z][a-z]+@[\d.]+)\s(?:by|from|of|to)\s(?:an average of |about |over |up to |more than |[~∼≈])*$/;

/**
 * What the numbers of a statement measure: by their unit where that leaves no doubt, else by the words behind them, the
 * words right before them, the object of the verb, the verb itself, and what else the clause speaks of, in this order.
 */
export function measured(context: Context): Measured {
  const { text, group, after, measuresAfter, measuresBefore, own, verb } = context;
  const object = measuresBefore.filter(({ start, near }) => !near && start >= Math.max(own, verb?.end ?? 0));
  const strong =
    object.find(
      ({ weak, kind, start, end }) =>
        !weak && !(kind === 'cost-time' && verb?.kind === 'accuracy' && counted.test(text.slice(start, end))),
    ) ?? null;
  const named = measuresAfter.find((measure) => !measure.weak && belongs(context, measure)) ?? null;
  // `memory up to 84% of full fine-tuning`: a common word behind `of` gives way to what the verb is about.
  const behind = named?.near && strong && after.startsWith(' of ') ? null : named;
  const closest = measuresBefore.findLast(
    ({ weak, start, end }) => !weak && start >= own && adjacent.test(text.slice(end, group.start)),
  );
  // `outperforms X with 400 labeled samples by 11%`: the samples are a setting.
  const isSetting =
    closest?.kind === 'cost-time' &&
    verb?.kind === 'accuracy' &&
    counted.test(text.slice(closest.start, closest.end));
  const close = closest && !isSetting && !(closest.near && strong) ? closest : null;

  const fixed = kindOfUnit(context);
  if (fixed)
    return { kind: fixed, measure: [behind, close, ...object].find((m) => m?.kind === fixed) ?? null };
  if (behind && !behind.near) return of(behind);
  if (close && !close.near && verb?.kind !== 'speedup') return of(close);
  if (verb?.kind === 'speedup' && verb.start >= own)
    return close?.kind === 'throughput' ? of(close) : { kind: 'speedup', measure: close ?? strong ?? behind };
  const clear = behind ?? close;
  if (clear) return of(clear);
  const weakBehind = measuresAfter.find(({ weak }) => weak) ?? null;
  if (weakBehind && isQuality(text, weakBehind)) return quality(context, weakBehind);
  if (strong) return of(strong);
  const good = object.find((measure) => isQuality(text, measure));
  if (good) return quality(context, good);
  return byVerb(context, weakBehind);
}

/** Performance that is so many times better is speed. */
const quality = ({ text, group }: Context, measure: Measure): Measured =>
  group.family === 'times' && /^performance/.test(text.slice(measure.start, measure.end))
    ? { kind: 'speedup', measure }
    : of(measure);

const of = (measure: Measure): Measured => ({ kind: measure.kind, measure });

/** A common word counts behind the numbers only in their own phrase: not `improvement in simulated data`, but `reduction in data`. */
const belongs = ({ text, group }: Context, { near, start }: Measure): boolean => {
  const between = text.slice(group.end, start);
  return !near || !/\b(?:in|on)\b/.test(between) || lessOf.test(between) || /^\sin\s/.test(between);
};

/** `performance`, `results` tell of quality; `improvement`, `gain` only of a change. */
const isQuality = (text: string, { weak, start, end }: Measure): boolean =>
  weak && !/^(?:improvement|gain|margin|boost|lift|point)/.test(text.slice(start, end));

/** Where nothing measured is named: what the verb or the comparison alone says. */
function byVerb(
  { text, group, before, after, measuresBefore, own, verb, compared }: Context,
  weak: Measure | null,
): Measured {
  const byDefault: Kind = group.family === 'times' ? 'speedup' : 'accuracy';
  if (verb?.kind === 'size') return { kind: 'size', measure: null };
  if (verb?.kind !== 'accuracy') {
    const spoken = measuresBefore.findLast(
      (measure) => !measure.weak && !measure.near && measure.start >= own,
    );
    if (spoken) return of(spoken);
  }
  if (verb?.kind === 'accuracy' || weak) return { kind: byDefault, measure: weak };
  const told =
    group.family === 'times'
      ? compared !== null && !/^\s(?:fewer|less|more|larger|bigger)\b/.test(after)
      : better.test(before.slice(-60) + after) ||
        (verb !== null && reached.test(text.slice(verb.start, verb.end)));
  if (told) return { kind: byDefault, measure: null };
  return { kind: initials.test(before) ? 'accuracy' : 'other', measure: null };
}
