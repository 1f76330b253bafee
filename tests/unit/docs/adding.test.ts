import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, expect, it } from 'vitest';
import { parse } from 'yaml';
import { parseMarkdown } from '../../../scripts/effects/parse.ts';
import { readContent } from '../../../scripts/effects/read-content.ts';
import { renderFindings } from '../../../scripts/effects/report.ts';
import { normalize } from '../../../scripts/pipeline/normalize.ts';
import { bibliographies } from '../../../scripts/read/bibliography/index.ts';
import type { Reader } from '../../../scripts/read/reader.ts';
import type { Corpus } from '../../../src/schemas/corpus.ts';
import { topicId } from '../../../src/schemas/id.ts';
import { knownWorks } from '../../../src/schemas/known-work.ts';
import { topicFrontMatter } from '../../../src/schemas/topic.ts';
import { docBlocks } from '../../support/doc-pages.ts';
import { corpus, paper } from '../views/sample.ts';

const folder = mkdtempSync(join(tmpdir(), 'gazetteer-docs-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const pages = ['repair', 'reader', 'topic', 'page', 'more'];
const blocks = pages.flatMap((page) => docBlocks(`docs/adding/${page}.md`));
const named = new Map(blocks.flatMap(({ file, text }) => (file === null ? [] : [[file, text]])));
const textOf = (file: string): string => named.get(file) ?? `docs/adding shows no ${file}`;

/** What a module of the docs exports: it is written beside the checkout, and imports from it. */
async function exportsOf(file: string): Promise<Record<string, unknown>> {
  const path = join(folder, file);
  mkdirSync(dirname(path), { recursive: true });
  const text = textOf(file).replace(
    /(from )'(\.[^']+)'/g,
    (_, from: string, to: string) => `${from}'${pathToFileURL(resolve(dirname(file), to)).href}'`,
  );
  writeFileSync(path, text);
  return (await import(pathToFileURL(path).href)) as Record<string, unknown>;
}

it('the examples import only what is there', () => {
  expect([...named.keys()].length).toBeGreaterThan(8);
  for (const [file, text] of named) {
    for (const [, to = ''] of text.matchAll(/(?:from|import) '(\.[^']+)'/g)) {
      const path = join(dirname(file), to);
      expect([file, to, existsSync(path) || named.has(path)]).toEqual([file, to, true]);
    }
  }
});

it('the repair does what its fixture says', async () => {
  const { doubleStops } = (await exportsOf('scripts/read/repair/double-stops.ts')) as {
    doubleStops: (text: string) => string;
  };
  const { changes, stays } = parse(textOf('tests/fixtures/repair/double-stops.yaml')) as {
    changes: [string, string][];
    stays: string[];
  };
  expect(changes.map(([found]) => doubleStops(found))).toEqual(changes.map(([, repaired]) => repaired));
  expect(stays.map(doubleStops)).toEqual(stays);
});

it('the reader reads its fixture, which no reader before its place takes', async () => {
  const { endnote } = (await exportsOf('scripts/read/bibliography/endnote.ts')) as { endnote: Reader };
  const lines = textOf('tests/fixtures/read/endnote/input/documents/library.enw').trimEnd().split('\n');
  const text = { document: 'library.enw', lines };
  expect(endnote.accepts(text)).toBe(true);
  const before = bibliographies.slice(
    0,
    bibliographies.findIndex(({ format }) => format === 'BibTeX'),
  );
  const others = before.filter(({ format }) => format !== endnote.format);
  expect(others.filter((reader) => reader.accepts(text)).map(({ format }) => format)).toEqual([]);
  const info = { name: 'any', captured: null, assumed: null, added: null };
  const context = { info, corrections: { titles: [], furniture: [] }, knownTitles: new Set<string>() };
  const { entries, findings } = endnote.read(text, context);
  expect(renderFindings(findings)).toBe('');
  expect(entries).toMatchObject([
    {
      ...{ line: 2, endLine: 10, titleSource: 'Low-Rank Steps for Large Models', authorCount: 2 },
      ...{ abstract: 'Optimizer states take most of the memory. We keep them in a small subspace.' },
      ...{ authors: ['Ann Ada', 'Bo Berg'], venueYear: 2024, doi: '10.1000/steps.24' },
    },
    { line: 12, titleSource: 'Batches That Grow', published: { date: '2023' }, arxiv: '2301.00001' },
  ]);
});

it('the topic and the known work suit the shipped collection', { timeout: 60_000 }, () => {
  const { input, findings } = readContent('content');
  expect(findings).toEqual([]);
  const file = 'content/topics/learning-rate.md';
  const parsed = parseMarkdown('topics/learning-rate.md', textOf(file), topicFrontMatter);
  if (!parsed.ok) throw new Error(renderFindings(parsed.findings));
  const id = topicId.parse('learning-rate');
  const row = blocks.find(({ language, text }) => language === 'yaml' && text.startsWith('- { name: '));
  const works = knownWorks.parse(parse(row?.text ?? ''));
  expect(works).toHaveLength(1);
  const output = normalize({
    ...input,
    topics: [
      ...input.topics.filter((topic) => topic.id !== id),
      { ...parsed.value.data, id, introduction: parsed.value.body },
    ],
    works: [...input.works.filter(({ name }) => name !== works[0]?.name), ...works],
  });
  expect(renderFindings(output.findings)).toBe('');
  const placed = [...(output.corpus?.assignments ?? [])].filter(
    ([, { primary, also }]) => primary === id || also.includes(id),
  );
  expect(placed.length).toBeGreaterThan(1);
});

it('the view of the page lists papers with code, as its test says', async () => {
  const { withCodeView } = (await exportsOf('src/views/with-code.ts')) as {
    withCodeView: (all: Corpus, base: string) => { papers: number; lines: object[] };
  };
  const papers = [
    paper('with', { code: ['https://github.com/a/b'] }),
    paper('local', { code: ['https://localhost/a'] }),
  ];
  expect(withCodeView(corpus({ papers }), '/base/')).toMatchObject({
    papers: 1,
    lines: [{ url: '/base/papers/with/', code: [{ label: 'github.com/a/b' }] }],
  });
});
