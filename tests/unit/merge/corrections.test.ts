import { appendFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readContent } from '../../../scripts/effects/read-content.ts';
import { renderFindings } from '../../../scripts/effects/report.ts';
import { runNormalize } from '../../../scripts/effects/run-normalize.ts';
import { normalize } from '../../../scripts/pipeline/normalize.ts';
import { citationKeys } from '../../../src/lib/cite/keys.ts';
import { firstPaperId } from '../../../src/lib/permanent-id.ts';
import type { Corpus } from '../../../src/schemas/corpus.ts';
import type { Paper } from '../../../src/schemas/paper.ts';
import { content, takeAway } from './corrected.ts';

function corpusOf(folder: string): Corpus {
  const { input, findings } = readContent(folder);
  const output = normalize(input);
  expect(renderFindings([...findings, ...output.findings])).toBe('');
  return output.corpus as Corpus;
}

const paperOf = (corpus: Corpus, id: string): Paper | undefined =>
  corpus.papers.find((paper) => paper.id === id);
const ids = (corpus: Corpus): string[] => corpus.papers.map(({ id }) => id);
const wrong = (corrections: string): string =>
  renderFindings(runNormalize(content(corrections), false).findings);

describe('a person’s word', () => {
  it('sets facts of a paper, with that origin, and leaves the others', () => {
    const paper = paperOf(corpusOf(content()), 'river-net');
    expect(paper).toMatchObject({
      title: 'RiverNet: Finding Water Without Maps',
      authors: [
        { id: 'ann-brook', name: 'Ann Brook' },
        { id: 'bo-delta', name: 'Bo Delta' },
      ],
      authorCount: 3,
      published: { date: '2023-12', precision: 'month', basis: 'stated' },
      venue: 'WaterConf',
      identifiers: { arxiv: '2312.01234', doi: null },
      code: ['https://example.org/rivernet'],
      comments: null,
    });
    for (const field of ['authors', 'published', 'venue', 'venueYear', 'arxiv', 'code', 'comments'])
      expect([field, paper?.origins[field]]).toEqual([field, { kind: 'correction' }]);
    expect(paper?.origins['title']).toEqual({ kind: 'document', document: 'a.txt', line: 1 });
  });

  it('joins two papers: the first keeps its address, the other leads to it', () => {
    const corpus = corpusOf(content());
    const paper = paperOf(corpus, 'dry-caches-how-fill-them');
    expect(paper?.sources.map(({ line }) => line)).toEqual([9, 13]);
    expect(ids(corpus)).not.toContain('filling-dry-caches');
    expect(corpus.permalinks.papers['dry-caches-how-fill-them']?.former).toEqual(['filling-dry-caches']);
    expect(paper).toMatchObject({
      title: 'WellSpring: Dry Caches and How to Fill Them',
      shortName: 'WellSpring',
      abstract: 'A person wrote this summary of the caches.',
    });
  });

  it('joins by entries as well: what had an address of its own leads to the other', () => {
    const folder = content('');
    runNormalize(folder, false);
    writeFileSync(
      join(folder, 'corrections.yaml'),
      'join:\n  - entries: [{ document: a.txt, line: 9 }, { document: a.txt, line: 13 }]\n',
    );
    runNormalize(folder, false);
    const corpus = corpusOf(folder);
    expect(corpus.permalinks.papers['dry-caches-how-fill-them']?.former).toEqual(['filling-dry-caches']);
    expect(runNormalize(folder, true)).toMatchObject({ findings: [], changed: [] });
  });

  it('says where joined entries disagree, until a fact is set', () => {
    const join = 'join:\n  - entries: [{ document: a.txt, line: 9 }, { document: a.txt, line: 13 }]\n';
    const about = (text: string): string =>
      corpusOf(content(text))
        .doubts.filter(({ kind, line }) => kind === 'sources-disagree' && line === 13)
        .map(({ message }) => message.split(' ').slice(0, 4).join(' '))
        .join('; ');
    expect(about(join)).toBe('Documents give different titles:; The abstract is not');
    expect(about(`${join}facts:\n  - of: { document: a.txt, line: 13 }\n    set: { title: Caches }\n`)).toBe(
      'The abstract is not',
    );
  });

  it('splits a wrong merge, for good', () => {
    const folder = content();
    const before = corpusOf(folder);
    expect(paperOf(before, 'notes-sand')?.sources).toEqual([{ document: 'a.txt', line: 17 }]);
    expect(paperOf(before, 'notes-sand-2')?.sources).toEqual([{ document: 'b.txt', line: 1 }]);
    runNormalize(folder, false);
    expect(ids(corpusOf(folder))).toEqual(ids(before));
  });

  it('renames: the old id leads to the new one, and the place on the map stays', () => {
    const folder = content('');
    runNormalize(folder, false);
    const before = corpusOf(folder);
    appendFileSync(join(folder, 'corrections.yaml'), 'rename: [{ from: rivernet, to: river-net }]\n');
    const after = corpusOf(folder);
    expect(ids(after)).toContain('river-net');
    expect(after.permalinks.papers['river-net']?.former).toEqual(['rivernet']);
    expect(after.layout.nodes['paper:river-net']).toEqual(before.layout.nodes['paper:rivernet']);
    runNormalize(folder, false);
    expect(runNormalize(folder, true)).toMatchObject({ findings: [], changed: [] });
  });

  it('leaves the key of a paper in bibliographies as it is: people have written it in their texts', () => {
    const folder = content('');
    runNormalize(folder, false);
    const keyIn = (): string | undefined => corpusOf(folder).permalinks.papers['rivernet']?.key;
    const before = keyIn();
    writeFileSync(
      join(folder, 'corrections.yaml'),
      'facts:\n  - of: { paper: rivernet }\n    set: { authors: [Zoe Lake], published: "2019" }\n',
    );
    expect(before).toBe('rivernet2024');
    expect(keyIn()).toBe(before);
  });

  it('joins two papers: the key of the other is never given to a third', () => {
    const folder = content('');
    runNormalize(folder, false);
    const before = corpusOf(folder);
    const keyOf = (id: string) => before.permalinks.papers[id]?.key;
    const [kept, other] = [keyOf('dry-caches-how-fill-them'), keyOf('filling-dry-caches')];
    const alike = before.papers.filter(({ id }) => id === 'filling-dry-caches');
    expect([...citationKeys(alike, {}).values()]).toEqual([other]);
    writeFileSync(
      join(folder, 'corrections.yaml'),
      'join:\n  - papers: [dry-caches-how-fill-them, filling-dry-caches]\n',
    );
    runNormalize(folder, false);
    const { papers } = corpusOf(folder).permalinks;
    expect(papers['dry-caches-how-fill-them']).toMatchObject({ key: kept, formerKeys: [other] });
    expect(runNormalize(folder, true)).toMatchObject({ findings: [], changed: [] });
    expect([...citationKeys(alike, papers).values()]).not.toContain(other);
  });

  it('knows the first id of a paper, however often it is renamed', () => {
    const folder = content('');
    runNormalize(folder, false);
    const firstAfter = (from: string, to: string): string => {
      appendFileSync(join(folder, 'corrections.yaml'), `  - { from: ${from}, to: ${to} }\n`);
      runNormalize(folder, false);
      expect(runNormalize(folder, true)).toMatchObject({ findings: [], changed: [] });
      const { permalinks } = corpusOf(folder);
      expect(Object.keys(permalinks.papers)).toContain(to);
      return firstPaperId(permalinks, to);
    };
    writeFileSync(join(folder, 'corrections.yaml'), 'rename:\n');
    expect(firstAfter('rivernet', 'a-net')).toBe('rivernet');
    expect(firstAfter('a-net', 'z-net')).toBe('rivernet');
    writeFileSync(join(folder, 'corrections.yaml'), 'rename:\n');
    expect(firstAfter('z-net', 'rivernet')).toBe('rivernet');
    expect(corpusOf(folder).permalinks.papers['rivernet']?.first).toBeUndefined();
  });

  it('hides a paper: it is nowhere but in the registry', () => {
    const folder = content();
    const corpus = corpusOf(folder);
    const { permalinks, ...shown } = corpus;
    expect(permalinks.papers['hidden-wells']?.hidden).toBe(true);
    expect(JSON.stringify({ ...shown, works: corpus.works, doubts: corpus.doubts })).not.toMatch(
      /hidden.?wells|palm tree/i,
    );
    runNormalize(folder, false);
    writeFileSync(join(folder, 'corrections.yaml'), '');
    expect(ids(corpusOf(folder))).toContain('hidden-wells');
    expect(corpusOf(folder).permalinks.papers['hidden-wells']?.hidden).toBeUndefined();
  });

  it('takes a looked-up identifier away for good', () => {
    const folder = content('');
    writeFileSync(
      join(folder, 'facts.json'),
      JSON.stringify({ hiddenwells: { title: 'Hidden Wells', arxiv: '2401.00001' } }),
    );
    runNormalize(folder, false);
    expect(paperOf(corpusOf(folder), 'hidden-wells')?.published?.date).toBe('2024-01');
    writeFileSync(
      join(folder, 'corrections.yaml'),
      'facts: [{ of: { paper: hidden-wells }, set: { arxiv: null } }]\n',
    );
    const corpus = corpusOf(folder);
    expect(paperOf(corpus, 'hidden-wells')).toMatchObject({ identifiers: { arxiv: null }, published: null });
    expect(corpus.permalinks.papers['hidden-wells']).not.toHaveProperty('arxiv');
  });

  it('is the same in every later run', () => {
    const folder = content();
    runNormalize(folder, false);
    expect(runNormalize(folder, true)).toMatchObject({ findings: [], changed: [] });
  });
});

