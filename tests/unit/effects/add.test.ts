import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { parse } from 'yaml';
import { afterEach, describe, expect, it } from 'vitest';
import { addRows } from '../../../scripts/effects/documents-yaml.ts';
import { readContent } from '../../../scripts/effects/read-content.ts';
import { renderFates } from '../../../scripts/effects/report.ts';
import { runAdd, type AddOptions, type AddRun } from '../../../scripts/effects/run-add.ts';
import { runNormalize } from '../../../scripts/effects/run-normalize.ts';
import { freeName, safeName } from '../../../scripts/pipeline/file-name.ts';
import { normalize } from '../../../scripts/pipeline/normalize.ts';
import { copyOf, fixture } from '../../support/fixture.ts';

const disposals: (() => void)[] = [];
afterEach(() => {
  for (const dispose of disposals.splice(0)) dispose();
});

/** A content folder, a folder with files to add, and what adds them. */
function desk(files: Record<string, string | Uint8Array>) {
  const { folder, dispose } = copyOf(fixture('repeats', 'input'));
  disposals.push(dispose);
  const from = join(dirname(folder), 'downloads');
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(from, name)), { recursive: true });
    writeFileSync(join(from, name), text);
  }
  const options: AddOptions = { captured: null, today: '2026-11-22', dryRun: false, from };
  const add = (paths: string[], more: Partial<AddOptions> = {}): AddRun =>
    runAdd(folder, paths, { ...options, ...more });
  const papers = () => normalize(readContent(folder).input).corpus?.papers ?? [];
  return { folder, add, papers };
}

const info = (folder: string): Record<string, unknown> =>
  parse(readFileSync(join(folder, 'documents.yaml'), 'utf8')) as Record<string, unknown>;

const listing = (comments: number, more = ''): string =>
  `Daily Papers\n\nNov 27\n\nZero-Shot Rivers\n\nRivers are found without examples. Maps of them are drawn, and drawn well.\n\n  • 2 authors\n·\nNov 5 ${comments}\n${more}`;
const another = '\nDesert Lamps\n\nLamps in the desert burn longer than anybody thought they would.\n';

