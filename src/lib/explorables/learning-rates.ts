/** A learning rate that is known to work at a batch size. */
export interface BasePoint {
  rate: number;
  batch: number;
}

/** "When the minibatch size is multiplied by k, multiply the learning rate by k." (Goyal and others 2017, arXiv 1706.02677) */
export function linearRate(base: BasePoint, batch: number): number {
  return (base.rate * batch) / base.batch;
}

/**
 * When the batch size is multiplied by k, the learning rate is multiplied by the square root of k: for adaptive methods such as
 * Adam (Malladi and others 2022, arXiv 2205.10287, who change Adam's other numbers with it).
 */
export function squareRootRate(base: BasePoint, batch: number): number {
  return base.rate * Math.sqrt(batch / base.batch);
}
