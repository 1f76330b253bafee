import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { readCorpus } from '../../../scripts/effects/read-corpus.ts';
import { runNormalize } from '../../../scripts/effects/run-normalize.ts';
import { feedFiles } from '../../../scripts/publish/feeds/index.ts';
import type { Corpus } from '../../../src/schemas/corpus.ts';
import { parseFeed } from '../../support/atom.ts';
import { copyOf, fixture } from '../../support/fixture.ts';

const disposals: (() => void)[] = [];
afterEach(() => {
  for (const dispose of disposals.splice(0)) dispose();
});

const paper = (name: string): string =>
  `${name}: Finding Water Without Maps\n\nThis abstract tells how ${name} finds water. It is long enough to be one.\n\n`;

/** A content folder with one document, added on a day. */
function content(): string {
  const { folder, dispose } = copyOf(fixture('corrected', 'input'));
  disposals.push(dispose);
  for (const part of ['documents', 'tours', 'notes']) rmSync(join(folder, part), { recursive: true });
  mkdirSync(join(folder, 'documents'));
  writeFileSync(join(folder, 'documents', 'a.txt'), paper('RiverNet') + paper('LakeNet'));
  writeFileSync(join(folder, 'documents.yaml'), 'a.txt: { name: First, added: "2026-01-01" }\n');
  writeFileSync(join(folder, 'corrections.yaml'), '');
  return folder;
}

/** The entries of a feed, as bytes, after normalize has run. */
function entriesOf(folder: string, path: string): string[] {
  expect(runNormalize(folder, false).findings).toEqual([]);
  const { corpus } = readCorpus(folder);
  const text = new Map(feedFiles(corpus as Corpus, '/', null)).get(path) ?? '';
  expect(parseFeed(text).id).toMatch(/^tag:/);
  return text.match(/ {2}<entry>.*?<\/entry>\n/gs) ?? [];
}

it('a second document, which repeats a paper and brings one, adds an entry to each feed and changes no other', () => {
  const folder = content();
  const papers = entriesOf(folder, 'feed.xml');
  const changes = entriesOf(folder, 'changes/feed.xml');
  expect([papers.length, changes.length]).toEqual([2, 1]);
  writeFileSync(join(folder, 'documents', '0-later.txt'), paper('PondNet') + paper('RiverNet'));
  writeFileSync(
    join(folder, 'documents.yaml'),
    'a.txt: { name: First, added: "2026-01-01" }\n0-later.txt: { name: Second, added: "2026-02-01" }\n',
  );
  const [paperEntry, ...otherPapers] = entriesOf(folder, 'feed.xml');
  const [changeEntry, ...otherChanges] = entriesOf(folder, 'changes/feed.xml');
  expect(paperEntry).toContain('<updated>2026-02-01T00:00:00Z</updated>');
  expect(paperEntry).toContain('>PondNet: Finding Water Without Maps<');
  expect(changeEntry).toContain('>Second: 1 new paper<');
  expect(otherPapers).toEqual(papers);
  expect(otherChanges).toEqual(changes);
});

it('a rename changes the link of an entry, not its id', () => {
  const folder = content();
  const idAndLink = (entry: string | undefined): string[] | undefined =>
    entry?.match(/tag:[^<]*|href="[^"]*"/g)?.slice();
  entriesOf(folder, 'feed.xml');
  for (const [from, to] of [
    ['rivernet', 'a-net'],
    ['a-net', 'z-net'],
  ]) {
    writeFileSync(join(folder, 'corrections.yaml'), `rename: [{ from: ${from}, to: ${to} }]\n`);
    const renamed = entriesOf(folder, 'feed.xml').find((entry) => entry.includes('RiverNet'));
    expect(idAndLink(renamed)).toEqual([
      'tag:gazetteer.invalid,2026:papers/rivernet',
      `href="/papers/${to}/"`,
    ]);
  }
});
