/** An audit that cost its category points. */
export interface Lost {
  audit: string;
  /** What it measured, such as `2.1 s`; empty where it says no more. */
  value: string;
}

/** 0 to 100, and what kept it from 100. */
export interface Score {
  points: number;
  lost: Lost[];
}

/** Lighthouse on one page: four scores, and what its reader waits for. */
export interface Measured {
  performance: Score;
  accessibility: Score;
  bestPractices: Score;
  seo: Score;
  /** Until the largest thing is painted. */
  paintMs: number;
  /** For which scripts keep the page from answering. */
  blockedMs: number;
  layoutShift: number;
  /** Over the wire, compressed. */
  bytes: number;
}

/** The middle of an odd number of values by a figure. @throws Error where there is none */
export function middle<T>(values: readonly T[], figure: (value: T) => number): T {
  if (values.length === 0) throw new Error('There is no middle of nothing.');
  return values.toSorted((a, b) => figure(a) - figure(b))[Math.floor(values.length / 2)] as T;
}

/** What stands for several runs on one page: the middle of each score, with what was lost there, and of each figure. */
export function ofRuns(runs: readonly Measured[]): Measured {
  const score = (of: (run: Measured) => Score): Score => middle(runs.map(of), ({ points }) => points);
  const figure = (of: (run: Measured) => number): number => middle(runs.map(of), Number);
  return {
    performance: score((run) => run.performance),
    accessibility: score((run) => run.accessibility),
    bestPractices: score((run) => run.bestPractices),
    seo: score((run) => run.seo),
    paintMs: figure((run) => run.paintMs),
    blockedMs: figure((run) => run.blockedMs),
    layoutShift: figure((run) => run.layoutShift),
    bytes: figure((run) => run.bytes),
  };
}
