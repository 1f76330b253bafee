import { quantile } from '../bench/measure.ts';
import { markdownTable } from '../bench/table.ts';
import { phases, type Judgement, type Stood } from './judge.ts';
import type { FaultyCommand } from './moments.ts';

export interface JudgedRound extends Judgement {
  command: FaultyCommand;
  /** That the next run took. */
  seconds: number;
}

/** Kills by command and phase: what stood after them, and how long the next run took. */
export function faultTable(rounds: readonly JudgedRound[]): string {
  const rows = (['normalize', 'build'] as const).flatMap((command) =>
    phases.flatMap((phase) => {
      const some = rounds.filter((round) => round.command === command && round.phase === phase);
      if (some.length === 0) return [];
      const stood = (of: 'collections' | 'site', how: Stood): string =>
        String(some.filter((round) => round[of] === how).length);
      return [
        [
          command,
          phase,
          String(some.length),
          `${stood('collections', 'before')} / ${stood('collections', 'after')}`,
          `${stood('site', 'before')} / ${stood('site', 'after')} / ${stood('site', 'put back')}`,
          quantile(
            some.map(({ seconds }) => seconds),
            0.5,
          ).toFixed(1),
          String(some.filter(({ wrong }) => wrong.length > 0).length),
        ],
      ];
    }),
  );
  return markdownTable(
    [
      'command',
      'where the kill fell',
      'kills',
      'collections: before / after',
      'site: before / after / put back',
      'next run, s (median)',
      'wrong',
    ],
    rows,
  );
}
