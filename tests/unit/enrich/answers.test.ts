import { describe, expect, it } from 'vitest';
import {
  doisOf,
  fitsFilter,
  papersAtOnce,
  papersRequest,
  worksRequest,
} from '../../../scripts/enrich/openalex/ask.ts';
import { readPage, readPapers, readWorks } from '../../../scripts/enrich/openalex/read.ts';
import { pageRequest } from '../../../scripts/enrich/semantic-scholar/ask.ts';
import { readBatch, readList } from '../../../scripts/enrich/semantic-scholar/read.ts';
import { takeTold, withoutStrays } from '../../../scripts/enrich/told.ts';
import { emptyFile, renderReferences } from '../../../scripts/enrich/render.ts';
import { wantedPapers, wantedWorks } from '../../../scripts/enrich/wanted.ts';
import type { ReferencesFile } from '../../../src/schemas/references.ts';

const about = (...keys: string[]) => ({ keys });
const galore = about('arxiv:2403.03507');
const work = (id: number, more: object = {}): object => ({ id: `https://openalex.org/W${id}`, ...more });
const sha = 'a'.repeat(40);

describe('questions to OpenAlex', () => {
  it('ask for arXiv papers by the DOIs that arXiv gives them, in lower case', () => {
    expect(doisOf(about('arxiv:2403.03507', 'doi:10.1145/3292500.AB'))).toEqual([
      '10.48550/arxiv.2403.03507',
      '10.1145/3292500.ab',
    ]);
    const { path } = papersRequest([galore], 2);
    expect(decodeURIComponent(path)).toBe(
      '/works?filter=doi:10.48550/arxiv.2403.03507&select=id,doi,title,publication_year,authorships,locations,referenced_works&per_page=100&page=2',
    );
    expect(decodeURIComponent(worksRequest(['openalex:W1', 'openalex:W2']).path)).toContain(
      'filter=ids.openalex:W1|W2&',
    );
  });

  it('stay short enough to be answered', () => {
    const long = Array.from({ length: papersAtOnce }, (_, i) => about(`doi:10.5555/${'x'.repeat(50)}${i}`));
    expect(papersRequest(long, 1).path.length).toBeLessThan(4000);
  });

  it('leave out of a filter what would part it', () => {
    expect(['10.1/a,b', '10.1/a|b', '10.1/a+b'].map(fitsFilter)).toEqual([false, false, false]);
    expect(fitsFilter('10.1016/0004-3702(82)90012-1')).toBe(true);
  });
});

describe('answers of OpenAlex', () => {
  it('are told apart by DOI, or by arXiv’s place of a work whose last edition has another DOI', () => {
    const rows = [
      work(1, {
        doi: 'https://doi.org/10.5555/last-edition',
        locations: [{ landing_page_url: 'https://arxiv.org/abs/2403.03507v2' }],
        referenced_works: ['https://openalex.org/W7', 'https://openalex.org/w8', 'W9', null, 3],
      }),
    ];
    expect(readPapers([galore, about('arxiv:1111.11111')], rows).papers).toEqual([
      { about: galore, state: 'found', key: 'openalex:W1', references: ['openalex:W7', 'openalex:W8'] },
      { about: about('arxiv:1111.11111'), state: 'not-found', key: null, references: [] },
    ]);
  });

  it('give the longest list where a paper is there more than once', () => {
    const doi = 'https://doi.org/10.48550/arxiv.2403.03507';
    const rows = [
      work(1, { doi, referenced_works: [] }),
      work(2, { doi, referenced_works: ['https://openalex.org/W7'] }),
    ];
    expect(readPapers([galore], rows).papers[0]).toMatchObject({ key: 'openalex:W2', state: 'found' });
  });

  it('leave a paper to be asked about again where a row cannot be read, which may be its own', () => {
    expect(readPapers([galore], [{ id: 'javascript:W1' }])).toMatchObject({
      papers: [],
      left: [{ about: 'arxiv:2403.03507', why: 'its row cannot be read' }],
    });
  });

  it('tell works; one that is told no more is known as one of which nothing is known', () => {
    const rows = [
      work(7, {
        title: 'Adam:  a <i>method</i>\u202E',
        publication_year: 2014,
        authorships: [{ author: { display_name: 'Diederik Kingma' } }, { raw_author_name: 'J. Ba' }],
        doi: 'https://doi.org/10.48550/arXiv.1412.6980',
      }),
    ];
    const { works } = readWorks(['openalex:W7', 'openalex:W8'], rows);
    expect(works.get('openalex:W7')).toEqual({
      title: 'Adam: a <i>method</i>',
      year: 2014,
      firstAuthor: 'Diederik Kingma',
      authorCount: 2,
      arxiv: '1412.6980',
      doi: null,
    });
    expect(works.get('openalex:W8')?.title).toBeNull();
  });

  it.each([
    null,
    [],
    {},
    { results: [] },
    { meta: {}, results: [] },
    { meta: { count: 1 }, results: {} },
    'x',
  ])('are none of another shape: %j', (json) => expect(readPage(json)).toBeNull());
});