describe('a correction that matches nothing is named with its line', () => {
  it.each([
    [
      'facts:\n  - of: { paper: nobody }\n    set: { venue: X }\n',
      ':2: facts: no paper has or had the id "nobody".',
    ],
    ['hide:\n\n  - of: { document: a.txt, line: 2 }\n', ':3: hide: no entry begins at documents/a.txt:2.'],
    ['join: [{ papers: [rivernet, nobody] }]\n', ':1: join: no paper has or had the id "nobody".'],
    [
      'split:\n  - entries: [{ document: c.txt, line: 1 }]\n',
      ':2: split: no entry begins at documents/c.txt:1.',
    ],
    [
      'split:\n  - entries: [{ document: a.txt, line: 21 }]\n',
      ':2: split: these entries are a work of their own already.',
    ],
    ['rename: [{ from: nobody, to: x1 }]\n', ':1: rename: no paper has the id "nobody".'],
    [
      'rename: [{ from: rivernet, to: hidden-wells }]\n',
      ':1: rename: the id "hidden-wells" is or was that of another paper.',
    ],
    ['rename: [{ from: rivernet, to: index }]\n', ':1: rename: "index" is a reserved word or only digits.'],
    ['apart: [{ papers: [rivernet, nobody] }]\n', ':1: apart: no paper has or had the id "nobody".'],
    ['facts: [{ of: { paper: rivernet }, set: {} }]\n', 'must name at least one fact'],
    [
      'facts: [{ of: { paper: rivernet }, set: { code: ["javascript:x"] } }]\n',
      ':1: field "facts.0.set.code.0"',
    ],
  ])('%s', (text, message) =>
    expect(wrong(text)).toContain(`corrections.yaml${message.startsWith(':') ? message : ''}`),
  );

  it('and nothing is written', () => {
    const folder = content('hide: [{ of: { paper: nobody } }]\n');
    expect(runNormalize(folder, false).changed).toEqual([]);
    expect(() => readFileSync(join(folder, 'permalinks.yaml'))).toThrow();
  });
});

