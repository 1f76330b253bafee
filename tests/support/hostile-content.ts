import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { readCorpus } from '../../scripts/effects/read-corpus.ts';
import { renderFindings } from '../../scripts/effects/report.ts';
import { runNormalize } from '../../scripts/effects/run-normalize.ts';
import { publishedFiles } from '../../scripts/publish/files.ts';
import type { Corpus } from '../../src/schemas/corpus.ts';

/** A record of CSL-JSON, in which any text may stand as it is. */
export interface Said {
  title: string;
  abstract?: string;
  authors?: string[];
  venue?: string;
  doi?: string;
}

/** A document of such records. */
export const records = (...all: Said[]): string =>
  JSON.stringify(
    all.map(({ title, abstract = 'An abstract. It ends.', authors = ['Ann Lee'], venue, doi }, i) => ({
      ...{ id: `r${i}`, type: 'article-journal', title, abstract, DOI: doi },
      ...{ 'container-title': venue, author: authors.map((literal) => ({ literal })) },
      issued: { 'date-parts': [[2024, 1, 2]] },
    })),
  );

/** What became of a content folder of these files: what was found wrong, or the corpus and all that is written beside the pages. */
export interface Outcome {
  folder: string;
  wrong: string;
  corpus: Corpus | null;
  files: ReadonlyMap<string, string>;
}

/** Folders of one test file, and how to be rid of them. */
export function contentFolders() {
  const parent = mkdtempSync(join(tmpdir(), 'gazetteer-hostile-'));
  let made = 0;
  const write = (files: Record<string, string>): string => {
    const folder = join(parent, String((made += 1)), 'content');
    for (const [name, text] of Object.entries({
      'documents/a.json': records({ title: 'A Title' }),
      ...files,
    })) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), text);
    }
    return folder;
  };
  /** Normalizes twice, reads what was written and publishes it. */
  const run = (files: Record<string, string>): Outcome => {
    const folder = write(files);
    const { findings } = runNormalize(folder, false);
    if (findings.length > 0)
      return { folder, wrong: renderFindings(findings), corpus: null, files: new Map() };
    const again = runNormalize(folder, true);
    const read = readCorpus(folder);
    return {
      folder,
      wrong: [...again.changed, renderFindings([...again.findings, ...read.findings])].join('\n').trim(),
      corpus: read.corpus,
      files: read.corpus ? publishedFiles(read.corpus, '/', 'https://example.org') : new Map(),
    };
  };
  return { write, run, dispose: () => rmSync(parent, { recursive: true, force: true }) };
}
