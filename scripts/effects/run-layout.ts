import type { Layout } from '../../src/schemas/layout.ts';
import type { Corpus } from '../../src/schemas/corpus.ts';
import { normalize } from '../pipeline/normalize.ts';
import { readContent } from './read-content.ts';
import { settle, type NormalizeRun } from './run-normalize.ts';
import { recover } from './swap-files.ts';

export interface LayoutRun extends Pick<NormalizeRun, 'findings' | 'changed'> {
  /** The layout of the content folder; null where it has none. */
  before: Layout | null;
  /** With the layout that normalize makes; null with findings. */
  corpus: Corpus | null;
}

/**
 * Lays out the map of a content folder as normalize would.
 * @param fresh begin anew instead of from the layout that is there, and write what that gives: all or nothing
 */
export function runLayout(contentDir: string, fresh: boolean): LayoutRun {
  recover(contentDir);
  const { input, findings } = readContent(contentDir);
  const output = normalize({ ...input, layout: fresh ? null : input.layout });
  const run = settle(contentDir, output, findings, new Map(), !fresh);
  return {
    findings: run.findings,
    changed: run.changed,
    before: input.layout,
    corpus: run.findings.length > 0 ? null : output.corpus,
  };
}
