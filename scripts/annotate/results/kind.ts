import type { Context } from './context.ts';
import type { Kind, Measure } from './measures.ts';

/** What is measured: the kind, and the words that say so where there are any. */
export interface Measured {
  kind: Kind;
  measure: Measure | null;
}

/** What a unit measures by itself, where no word says otherwise. */
const ofUnit: Readonly<Record<string, Kind>> = {
  bytes: 'memory',
  rate: 'throughput',
  time: 'cost-time',
  money: 'cost-time',
  score: 'accuracy',
  points: 'accuracy',
  power: 'other',
  tokens: 'length',
  data: 'cost-time',
  devices: 'other',
};

/** What the numbers of a statement measure. */
export function measured(context: Context): Measured {
  const { group, measuresAfter, measuresBefore, own, verb } = context;
  const fixed = fixedByUnit(context);
  const strongAfter = measuresAfter.find(({ weak }) => !weak);
  const weakAfter = measuresAfter.find(({ weak }) => weak);
  if (fixed) return { kind: fixed, measure: strongAfter ?? lastStrong(measuresBefore, own) ?? null };
  if (strongAfter) return { kind: strongAfter.kind, measure: strongAfter };
  const object = measuresBefore.filter(({ start }) => start >= Math.max(own, verb?.end ?? 0));
  const strong = object.find(({ weak }) => !weak);
  if (verb?.kind === 'speedup' && strong?.kind !== 'throughput')
    return { kind: 'speedup', measure: strong ?? null };
  if (strong) return { kind: strong.kind, measure: strong };
  const before = lastStrong(measuresBefore, own);
  if (before && verb?.kind !== 'accuracy') return { kind: before.kind, measure: before };
  if (verb?.kind === 'accuracy' || weakAfter) {
    if (group.family === 'times') return { kind: 'speedup', measure: null };
    return { kind: 'accuracy', measure: weakAfter ?? before ?? null };
  }
  const anywhere = measuresBefore.findLast(({ weak }) => !weak);
  if (anywhere) return { kind: anywhere.kind, measure: anywhere };
  return { kind: 'other', measure: null };
}

const lastStrong = (measures: Measure[], from: number): Measure | undefined =>
  measures.findLast(({ weak, start }) => !weak && start >= from);

/** Units that leave no doubt; time is one of the work's cost unless words near it tell of a single answer. */
function fixedByUnit({ group, before, after }: Context): Kind | null {
  const kind = ofUnit[group.family];
  if (group.family === 'time') {
    if (/^(?:ms|μs)$/.test(group.unit ?? '')) return 'speedup';
    return /latenc|inference|per (?:query|image|token|frame|step|sample|iteration|second)|decod|generat|real-time|render|sampl|respons/.test(
      `${before.slice(-60)} ${after}`,
    )
      ? 'speedup'
      : 'cost-time';
  }
  if (group.family === 'flops') {
    const unit = group.unit ?? '';
    if (/\/|ps$/.test(unit) || /^(?:P|T|E|peta|tera|exa)/i.test(unit)) return 'throughput';
    return 'cost-time';
  }
  return kind ?? null;
}
