import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Finding } from '../../src/schemas/entry.ts';
import {
  planAdding,
  whatTheyBring,
  withAdded,
  type Added,
  type Brought,
  type Fate,
  type Offered,
} from '../pipeline/add.ts';
import { normalize } from '../pipeline/normalize.ts';
import { addRows } from './documents-yaml.ts';
import { readContent } from './read-content.ts';
import { readText } from './read-files.ts';
import { settle } from './run-normalize.ts';
import { recover } from './swap-files.ts';

export interface AddOptions {
  /** The day the files were saved, as a person says. */
  captured: string | null;
  /** The day of adding. */
  today: string;
  /** The folder from which the paths of files are meant. */
  from: string;
  /** Only say what would be read. */
  dryRun: boolean;
}

export interface AddRun {
  fates: Fate[];
  /** What each added document brings, by its name. */
  brought: ReadonlyMap<string, Brought>;
  /** What is wrong with the collection itself: then nothing was added. */
  findings: Finding[];
}

/** Reads files, adds the good ones to a content folder and normalizes it, all in one move. */
export function runAdd(contentDir: string, paths: string[], options: AddOptions): AddRun {
  recover(contentDir);
  const { input, findings } = readContent(contentDir);
  const offered = paths.map((path) => offer(path, options.from));
  const bytesOf = new Map(
    offered.flatMap(({ path, bytes }) => (bytes === null ? [] : [[path, bytes] as const])),
  );
  let fates = planAdding(input, offered, options.captured, options.today);
  if (findings.length > 0) return { fates, brought: new Map(), findings };

  for (;;) {
    const added = fates.filter((fate) => fate.kind === 'added');
    const grown = withAdded(input, added, bytesOf);
    const output = normalize(grown);
    const worse = blame(output.findings, added);
    if (worse.size > 0) {
      fates = fates.map((fate) => worse.get(fate.document) ?? fate);
      continue;
    }
    const brought = whatTheyBring(output, added);
    if (added.length === 0 || output.findings.length > 0 || options.dryRun)
      return { fates, brought, findings: added.length === 0 ? [] : output.findings };
    const files = new Map<string, string | Uint8Array>(
      added.map(({ document, path }) => [`documents/${document}`, bytesOf.get(path) ?? '']),
    );
    const rows = new Map(added.map(({ document, info }) => [document, info]));
    files.set('documents.yaml', addRows(readText(join(contentDir, 'documents.yaml')), rows));
    return { fates, brought, findings: settle(contentDir, output, [], files, false).findings };
  }
}

/** Documents that read well alone but not beside the others: failed as well. */
function blame(findings: Finding[], added: Added[]): Map<string, Fate> {
  return new Map(
    added.flatMap(({ document, path }): [string, Fate][] => {
      const reasons = findings
        .filter(({ file }) => file === `documents/${document}`)
        .map(({ line, message }) => (line === null ? message : `line ${line}: ${message}`));
      return reasons.length === 0 ? [] : [[document, { kind: 'failed', path, document, reasons }]];
    }),
  );
}

function offer(path: string, from: string): Offered {
  try {
    return { path, bytes: readFileSync(resolve(from, path)), problem: null };
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    const problem =
      code === 'ENOENT'
        ? 'there is no such file. Mend the path.'
        : code === 'EISDIR'
          ? 'is a folder. Name the files in it.'
          : `cannot be read (${code || String(error)}).`;
    return { path, bytes: null, problem };
  }
}
