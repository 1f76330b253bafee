import { join } from 'node:path';
import { byText } from '../../src/lib/fold.ts';
import type { Doubt } from '../../src/schemas/annotations.ts';
import type { Finding } from '../../src/schemas/entry.ts';
import type { NormalizeOutput } from '../pipeline/input.ts';
import { normalize } from '../pipeline/normalize.ts';
import { topicMoves, type TopicMove } from '../pipeline/topic-moves.ts';
import { withLock, writing } from './lock.ts';
import { readContent } from './read-content.ts';
import { fileNames, readText } from './read-files.ts';
import { safe } from './report.ts';
import { isAsWritten } from './stamp.ts';
import { recover, swapFiles } from './swap-files.ts';

export interface NormalizeRun extends Pick<NormalizeOutput, 'findings' | 'counts'> {
  /** Generated files that were, or with `check` would be, written or removed. */
  changed: string[];
  doubts: Doubt[];
  /** Papers whose first topic is, or with `check` would be, another. */
  moves: TopicMove[];
}

/** Folders that hold generated files only. */
const generatedFolders = [
  { folder: 'papers', ending: '.md' },
  { folder: 'annotations', ending: '.json' },
];

/**
 * Normalizes a content folder: all or nothing. With findings, nothing is written.
 * @param check only say what would change
 */
export function runNormalize(contentDir: string, check: boolean): NormalizeRun {
  recover(contentDir);
  const { input, findings } = readContent(contentDir);
  return settle(contentDir, normalize(input), findings, new Map(), check);
}

/** The same when no other run works there; waits for it. @throws Stop */
export function normalizeLocked(contentDir: string, check = false): Promise<NormalizeRun> {
  return withLock(contentDir, writing, () => runNormalize(contentDir, check));
}

/**
 * Writes what normalize made, and other new files with it, in one move; nothing when anything is wrong.
 * @param findings what is wrong already
 * @param others path in the content folder → what to write there as well
 * @param check only say what would change
 */
export function settle(
  contentDir: string,
  output: NormalizeOutput,
  findings: Finding[],
  others: ReadonlyMap<string, string | Uint8Array>,
  check: boolean,
): NormalizeRun {
  const standing = generatedFolders.flatMap(({ folder, ending }) =>
    fileNames(join(contentDir, folder), ending).map((name) => `${folder}/${name}`),
  );
  const all = [...findings, ...output.findings];
  const write = new Map(others);
  for (const path of new Set([...output.files.keys(), ...standing])) {
    const text = output.files.get(path);
    const there = readText(join(contentDir, path));
    if (there === text) continue;
    if (text !== undefined) write.set(path, text);
    // The registry and the layout are inputs too, and bear no digest.
    if (there !== null && isGenerated(path) && !isAsWritten(there)) all.push(editedByHand(path));
  }
  if (all.length > 0)
    return {
      findings: all.sort((a, b) => byText(a.file, b.file) || (a.line ?? 0) - (b.line ?? 0)),
      counts: output.counts,
      changed: [],
      doubts: [],
      moves: [],
    };
  const moves = topicMoves(
    readText(join(contentDir, 'annotations/topics.json')),
    output.corpus?.assignments ?? new Map<never, never>(),
  );
  const remove = standing.filter((path) => !output.files.has(path));
  if (!check) swapFiles(contentDir, write, remove);
  return {
    findings: [],
    counts: output.counts,
    changed: [...write.keys(), ...remove].sort(byText).map(safe),
    doubts: output.corpus?.doubts ?? [],
    moves,
  };
}

const isGenerated = (path: string): boolean =>
  generatedFolders.some(({ folder, ending }) => path.startsWith(`${folder}/`) && path.endsWith(ending));

/** A generated file that a person has changed: named, not overwritten. */
function editedByHand(path: string): Finding {
  return {
    file: path,
    line: null,
    message:
      'was edited by hand, but it is generated and would be overwritten. Move your change to corrections.yaml and delete the file; normalize makes it anew.',
  };
}
