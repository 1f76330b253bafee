import { lcg } from '../../src/lib/layout/lcg.ts';

export type FaultyCommand = 'normalize' | 'build';

/** What is waited for before a kill, beside a share of the time that the command takes. */
const collectionAims = ['staging of collections', 'plan', 'first file moved'] as const;
const siteAims = ['staging of site', 'site whole', 'site aside', 'site in place'] as const;
export type Aim = (typeof collectionAims)[number] | (typeof siteAims)[number];

export interface Moment {
  command: FaultyCommand;
  /** A share of the time that the command took before, or what must be seen first. */
  at: number | Aim;
}

/**
 * Moments of kills without end: half of them anywhere in the run, the others at a swap. A build follows two normalizes, so
 * that both collections and site are of the other state when it comes.
 */
export function* drawMoments(seed: number): Generator<Moment, never> {
  const random = lcg(seed);
  for (let i = 0; ; i += 1) {
    const command = i % 3 === 0 ? 'build' : 'normalize';
    const aims: readonly Aim[] = command === 'normalize' ? collectionAims : [...collectionAims, ...siteAims];
    const [isAimed, share, which] = [random() < 0.5, random(), random()];
    yield { command, at: isAimed ? (aims[Math.floor(which * aims.length)] ?? share) : share };
  }
}
