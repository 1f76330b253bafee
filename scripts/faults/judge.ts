import type { FaultyCommand } from './moments.ts';

/** Path → digest of its bytes. */
export type Snapshot = ReadonlyMap<string, string>;

/** What stands in the folder of a collection and of its site, and beside them. */
export interface Stand {
  collections: Snapshot;
  /** Null where no site stands. */
  site: Snapshot | null;
}

/** What a killed run left. */
export interface Debris extends Stand {
  /** The run ended before it was killed. */
  isOver: boolean;
  /** The collections once the next run has recovered them. */
  recovered: Snapshot;
  hasContentStaging: boolean;
  hasPlan: boolean;
  hasSiteStaging: boolean;
  /** In the staging folder: a first page, and the file that is written almost last. */
  hasPages: boolean;
  isWhole: boolean;
}

export interface Round {
  command: FaultyCommand;
  before: Stand;
  debris: Debris;
  /** After the next run. */
  after: Stand;
  /** What must then stand; null where it is not known yet. */
  expected: { collections: Snapshot; site: Snapshot | null };
  /** What the next run said where it failed. */
  said: string | null;
  /** Files and folders that the next run did not clear. */
  leftovers: readonly string[];
}

export type Stood = 'before' | 'after' | 'put back';

export interface Judgement {
  phase: string;
  collections: Stood;
  site: Stood;
  /** What must not be; empty where all held. */
  wrong: string[];
}

/** No kill: the run was faster. */
export const over = 'run was over';

/** The phases of both commands, in the order in which a run goes through them. */
export const phases = [
  'reading, nothing written yet',
  'collections written beside',
  'collections being moved',
  'collections done, pages not begun',
  'pages being prepared',
  'pages, pictures and files written beside',
  'site whole beside, not in place',
  'between the two moves of the site',
  'clearing what stood before',
  over,
] as const;

export const isSame = (a: Snapshot | null, b: Snapshot | null): boolean =>
  a === null || b === null
    ? a === b
    : a.size === b.size && [...a].every(([path, digest]) => b.get(path) === digest);

/** Says in which phase a kill fell, what stood, and what of it must not be. */
export function judge({ command, before, debris, after, expected, said, leftovers }: Round): Judgement {
  const wrong: string[] = [];
  const must = (holds: boolean, otherwise: string): void => {
    if (!holds) wrong.push(otherwise);
  };

  for (const [path, digest] of debris.collections)
    must(
      before.collections.get(path) === digest || expected.collections.get(path) === digest,
      `${path} was neither as before nor as after`,
    );
  const isOld = isSame(debris.recovered, before.collections);
  must(
    isOld || isSame(debris.recovered, expected.collections),
    'the recovered collections were a mix of before and after',
  );
  must(
    debris.hasPlan ||
      isSame(debris.collections, before.collections) ||
      isSame(debris.collections, expected.collections),
    'the collections were a mix without a plan to finish it',
  );

  const isOldSite = isSame(debris.site, before.site);
  const isAside = before.site !== null && debris.site === null;
  must(isOldSite || isAside || isSame(debris.site, after.site), 'the site was neither the last nor the next');
  must(!isAside || debris.hasSiteStaging, 'the site was gone');
  must(isOldSite || command === 'build', 'normalize changed the site');

  must(said === null, `the next run failed: ${String(said)}`);
  must(isSame(after.collections, expected.collections), 'the next run gave other collections');
  if (expected.site) must(isSame(after.site, expected.site), 'the next run gave another site');
  for (const name of leftovers) wrong.push(`${name} was left behind`);
  return {
    phase: phaseOf(debris, before),
    collections: isOld ? 'before' : 'after',
    site: isAside ? 'put back' : isOldSite ? 'before' : 'after',
    wrong,
  };
}

function phaseOf(debris: Debris, before: Stand): (typeof phases)[number] {
  if (debris.isOver) return over;
  if (before.site !== null && debris.site === null) return 'between the two moves of the site';
  if (!isSame(debris.site, before.site)) return 'clearing what stood before';
  if (debris.isWhole) return 'site whole beside, not in place';
  if (debris.hasPages) return 'pages, pictures and files written beside';
  if (debris.hasSiteStaging) return 'pages being prepared';
  if (debris.hasPlan) return 'collections being moved';
  if (debris.hasContentStaging) return 'collections written beside';
  return isSame(debris.collections, before.collections)
    ? 'reading, nothing written yet'
    : 'collections done, pages not begun';
}
