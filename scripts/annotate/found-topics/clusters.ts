import { divide } from './divide.ts';
import type { Links } from './graph.ts';
import { groupsOf, nowhere, type Partition } from './groups.ts';
import { modularity, settle } from './settle.ts';

/** From coarse to fine: how many groups a resolution gives depends on the corpus. */
const resolutions = [0.5, 0.6, 0.7, 0.85, 1, 1.2, 1.4, 1.7, 2, 2.4, 2.8, 3.4, 4];
/** Fewer papers are a list that is soon read, and chance makes too many of their words alike. */
const fewest = 10;
/** From so many papers on no group may hold more than `mostShare` of them, if any resolution allows it. */
const many = 100;
const mostShare = 0.25;
/** Earlier groups stand as long as they are this good, measured by a division from nothing. */
const goodEnough = 0.95;

/** About how many topics a reader can use: 6 for 60 papers, 13 for 300, 24 for 1,000, at most 45. */
const wishedGroups = (papers: number): number => Math.min(45, 0.75 * Math.sqrt(papers));

/** The fewest papers of a topic: 3, 8 of 1,000, 25 of 10,000. */
export const leastPapers = (papers: number): number => Math.max(3, Math.round(Math.sqrt(papers) / 4));

/** Groups that no single move betters at this resolution. */
export interface Settled {
  resolution: number;
  partition: Partition;
}

/**
 * The groups of a graph of papers. The earlier ones go on, each paper moving only where it now fits better, until a
 * division from nothing would be clearly better; so a few new papers change little.
 * @param earlier the groups of the last run, `nowhere` for what it did not know
 */
export function clusters(links: Links, earlier: Partition): Settled {
  if (links.length < fewest) return { resolution: 1, partition: new Int32Array(links.length).fill(nowhere) };
  const fresh = fromNothing(links);
  if (earlier.every((group) => group === nowhere)) return fresh;
  const { resolution } = fresh;
  const kept = settle(links, earlier, resolution, leastPapers(links.length));
  const isGood =
    modularity(links, kept, resolution) >= goodEnough * modularity(links, fresh.partition, resolution);
  return isGood && (!isLopsided(kept) || isLopsided(fresh.partition))
    ? { resolution, partition: kept }
    : fresh;
}

/** The division whose number of groups is nearest to the wished one: a finer one has more, so the middle is asked first. */
function fromNothing(links: Links): Settled {
  const wished = wishedGroups(links.length);
  let [low, high] = [0, resolutions.length - 1];
  let best: (Settled & { badness: number }) | null = null;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const resolution = resolutions[middle] ?? 1;
    const divided = divide(links, resolution);
    const partition = settle(links, divided, resolution, leastPapers(links.length));
    const badness =
      Math.abs(Math.log(Math.max(0.1, groupsOf(partition).size) / wished)) + (isLopsided(partition) ? 10 : 0);
    if (best === null || badness < best.badness) best = { resolution, partition, badness };
    if (groupsOf(divided).size < wished || isLopsided(partition)) low = middle + 1;
    else high = middle - 1;
  }
  return best ?? { resolution: 1, partition: new Int32Array(links.length).fill(nowhere) };
}

/** Whether one group holds too much of a corpus that is large enough to say so. */
function isLopsided(partition: Partition): boolean {
  const most = Math.max(0, ...[...groupsOf(partition).values()].map((own) => own.length));
  return partition.length >= many && most > mostShare * partition.length;
}
