import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { judge, isSame, over, type Debris, type Snapshot, type Stand } from '../faults/judge.ts';
import { drawMoments, type Aim, type Moment } from '../faults/moments.ts';
import { otherState, states, type StateName } from '../faults/states.ts';
import type { JudgedRound } from '../faults/table.ts';
import { killRun } from './kill-run.ts';
import { runNormalize } from './run-normalize.ts';
import { collectionsSnapshot, snapshot } from './snapshot.ts';
import { recover } from './swap-files.ts';
import { workerPath } from '../../src/lib/offline/settings.ts';

/** What other programs keep in the folder for temporary files, once for all runs. */
const notOurs = ['node-compile-cache'];
const turn = 20; // milliseconds

/**
 * Kills the normalizer and the build of a small collection at moments drawn by seed, and judges after each kill what stands,
 * and what the next run makes of it.
 * @param root the folder of the code
 * @param folder an empty one to work in
 * @param told called with each round, as it ends
 */
export async function runFaults(
  root: string,
  folder: string,
  seed: number,
  kills: number,
  told: (round: JudgedRound, moment: Moment) => void,
): Promise<JudgedRound[]> {
  const at = (...path: string[]): string => join(folder, ...path);
  const [content, site, temporary] = [at('content'), at('site'), at('temporary')];
  const staging = { content: at('.content.staging'), site: at('.site.staging') };
  mkdirSync(temporary);
  const env = {
    ...process.env,
    CONTENT_DIR: content,
    OUT_DIR: site,
    TMPDIR: temporary,
    SITE_URL: '',
    BASE_PATH: '',
  };
  const script = (command: string): string => join(root, 'scripts', `${command}.ts`);
  const stand = (): Stand => ({ collections: collectionsSnapshot(content), site: snapshot(site) });
  /** In the folders of runs: there is one at a time. */
  const beside = (path: string): boolean =>
    runsIn(staging.site).some((name) => existsSync(join(staging.site, name, 'site', path)));

  /** Runs to the end. */
  const finish = (command: string): { said: string | null; seconds: number } => {
    const began = performance.now();
    const { status, stderr } = spawnSync(process.execPath, [script(command)], { env, encoding: 'utf8' });
    return { said: status === 0 ? null : stderr, seconds: (performance.now() - began) / 1000 };
  };

  const collections = settledCollections(content);
  const sites: Partial<Record<StateName, Snapshot | null>> = {};
  let state: StateName = 'A';
  let siteState: StateName = 'A';
  enter(content, 'A');
  runNormalize(content, false);
  const first = finish('build');
  if (first.said !== null) throw new Error(first.said);
  sites.A = snapshot(site);
  const usual = { normalize: 0.8, build: first.seconds };

  const isSeen = (aim: Aim): (() => boolean) => {
    const moved = [...collections.B.keys()].find((path) => !collections.A.has(path)) ?? '';
    const wasThere = existsSync(join(content, moved));
    let isNear = false;
    const near = (): boolean => (isNear ||= beside(workerPath));
    return {
      'staging of collections': () => existsSync(staging.content),
      plan: () => existsSync(join(staging.content, 'plan.json')),
      'first file moved': () => existsSync(join(content, moved)) !== wasThere,
      'staging of site': () => existsSync(staging.site),
      'site whole': near,
      'site aside': () => near() && existsSync(join(staging.site, 'previous')),
      'site in place': () => near() && !beside(workerPath) && existsSync(site),
    }[aim];
  };

  const rounds: JudgedRound[] = [];
  for (const moment of drawMoments(seed)) {
    if (rounds.filter(({ phase }) => phase !== over).length >= kills) break;
    const { command, at: drawn } = moment;
    const before = stand();
    const next = otherState(state);
    enter(content, next);
    const isTime =
      typeof drawn === 'number'
        ? (seconds: number) => seconds >= drawn * usual[command]
        : spinning(isSeen(drawn));
    const isOver = await killRun(script(command), env, isTime);
    const debris: Debris = {
      ...stand(),
      isOver,
      recovered: recovered(folder, content, staging.content),
      hasContentStaging: existsSync(staging.content),
      hasPlan: existsSync(join(staging.content, 'plan.json')),
      hasSiteStaging: existsSync(staging.site),
      hasPages: beside('index.html'),
      isWhole: beside(workerPath),
    };
    const { said, seconds } = finish(command);
    const after = stand();
    state = next;
    if (command === 'build') siteState = next;
    const expected = { collections: collections[next], site: sites[siteState] ?? null };
    sites[siteState] ??= after.site;
    usual[command] = seconds;
    const leftovers = [
      ...readdirSync(folder).filter((name) => !['content', 'site', 'temporary'].includes(name)),
      ...readdirSync(temporary).filter((name) => !notOurs.includes(name)),
    ];
    const judged = judge({ command, before, debris, after, expected, said, leftovers });
    const round = { ...judged, command, seconds };
    told(round, moment);
    rounds.push(round);
  }
  return rounds;
}

/** A folder may go between two looks at it. */
function runsIn(staging: string): string[] {
  try {
    return readdirSync(staging);
  } catch {
    return [];
  }
}

/** Asks without a pause for a while: what is waited for may be gone within a tenth of a millisecond. */
function spinning(isSeen: () => boolean): () => boolean {
  return () => {
    for (const until = performance.now() + turn; performance.now() < until;) if (isSeen()) return true;
    return false;
  };
}

/** Gives a collection the documents of a state. */
function enter(content: string, state: StateName): void {
  const documents = join(content, 'documents');
  rmSync(documents, { recursive: true, force: true });
  mkdirSync(documents, { recursive: true });
  for (const [name, text] of states[state]) writeFileSync(join(documents, name), text);
}

/** The collections of both states once each has followed the other: registry and layout remember what was. */
function settledCollections(content: string): Record<StateName, Snapshot> {
  const make = (state: StateName): Snapshot => {
    enter(content, state);
    const { findings } = runNormalize(content, false);
    if (findings.length > 0) throw new Error(findings.map(({ message }) => message).join('\n'));
    return collectionsSnapshot(content);
  };
  for (const state of ['A', 'B'] as const) make(state);
  const found = { A: make('A'), B: make('B') };
  if (!isSame(make('A'), found.A) || !isSame(make('B'), found.B))
    throw new Error('The collections of the two states do not settle.');
  return found;
}

/** What the next run finds once it has recovered the collections; they themselves stay as they are. */
function recovered(folder: string, content: string, staging: string): Snapshot {
  const copy = join(folder, 'copy');
  cpSync(content, join(copy, 'content'), { recursive: true });
  if (existsSync(staging)) cpSync(staging, join(copy, '.content.staging'), { recursive: true });
  recover(join(copy, 'content'));
  const found = collectionsSnapshot(join(copy, 'content'));
  rmSync(copy, { recursive: true });
  return found;
}
