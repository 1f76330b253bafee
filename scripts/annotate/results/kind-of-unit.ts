import type { Context } from './context.ts';
import type { Kind } from './measures.ts';
import type { Family } from './units.ts';

const kinds: Readonly<Partial<Record<Family, Kind>>> = {
  rate: 'throughput',
  money: 'cost-time',
  score: 'accuracy',
  points: 'accuracy',
  power: 'other',
  tokens: 'length',
  data: 'cost-time',
  devices: 'other',
};
const oneAnswer =
  /latenc|inference|per (?:query|image|token|frame|step|sample|iteration|second|batch|\p{L}+ update)|decod|generat|real-time|render|sampl|respons/u;

/**
 * What a unit measures by itself, null where that depends on the words: gigabytes are memory unless a model is said to
 * be so big; time is speed where it is the time of one answer, else a cost; `FLOPs` are counted, `TFLOPS` are a rate.
 */
export function kindOfUnit({ group, before, after, measuresBefore }: Context): Kind | null {
  const unit = group.unit ?? '';
  switch (group.family) {
    case 'time':
      return /^(?:ms|μs)$/.test(unit) || oneAnswer.test(`${before.slice(-60)} ${after}`)
        ? 'speedup'
        : 'cost-time';
    case 'flops':
      return /\/|FLOPS$|^(?:P|T|E|[Pp]eta|[Tt]era|[Ee]xa)/.test(unit) ? 'throughput' : 'cost-time';
    case 'bytes':
      return /model size|checkpoint|disk/.test(before.slice(-60)) ? 'size' : 'memory';
    case 'points':
      return measuresBefore.at(-1)?.kind === 'throughput' ? 'throughput' : 'accuracy';
    default:
      return kinds[group.family] ?? null;
  }
}
