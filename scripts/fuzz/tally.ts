import type fc from 'fast-check';
import { sample } from 'fast-check';

/** One kind of input, with its share of the runs. */
export interface Kind {
  name: string;
  share: number;
  text: fc.Arbitrary<string>;
}

/** What became of an input: a name to count under, or what must not be. */
export type Outcome = { outcome: string } | { wrong: string };

export type Row = Record<string, string | number> & { wrong: number };

/** The seed is fixed, so a failure comes back. */
const seed = 20240719;

/**
 * Gives inputs to a check and counts what became of them; each that is wrong is printed.
 * @param slowest milliseconds that no input may take
 */
export function tally(
  name: string,
  texts: Iterable<string>,
  check: (text: string) => Outcome,
  slowest: number,
): Row {
  const counts: Record<string, number> = {};
  let [count, wrong, longest] = [0, 0, 0];
  for (const text of texts) {
    const began = performance.now();
    const result = check(text);
    const ms = Math.round(performance.now() - began);
    count += 1;
    longest = Math.max(longest, ms);
    const fault = 'wrong' in result ? result.wrong : ms > slowest ? `took ${ms} ms` : null;
    if (fault !== null) {
      wrong += 1;
      console.error(`${name}: ${fault}: ${JSON.stringify(text.slice(0, 200))}`);
    } else if ('outcome' in result) counts[result.outcome] = (counts[result.outcome] ?? 0) + 1;
  }
  console.error(`${name}: ${count} read, slowest ${longest} ms`);
  return { inputs: name, count, ...counts, wrong, 'slowest, ms': longest };
}

/** A row for each kind. */
export function tallyKinds(
  kinds: readonly Kind[],
  runs: number,
  check: (text: string) => Outcome,
  slowest: number,
): Row[] {
  return kinds.map(({ name, share, text }) =>
    tally(name, sample(text, { numRuns: Math.max(1, Math.round(runs * share)), seed }), check, slowest),
  );
}