describe('answers of Semantic Scholar', () => {
  const row = (references: unknown[] | null, more: object = {}): object => ({
    paperId: sha,
    references,
    ...more,
  });

  it('stand in the order of the identifiers; a list that nobody may see is none', () => {
    const told = readBatch(
      [galore, about('arxiv:1111.11111'), about('arxiv:2', 'doi:10.1/b')],
      [
        row([
          { paperId: sha.toUpperCase(), title: 'One' },
          { paperId: null, title: 'Two Words' },
          { paperId: null },
          7,
        ]),
        row(null, { referenceCount: 30 }),
        null,
        null,
      ],
    );
    expect(told?.papers.map(({ state, references }) => [state, references])).toEqual([
      ['found', [`semantic-scholar:${sha}`, 'title:twowords']],
      ['no-list', []],
      ['not-found', []],
    ]);
  });

  it('are refused where they speak of another paper', () => {
    const other = row([], { externalIds: { ArXiv: '9999.99999' } });
    expect(readBatch([galore], [other])).toMatchObject({ papers: [], left: [{ about: 'arxiv:2403.03507' }] });
    expect(readBatch([galore], [{ paperId: '../../x', references: [] }])?.left).toHaveLength(1);
  });

  it('are read on where they hold fewer rows than there are', () => {
    const many = Array.from({ length: 1000 }, () => ({ paperId: sha, title: 'One' }));
    expect(readBatch([galore], [row(many, { referenceCount: 1001 })])?.cut).toEqual([
      { about: galore, paperId: sha },
    ]);
    // A count is often higher than the list, which leaves out what the service cannot tell: that is no cut.
    expect(readBatch([galore], [row([{ paperId: sha }], { referenceCount: 40 })])?.cut).toEqual([]);
    expect(pageRequest(sha, 9000)?.path).toContain('offset=9000&limit=999');
    expect(pageRequest(sha, 9999)).toBeNull();
    expect(readList({ offset: 0, next: 100, data: [{ citedPaper: { paperId: sha } }] })).toEqual({
      rows: [{ paperId: sha }],
      next: 100,
    });
    expect(readList({ data: null })).toEqual({ rows: [], next: null });
  });

  it.each([null, {}, [], [null, null], 'x'])('are none of another shape: %j', (json) =>
    expect(readBatch([galore], json)).toBeNull(),
  );
});

describe('the file', () => {
  const told = (state: 'found' | 'not-found', references: string[] = [], keys = galore.keys) => ({
    papers: [{ about: { keys }, state, key: null, references }],
    works: new Map(
      references.map((key) => [
        key,
        { title: key, year: null, firstAuthor: null, authorCount: null, arxiv: null, doi: null },
      ]),
    ),
    left: [],
  });
  const after = (file: ReferencesFile, day: string, ...args: Parameters<typeof told>): ReferencesFile => {
    const grown = structuredClone(file);
    takeTold(grown, 'openalex', day, told(...args));
    return grown;
  };

  it('has the same bytes whatever the order of answers', () => {
    const [a, b] = [['title:b', 'title:a', 'title:b'], ['title:c']];
    const one = after(after(emptyFile, '2026-01-01', 'found', a), '2026-01-01', 'found', b, [
      'arxiv:1111.11111',
    ]);
    const two = after(
      after(emptyFile, '2026-01-01', 'found', b, ['arxiv:1111.11111']),
      '2026-01-01',
      'found',
      a.toReversed(),
    );
    expect(renderReferences(one)).toBe(renderReferences(two));
    expect(one.papers['arxiv:2403.03507']?.openalex?.references).toEqual(['title:a', 'title:b']);
  });

  it('keeps a list over an answer without one, and drops works that no list holds any more', () => {
    const first = after(emptyFile, '2026-01-01', 'found', ['title:a']);
    const lost = structuredClone(first);
    expect(takeTold(lost, 'openalex', '2026-02-01', told('not-found'))).toEqual(['arxiv:2403.03507']);
    expect(lost).toEqual(first);
    const changed = after(first, '2026-02-01', 'found', ['title:b']);
    expect(Object.keys(withoutStrays(changed).works)).toEqual(['title:b']);
  });

  it('asks for what is not known, what is new, and what is older than a day', () => {
    const paper = (arxiv: string | null, doi: string | null = null) => ({ identifiers: { arxiv, doi } });
    const papers = [paper('2403.03507v2'), paper(null), paper('1111.11111', '10.1000/X')];
    const wanted = (file: ReferencesFile, before: string | null = null): string[] =>
      wantedPapers(papers, file, 'openalex', before).map(({ keys }) => keys.join(' '));
    expect(wanted(emptyFile)).toEqual(['arxiv:2403.03507', 'arxiv:1111.11111 doi:10.1000/x']);
    const found = after(emptyFile, '2026-01-01', 'found', ['title:a']);
    expect(wanted(found)).toEqual(['arxiv:1111.11111 doi:10.1000/x']);
    const unknown = after(found, '2026-01-02', 'not-found', [], ['arxiv:1111.11111']);
    expect(wanted(unknown)).toEqual(['arxiv:1111.11111 doi:10.1000/x']);
    const both = after(found, '2026-01-02', 'not-found', [], ['arxiv:1111.11111', 'doi:10.1000/x']);
    expect(wanted(both)).toEqual([]);
    expect(wanted(both, '2026-01-02')).toEqual(['arxiv:2403.03507']);
    expect(wanted(both, '2026-01-03')).toHaveLength(2);
  });

  it('asks what listed works are, once', () => {
    const file: ReferencesFile = {
      ...after(emptyFile, '2026-01-01', 'found', ['openalex:W1', 'openalex:W2']),
      works: {},
    };
    expect(wantedWorks(file, null)).toEqual(['openalex:W1', 'openalex:W2']);
    const { works } = readWorks(['openalex:W1', 'openalex:W2'], []);
    const known = { ...file, works: Object.fromEntries(works) };
    expect([wantedWorks(known, null), wantedWorks(known, '2026-02-01')]).toEqual([
      [],
      ['openalex:W1', 'openalex:W2'],
    ]);
  });
});
