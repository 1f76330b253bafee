import { larger, smaller } from './whole.ts';

/** A weight matrix, and the rank that its updates are held to, at most the smaller side. */
export interface LowRank {
  rows: bigint;
  columns: bigint;
  rank: bigint;
}

/**
 * Numbers that GaLore with Adam keeps of a matrix: a projection of the smaller side, and both moments of the gradient as
 * projected. `mr + 2nr` for m ≤ n (Zhao and others 2024, arXiv 2403.03507, table 1); else the sides change places, since the
 * smaller one is projected (section 4.2).
 */
export function galoreStates({ rows, columns, rank }: LowRank): bigint {
  return smaller(rows, columns) * rank + 2n * larger(rows, columns) * rank;
}

/**
 * Numbers that Adam keeps of the two matrices by which LoRA (Hu and others 2021, arXiv 2106.09685) adapts one: `2mr + 2nr` (Zhao
 * and others 2024, table 1).
 */
export function loraStates({ rows, columns, rank }: LowRank): bigint {
  return 2n * rows * rank + 2n * columns * rank;
}