describe('adding a file', () => {
  it('copies it, names it in documents.yaml and normalizes', () => {
    const { folder, add, papers } = desk({ 'my listing.txt': listing(12, another) });
    const { fates, brought } = add(['my listing.txt']);
    expect(renderFates(fates, brought).split('\n')).toEqual([
      'my listing.txt → documents/my-listing.txt',
      '  listing (title and abstract paragraphs): 2 entries, 1 new paper, 1 repeat, 2 doubts',
      '  saved 2025-11-27. The page says "Nov 27". The year 2025 is assumed.',
    ]);
    expect(info(folder)['my-listing.txt']).toEqual({
      name: 'my listing',
      captured: '2025-11-27',
      assumed: 'The page says "Nov 27". The year 2025 is assumed.',
      added: '2026-11-22',
    });
    expect(papers().map(({ id }) => id)).toContain('desert-lamps');
    expect(existsSync(join(folder, 'papers/desert-lamps.md'))).toBe(true);
    expect(runNormalize(folder, true)).toMatchObject({ findings: [], changed: [] });
  });

  it('takes the newer comments of the same listing saved again, and nothing doubles', () => {
    const { folder, add, papers } = desk({ 'l.txt': listing(12), 'later/l.txt': listing(40, another) });
    add(['l.txt']);
    const before = papers().length;
    const { fates } = add(['later/l.txt'], { captured: '2026-11-27', today: '2026-12-01' });
    expect(fates[0]).toMatchObject({ kind: 'added', document: 'l-2.txt', beside: 'l.txt' });
    expect(info(folder)['l-2.txt']).toMatchObject({ captured: '2026-11-27', assumed: null });
    expect(papers().length).toBe(before + 1);
    const rivers = papers().find(({ id }) => id === 'zero-shot-rivers');
    expect(rivers?.comments).toBe(40);
    expect(rivers?.origins['comments']).toEqual({ kind: 'document', document: 'l-2.txt', line: 5 });
  });

  it('takes what was added later as newer where no day of capture is known', () => {
    const line = (n: number): string =>
      `${n} Desert Lamps We show that lamps in the desert burn longer than anybody thought. 4 authors · Apr 16 ${n}\n`;
    const { add, papers } = desk({ 'l.txt': line(9), 'later/l.txt': line(8) });
    add(['l.txt']);
    add(['later/l.txt'], { today: '2026-12-22' });
    expect(papers().filter(({ shortName, title }) => (shortName ?? title).includes('Desert'))).toMatchObject([
      { upvotes: 8, comments: 8, sources: [{ document: 'l-2.txt' }, { document: 'l.txt' }] },
    ]);
  });

  it('does not add the same bytes twice, under whatever name', () => {
    const { folder, add } = desk({ 'l.txt': listing(12), 'copy.txt': listing(12) });
    const first = add(['l.txt', 'copy.txt']);
    expect(first.fates.map(({ kind }) => kind)).toEqual(['added', 'there']);
    const again = add(['copy.txt']);
    expect(renderFates(again.fates, again.brought)).toBe(
      'copy.txt: the same, byte for byte, as documents/l.txt; not added again.',
    );
    expect(readdirSync(join(folder, 'documents'))).toEqual(['a.txt', 'b.txt', 'c.txt', 'l.txt']);
  });

  it('keeps the good ones of many and says why the others failed', () => {
    const { folder, add } = desk({
      'good.txt': listing(1),
      'empty.txt': '',
      'picture.png': new Uint8Array([137, 80, 78, 71, 0, 255]),
      'title.txt': 'OnlyATitle: Without Text\n',
    });
    const { fates, brought } = add(['empty.txt', 'good.txt', 'picture.png', 'title.txt', 'gone.txt', '.']);
    expect(fates.map(({ kind }) => kind)).toEqual([
      'failed',
      'added',
      'failed',
      'failed',
      'failed',
      'failed',
    ]);
    const text = renderFates(fates, brought);
    expect(text).toContain('empty.txt: not added.\n  is empty');
    expect(text).toContain('picture.png: not added.\n  is not UTF-8');
    expect(text).toContain('title.txt: not added.\n  line 1: no abstract after "OnlyATitle');
    expect(text).toContain('gone.txt: not added.\n  there is no such file.');
    expect(text).toContain('.: not added.\n  is a folder.');
    expect(readdirSync(join(folder, 'documents'))).toEqual(['a.txt', 'b.txt', 'c.txt', 'good.txt']);
  });

  it('takes the day that is told where the page has none, and leaves it unknown without', () => {
    const plain = another.trimStart();
    const { folder, add } = desk({ 'x.txt': plain, 'y.txt': `${plain}\n${plain.replace('Lamps', 'Wicks')}` });
    add(['x.txt']);
    add(['y.txt'], { captured: '2026-03-01' });
    expect(info(folder)['x.txt']).toMatchObject({ captured: null, assumed: null });
    expect(info(folder)['y.txt']).toMatchObject({ captured: '2026-03-01', assumed: null });
  });

  it('adds nothing to a collection that is broken, nor in a dry run', () => {
    const { folder, add } = desk({ 'good.txt': listing(1) });
    expect(add(['good.txt'], { dryRun: true }).fates[0]?.kind).toBe('added');
    writeFileSync(join(folder, 'corrections.yaml'), 'hide: [{ of: { paper: nobody } }]\n');
    expect(add(['good.txt']).findings).toMatchObject([{ file: 'corrections.yaml', line: 1 }]);
    expect(readdirSync(join(folder, 'documents'))).toEqual(['a.txt', 'b.txt', 'c.txt']);
    expect(existsSync(join(folder, 'papers'))).toBe(false);
  });
});

describe('the name of a document', () => {
  it.each([
    ['../../etc/passwd', 'passwd'],
    ['C:\\Users\\me\\My list (1).TXT', 'My-list-1.TXT'],
    ['.hidden', 'hidden'],
    ['..', 'document'],
    ['con.txt', 'document-con.txt'],
    ['Übersicht – März.txt', 'Ubersicht-Marz.txt'],
    ['论文.txt', 'document.txt'],
    ['__proto__', 'proto'],
    ['a\u001b[31m.txt', 'a-31m.txt'],
  ])('%j → %s', (path, name) => expect(safeName(path)).toBe(name));

  it('is safe whatever the path', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (path) => {
        expect(safeName(path)).toMatch(/^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/);
        expect(safeName(path)).not.toContain('..');
        expect(safeName(safeName(path))).toBe(safeName(path));
      }),
    ));

  it('of another document is left to it, in any case of its letters', () => {
    expect(freeName('List.txt', ['list.txt'])).toBe('List-2.txt');
    expect(freeName('list.txt', ['list.txt', 'list-2.txt'])).toBe('list-3.txt');
  });
});

describe('documents.yaml', () => {
  const row = { name: 'N', captured: '2026-03-01', assumed: null, added: '2026-11-22' };

  it('keeps comments, order and quotes', () => {
    const text = readFileSync('content/documents.yaml', 'utf8');
    const grown = addRows(text, new Map([['new.txt', row]]));
    expect(grown).toBe(
      `${text}new.txt:\n  name: N\n  captured: "2026-03-01"\n  assumed: null\n  added: "2026-11-22"\n`,
    );
  });

  it.each([[null], [''], ['# Mine.\n']])('begins where there is none (%j)', (text) => {
    const grown = addRows(text, new Map([['new.txt', row]]));
    expect(parse(grown)).toEqual({ 'new.txt': row });
    expect(grown).toMatch(/^# (What a person knows|Mine\.)/);
  });
});