it('writes the same registry again after a renamed paper is joined under its former id', () => {
  const folder = content('rename: [{ from: rivernet, to: x1 }]\n');
  runNormalize(folder, false);
  writeFileSync(join(folder, 'corrections.yaml'), 'join: [{ papers: [rivernet, notes-sand] }]\n');
  expect(runNormalize(folder, false).changed).toContain('permalinks.yaml');
  expect(runNormalize(folder, true)).toMatchObject({ findings: [], changed: [] });
});

it('no address is ever lost, whatever is renamed, joined, hidden or taken away', () => {
  const names = ['rivernet', 'notes-sand', 'hidden-wells', 'filling-dry-caches'] as const;
  const step = fc.record({
    kind: fc.constantFrom('rename', 'join', 'hide', 'remove'),
    of: fc.constantFrom(...names),
    to: fc.constantFrom('x1', 'x2', 'rivernet', 'notes-sand'),
  });
  fc.assert(
    fc.property(fc.array(step, { minLength: 1, maxLength: 4 }), (steps) => {
      const folder = content('');
      runNormalize(folder, false);
      const addresses = (): Set<string> =>
        new Set(
          Object.entries(readContent(folder).input.permalinks.papers).flatMap(([id, row]) => [
            id,
            ...row.former,
          ]),
        );
      for (const { kind, of, to } of steps) {
        const before = addresses();
        const text =
          kind === 'rename'
            ? `rename: [{ from: ${of}, to: ${to} }]\n`
            : kind === 'join'
              ? `join: [{ papers: [${of}, ${to}] }]\n`
              : kind === 'hide'
                ? `hide: [{ of: { paper: ${of} } }]\n`
                : '';
        writeFileSync(join(folder, 'corrections.yaml'), text);
        if (kind === 'remove') {
          mkdirSync(join(folder, 'documents'), { recursive: true });
          rmSync(join(folder, 'documents/b.txt'), { force: true });
          writeFileSync(join(folder, 'documents.yaml'), '');
        }
        const { findings } = runNormalize(folder, false);
        const after = addresses();
        expect([...before].filter((id) => !after.has(id))).toEqual([]);
        if (findings.length === 0)
          expect(runNormalize(folder, true)).toMatchObject({ findings: [], changed: [] });
      }
      takeAway();
    }),
    { numRuns: 25 },
  );
});
