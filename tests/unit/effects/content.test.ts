import { mkdirSync, readFileSync, rmSync, writeFileSync, existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { renderFindings } from '../../../scripts/effects/report.ts';
import { runNormalize } from '../../../scripts/effects/run-normalize.ts';
import { recover, swapFiles } from '../../../scripts/effects/swap-files.ts';
import { copyOf, fixture } from '../../support/fixture.ts';

const disposals: (() => void)[] = [];
afterEach(() => {
  for (const dispose of disposals.splice(0)) dispose();
});

function corpus(name: string): string {
  const { folder, dispose } = copyOf(fixture(name, 'input'));
  disposals.push(dispose);
  return folder;
}

const read = (folder: string, path: string): string => readFileSync(join(folder, path), 'utf8');

describe('normalize', () => {
  it('twice changes nothing the second time, and --check agrees', () => {
    const folder = corpus('repeats');
    expect(runNormalize(folder, false).changed.length).toBeGreaterThan(3);
    expect(runNormalize(folder, true)).toMatchObject({ findings: [], changed: [] });
    expect(runNormalize(folder, false).changed).toEqual([]);
  });

  it('--check reports drift and writes nothing', () => {
    const folder = corpus('repeats');
    runNormalize(folder, false);
    const before = read(folder, 'papers/zero-shot-rivers.md');
    writeFileSync(join(folder, 'facts.json'), '{}');
    expect(runNormalize(folder, true).changed).toContain('papers/zero-shot-rivers.md');
    expect(read(folder, 'papers/zero-shot-rivers.md')).toBe(before);
  });

  it('names a generated file that was edited by hand, and overwrites nothing', () => {
    const folder = corpus('repeats');
    runNormalize(folder, false);
    const edited = `${read(folder, 'papers/zero-shot-rivers.md')}\nMine.\n`;
    writeFileSync(join(folder, 'papers/zero-shot-rivers.md'), edited);
    writeFileSync(join(folder, 'facts.json'), '{}');
    expect(renderFindings(runNormalize(folder, false).findings)).toMatch(
      /^papers\/zero-shot-rivers\.md: was edited by hand/,
    );
    expect(read(folder, 'papers/zero-shot-rivers.md')).toBe(edited);
  });

  it('leaves collections as they were when a document is broken', () => {
    const folder = corpus('repeats');
    runNormalize(folder, false);
    const before = read(folder, 'permalinks.yaml');
    writeFileSync(join(folder, 'documents/broken.txt'), 'OnlyATitle: Without Text\n');
    const { findings } = runNormalize(folder, false);
    expect(renderFindings(findings)).toMatch(/^documents\/broken\.txt:1: no abstract after/);
    expect(read(folder, 'permalinks.yaml')).toBe(before);
  });

  it('keeps the address of a paper whose document is gone, and removes its file', () => {
    const folder = corpus('repeats');
    runNormalize(folder, false);
    rmSync(join(folder, 'documents/b.txt'));
    writeFileSync(join(folder, 'documents.yaml'), '');
    runNormalize(folder, false);
    expect(existsSync(join(folder, 'papers/zero-shot-rivers-ii.md'))).toBe(false);
    expect(read(folder, 'permalinks.yaml')).toContain('zero-shot-rivers-ii:');
  });

  it('needs nothing but documents', () => {
    const folder = corpus('repeats');
    for (const file of ['documents.yaml', 'facts.json']) rmSync(join(folder, file));
    expect(runNormalize(folder, false).counts).toMatchObject({ documents: 3, papers: 3 });
  });

  it.each([
    ['site.yaml', 'title: 3\n', 'site.yaml:1: field "title": '],
    [
      'documents.yaml',
      'a.txt:\n  name: A\n  captured: yesterday\n',
      'documents.yaml:3: field "a.txt.captured": must be a day (2025-11-27) or a year (2025).',
    ],
    ['documents.yaml', 'gone.txt: { name: Gone }\n', 'documents.yaml: "gone.txt" is no file in documents/.'],
    [
      'documents.yaml',
      'a.txt: { name: A }\nb.txt: { name: B }\na.txt: { name: C }\n',
      'documents.yaml:3: the key "a.txt" stands here a second time. Join the two.',
    ],
    ['corrections.yaml', 'furniture: [\n', 'corrections.yaml:2: '],
    [
      'corrections.yaml',
      'furniture:\n  - { document: a.txt, line: 99, why: x }\n',
      'corrections.yaml:2: furniture: documents/a.txt has no such line 99',
    ],
    [
      'topics/x.md',
      '---\nname: X\ntheme: nowhere\ndefinition: D\nvocabulary: { word: heavy }\n---\n',
      'topics/x.md:5: field "vocabulary.word": ',
    ],
    [
      'topics/x.md',
      '---\nname: X\ntheme: nowhere\ndefinition: D\nvocabulary: { word: 1 }\n---\n',
      'topics/x.md: field "theme": "nowhere" is no theme of site.yaml',
    ],
    ['topics/Bad Name.md', '', 'topics/Bad Name.md: the name of a topic file is its address'],
  ])('says what is wrong in %s (%j)', (file, text, message) => {
    const folder = corpus('repeats');
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
    expect(renderFindings(runNormalize(folder, false).findings)).toContain(message);
    expect(existsSync(join(folder, 'papers'))).toBe(false);
  });
});

describe('a run that dies', () => {
  it('before its plan is written leaves all as it was', () => {
    const folder = corpus('repeats');
    const staging = join(dirname(folder), '.content.staging');
    mkdirSync(join(staging, 'files'), { recursive: true });
    writeFileSync(join(staging, 'files/0'), 'half');
    recover(folder);
    expect(existsSync(staging)).toBe(false);
    expect(read(folder, 'documents.yaml')).toContain('First');
  });

  it('between its moves is finished by the next', () => {
    const folder = corpus('repeats');
    const staging = join(dirname(folder), '.content.staging');
    mkdirSync(join(staging, 'files'), { recursive: true });
    // File 0 had been moved already.
    writeFileSync(join(folder, 'first.txt'), 'new');
    writeFileSync(join(staging, 'files/1'), 'new too');
    writeFileSync(
      join(staging, 'plan.json'),
      JSON.stringify({ write: ['first.txt', 'deep/second.txt'], remove: ['facts.json'] }),
    );
    recover(folder);
    expect([
      read(folder, 'first.txt'),
      read(folder, 'deep/second.txt'),
      existsSync(join(folder, 'facts.json')),
    ]).toEqual(['new', 'new too', false]);
    expect(existsSync(staging)).toBe(false);
  });
});

it('swapFiles writes and removes', () => {
  const folder = corpus('repeats');
  swapFiles(folder, new Map([['papers/x.md', 'x']]), ['facts.json']);
  expect([read(folder, 'papers/x.md'), existsSync(join(folder, 'facts.json'))]).toEqual(['x', false]);
});

it('a report lets no escape sequence of a document through', () => {
  expect(renderFindings([{ file: 'a', line: 1, message: 'x\u001b[31mred\u202e' }])).toBe('a:1: x�[31mred�');
});
