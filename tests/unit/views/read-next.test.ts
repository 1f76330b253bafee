import { describe, expect, it } from 'vitest';
import { readDocuments } from '../../../scripts/read/index.ts';
import { citationFiles } from '../../../scripts/publish/citation-files.ts';
import { missingCitations } from '../../../src/lib/cite/missing.ts';
import { missingWork } from '../../../src/schemas/references.ts';
import { homeView } from '../../../src/views/home.ts';
import { readNextAnchors } from '../../../src/lib/read-next.ts';
import { readNext } from '../../../src/views/read-next.ts';
import { llmsText } from '../../../src/views/twin/llms.ts';
import { twinsOf } from '../../../src/views/twin/address.ts';
import { corpus, named, paper, sample } from './sample.ts';

const lacking = (known: Record<string, unknown> = {}) =>
  missingWork.parse({
    ...{ title: 'Attention Is All You Need', year: 2017, firstAuthor: 'Ashish Vaswani', authorCount: 8 },
    ...{ arxiv: '1706.03762', doi: null, key: 'arxiv:1706.03762', referredBy: ['adan', 'galore', 'spam'] },
    ...known,
  });
const without = { arxiv: null, doi: null };
const row = (known: Record<string, unknown> = {}, of = sample()) => {
  const [first] = readNext({ ...of, missing: [lacking(known)] }, '/base/');
  if (!first) throw new Error('no row');
  return first;
};

describe('what to read next', () => {
  it('tells who wrote it and when, where it is, and which papers here refer to it, the newest first', () => {
    expect(row()).toEqual({
      ...{ anchor: 'arxiv-1706-03762', title: 'Attention Is All You Need', year: '2017', work: null },
      author: { name: 'Ashish Vaswani', others: 'and 7 others' },
      links: [{ label: 'arXiv 1706.03762', url: 'https://arxiv.org/abs/1706.03762' }],
      ...{ papers: 3, folded: [], left: 0 },
      open: [
        { label: 'GaLore: Low Rank', url: '/base/papers/galore/' },
        { label: 'adan', url: '/base/papers/adan/' },
        { label: 'Spam', url: '/base/papers/spam/' },
      ],
    });
  });

  it('leads to http and https only, to the page at the service without identifiers, else to a search', () => {
    const urls = (known: Record<string, unknown>) => row(known).links.map(({ url }) => url);
    expect(urls({ doi: '10.1000/"><b>' })).toEqual([
      'https://arxiv.org/abs/1706.03762',
      'https://doi.org/10.1000/%22%3E%3Cb%3E',
    ]);
    expect(urls({ ...without, key: 'openalex:W2741809807' })).toEqual(['https://openalex.org/W2741809807']);
    const hash = '649def34f8be52c8b66281af98ae884c09aef38b';
    expect(urls({ ...without, key: `semantic-scholar:${hash}` })).toEqual([
      `https://www.semanticscholar.org/paper/${hash}`,
    ]);
    for (const key of ['openalex:javascript:alert(1)', 'semantic-scholar:../..', 'title:attention'])
      expect(urls({ ...without, arxiv: 'javascript:alert(1)', key })).toEqual([
        'https://arxiv.org/search/?searchtype=title&query=Attention%20Is%20All%20You%20Need',
      ]);
  });

  it('gives each work a place of its own, whatever its key, and cuts what is no title', () => {
    const keys = [
      'title:深層学習',
      'title:学習',
      'doi:10.1/a.b',
      'doi:10.1/a-b',
      `doi:10.1/${'x'.repeat(200)}`,
    ];
    const anchors = [...readNextAnchors({ missing: keys.map((key) => lacking({ key })) }).values()];
    expect(new Set(anchors).size).toBe(keys.length);
    for (const anchor of anchors) expect(anchor).toMatch(/^[a-z][a-z\d-]{0,79}$/);
    expect(row({ title: 'A whole page '.repeat(400) }).title.length).toBeLessThan(250);
  });

  it('names twelve papers at most and counts the others', () => {
    const papers = Array.from({ length: 40 }, (_, i) => paper(`p${String(i)}x`));
    const of = corpus({ papers });
    const { open, folded, left, papers: all } = row({ referredBy: papers.map(({ id }) => id) }, of);
    expect([all, open.length, folded.length, left]).toEqual([40, 4, 8, 28]);
  });

  it('leads to the page of the work that titles and abstracts name, where its description is the same paper', () => {
    const of = sample();
    const attention = named(
      'attention',
      'Attention',
      { adan: 'Attention', spam: 'Attention' },
      { link: 'https://arxiv.org/abs/1706.03762v5' },
    );
    expect(row({}, { ...of, works: [...of.works, attention] }).work).toEqual({
      label: 'Attention',
      url: '/base/works/attention/',
    });
  });

  it('is told on the first page and to machines only where there is any', () => {
    const some = { ...sample(), missing: [lacking()] };
    expect(homeView(some, '/').mostReferred).toEqual({
      ...{ label: 'Attention Is All You Need', papers: 3 },
      url: '/read-next/#arxiv-1706-03762',
    });
    expect(homeView(sample(), '/').mostReferred).toBeNull();
    const llms = (of = sample()): string => llmsText(of, twinsOf(of, '/', undefined));
    expect(llms(some)).toContain('(/read-next/)');
    expect(llms()).not.toContain('read-next');
  });
});

describe('its files', () => {
  const missing = [
    lacking(),
    lacking({
      ...without,
      key: 'title:深層学習',
      title: '深層学習 による {推論} & \\emph{more}',
      firstAuthor: null,
    }),
    lacking({
      ...without,
      doi: '10.1145/3292500.3330701',
      key: 'doi:10.1145/3292500.3330701',
      title: 'On $O(n)$',
    }),
  ];

  it('are there in each format, and only where there is something to read', () => {
    const files = citationFiles({ ...sample(), missing });
    for (const extension of ['bib', 'ris', 'csl.json'])
      expect(files.has(`read-next.${extension}`)).toBe(true);
    expect([...citationFiles(sample()).keys()].join(' ')).not.toContain('read-next');
  });

  it('can be added to the map as they are: each work once, with what identifies it and more authors than are named', () => {
    const bib = citationFiles({ ...sample(), missing }).get('read-next.bib') ?? '';
    const { entries, findings } = readDocuments({
      documents: new Map([['read-next.bib', new TextEncoder().encode(bib)]]),
      infos: new Map(),
      corrections: { titles: [], furniture: [] },
      facts: {},
    });
    expect(findings).toEqual([]);
    expect(entries.map(({ titleSource }) => titleSource)).toHaveLength(3);
    expect(bib).toContain('author = {Vaswani, Ashish and others}');
    expect(bib).toContain('eprint = {1706.03762}');
    expect(bib).toContain('doi = {10.1145/3292500.3330701}');
  });

  it('use keys that no paper here bears', () => {
    const taken = { galore: { titles: ['x'], key: 'vaswani2017attention', former: [] } };
    const [first] = missingCitations({ missing, permalinks: { ...sample().permalinks, papers: taken } });
    expect(first?.key).toBe('vaswani2017attentionall');
  });
});
