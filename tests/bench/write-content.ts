import { cpSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { draws } from '../../scripts/bench/generated-words.ts';
import { readCorpus } from '../../scripts/effects/read-corpus.ts';
import { readText } from '../../scripts/effects/read-files.ts';
import { madeUpPapers } from './made-up-papers.ts';

/** What people wrote and the registry; not the tours and notes, nor the map, which is laid out anew. */
const kept = [
  'documents',
  'topics',
  'corrections.yaml',
  'works.yaml',
  'facts.json',
  'site.yaml',
  'permalinks.yaml',
];
const largestPart = 10_000;

/**
 * Writes a content folder that normalizes to so many papers: those of another folder, and made-up ones in documents of at
 * most 10,000. The same seed gives the same bytes.
 * @param source a content folder that normalize has been through
 * @throws Error when the source has more papers, or does not read
 */
export function writeContent(source: string, folder: string, papers: number, seed = 1): void {
  const { corpus } = readCorpus(source);
  if (corpus === null) throw new Error(`${source} does not read; run "npm run normalize".`);
  const wanted = papers - corpus.papers.length;
  if (!(wanted >= 0) || !Number.isInteger(papers))
    throw new Error(`There are ${String(corpus.papers.length)} papers already; ask for as many or more.`);
  mkdirSync(folder, { recursive: true });
  for (const name of kept.filter((file) => existsSync(join(source, file))))
    cpSync(join(source, name), join(folder, name), { recursive: true });
  const made = madeUpPapers(corpus, draws(seed));
  const rows: string[] = [];
  for (let part = 1, left = wanted; left > 0; part += 1) {
    const size = Math.min(largestPart, left);
    const lines = Array.from({ length: size }, () => JSON.stringify(made.next().value));
    const name = `made-up-${String(part).padStart(3, '0')}.json`;
    writeFileSync(join(folder, 'documents', name), `[\n${lines.join(',\n')}\n]\n`);
    rows.push(
      `${name}:\n  name: Made-up papers, part ${String(part)}\n  captured: "2026-11-01"\n  added: "2026-11-22"\n`,
    );
    left -= size;
  }
  const documents = readText(join(source, 'documents.yaml')) ?? '';
  writeFileSync(join(folder, 'documents.yaml'), documents + rows.join(''));
}
