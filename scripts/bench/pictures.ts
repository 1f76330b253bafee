import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { drawPictures } from '../effects/draw-pictures.ts';
import { readCorpus } from '../effects/read-corpus.ts';
import { renderFindings } from '../effects/report.ts';
import { markdownTable } from './table.ts';

/**
 * Draws the pictures of a collection into an empty cache, and again with all of them there.
 * @returns a table for people, in Markdown
 * @throws Error that names what is wrong with the folder
 */
export async function benchPictures({ contentDir }: { contentDir: string }): Promise<string> {
  const { corpus, findings } = readCorpus(contentDir);
  if (!corpus) throw new Error(renderFindings(findings));
  const cache = mkdtempSync(join(tmpdir(), 'gazetteer-pictures-'));
  const rows: string[][] = [];
  try {
    for (const state of ['cold', 'warm']) {
      const began = performance.now();
      const { files, drawn } = await drawPictures(
        dirname(dirname(import.meta.dirname)),
        corpus,
        'auto',
        cache,
      );
      const ms = performance.now() - began;
      rows.push([
        state,
        ...[files.size, drawn].map(String),
        (ms / 1000).toFixed(1),
        (ms / files.size).toFixed(1),
      ]);
    }
  } finally {
    rmSync(cache, { recursive: true });
  }
  return markdownTable(['cache', 'pictures', 'drawn', 's', 'ms a picture'], rows);
}
