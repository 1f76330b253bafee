import type { Result } from '../schemas/result.ts';

export type ResultKind = Result['kind'];

/** Every kind with its name and, as a sentence without its stop, what is measured, in the order in which pages list them. */
export const resultKinds: readonly { kind: ResultKind; name: string; what: string }[] = [
  { kind: 'speedup', name: 'Speed', what: 'Time for a piece of work, or how much faster it is done' },
  { kind: 'throughput', name: 'Throughput', what: 'Work done in a given time, and use of the hardware' },
  {
    kind: 'cost-time',
    name: 'Time and cost',
    what: 'Time, compute, energy, money or data that training or use takes',
  },
  { kind: 'memory', name: 'Memory', what: 'Memory or storage that is taken up' },
  { kind: 'accuracy', name: 'Quality', what: 'How good the answers are, or how much of it is lost' },
  { kind: 'length', name: 'Length', what: 'Tokens or context that can be handled' },
  { kind: 'size', name: 'Size', what: 'Bytes, parameters or batch of what a paper brings' },
  { kind: 'other', name: 'Other', what: 'Anything else that is measured' },
];

export function kindName(kind: ResultKind): string {
  return resultKinds.find((row) => row.kind === kind)?.name ?? kind;
}

/** The kinds whose ratios are drawn side by side. */
export const comparableKinds: readonly ResultKind[] = ['speedup', 'throughput', 'cost-time', 'memory'];

/** What happens to the measured quantity, after its name: `Memory, goes down`. */
export const directionInWords: Record<Result['direction'], string> = {
  up: 'goes up',
  down: 'goes down',
  reaches: 'reached',
};

/** A subject that is itself a lessening: `GPU memory savings`, `compression ratio`, `memory-efficient`. */
const lessening = /\b(?:compression|reductions?|savings?|efficien(?:t|cy))(?: (?:ratio|rate|factor))?$/i;

/** What happens to what was measured: `goes down`; where the subject says so by itself, as `20× compression`, it is reached. */
export function effectInWords({ subject, direction }: Pick<Result, 'subject' | 'direction'>): string {
  return direction === 'down' && lessening.test(subject ?? '')
    ? directionInWords.reaches
    : directionInWords[direction];
}

/** A ratio for readers, to three digits: `2.22×`, `12.5×`, `1,500×`. */
export function ratioInWords(ratio: number): string {
  const digits = Number(ratio.toPrecision(3));
  const [whole = '', fraction] = String(digits).split('.');
  return `${whole.replace(/\B(?=(\d{3})+(?!\d))/g, ',')}${fraction === undefined ? '' : `.${fraction}`}×`;
}
