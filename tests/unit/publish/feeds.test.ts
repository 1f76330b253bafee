import { parseXml, XmlElement } from '@rgrove/parse-xml';
import { describe, expect, it } from 'vitest';
import { feedFiles } from '../../../scripts/publish/feeds/index.ts';
import { instant } from '../../../scripts/publish/feeds/instant.ts';
import { renderFeed } from '../../../scripts/publish/feeds/atom.ts';
import { publishedFiles } from '../../../scripts/publish/files.ts';
import type { Corpus } from '../../../src/schemas/corpus.ts';
import { documentInfo, documentLedger } from '../../../src/schemas/document.ts';
import type { PaperId } from '../../../src/schemas/id.ts';
import { permalinks } from '../../../src/schemas/permalinks.ts';
import { site } from '../../../src/schemas/site.ts';
import type { TopicAssignment } from '../../../src/schemas/topic.ts';
import { named, paper, sample } from '../views/sample.ts';
import { parseFeed, problems } from '../../support/atom.ts';

const documents = (rows: Record<string, object>): Pick<Corpus, 'documents' | 'ledger'> => ({
  documents: new Map(
    Object.entries(rows).map(([file, info]) => [file, documentInfo.parse({ name: `List ${file}`, ...info })]),
  ),
  ledger: Object.keys(rows).map((document) =>
    documentLedger.parse({
      ...{ document, format: 'lines', lines: 9, entries: 3, furnitureLines: 0, unaccountedLines: 0 },
    }),
  ),
});

/** The sample with a feed for a work: three papers name LoRA, and it was once at another address. */
function grown(more: Partial<Corpus> = {}): Corpus {
  const given = sample();
  const words = { adan: 'LoRA', galore: 'LoRA', spam: 'LoRA' };
  return {
    ...given,
    ...documents({ 'a.txt': { added: '2026-03-01', captured: '2025' } }),
    works: [named('lora', 'LoRA', words)],
    permalinks: permalinks.parse({
      papers: Object.fromEntries(given.papers.map(({ id, title }) => [id, { titles: [title] }])),
      topics: { training: { name: 'Training', former: ['training-1'] } },
      works: { lora: { names: ['lora'], page: true, former: ['low-rank'] } },
    }),
    ...more,
  };
}

const read = (corpus: Corpus, base = '/', url: string | null = null) =>
  new Map(feedFiles(corpus, base, url).map(([path, text]) => [path, parseFeed(text)]));
const ids = (corpus: Corpus, ...place: [string?, (string | null)?]): string[] =>
  [...read(corpus, ...place).values()].flatMap(({ id, entries }) => [
    id,
    ...entries.map((entry) => entry.id),
  ]);

it('has what RFC 4287 asks for: of the map, topics, works that three papers name, and changes', () => {
  for (const [base, url] of [
    ['/', null],
    ['/some-repo/', 'https://example.org'],
  ] as const) {
    const files = feedFiles(grown(), base, url);
    expect(files.map(([path]) => path).sort()).toEqual([
      'changes/feed.xml',
      'feed.xml',
      'topics/optimizers/feed.xml',
      'topics/training-1/feed.xml',
      'topics/training/feed.xml',
      'works/lora/feed.xml',
      'works/low-rank/feed.xml',
    ]);
    for (const [path, text] of files) expect([path, problems(text)]).toEqual([path, []]);
  }
});

it('stands at the former address of a topic or work as at its own', () => {
  const files = new Map(feedFiles(grown(), '/', 'https://example.org'));
  expect(files.get('topics/training-1/feed.xml')).toBe(files.get('topics/training/feed.xml'));
  const work = read(grown(), '/some-repo/', 'https://example.org').get('works/low-rank/feed.xml');
  expect(work?.links).toEqual([
    { rel: 'alternate', type: 'text/html', href: 'https://example.org/some-repo/works/lora/' },
    { rel: 'self', type: 'application/atom+xml', href: 'https://example.org/some-repo/works/lora/feed.xml' },
  ]);
});

it('follows the papers that name a paper too, by the first id of that paper', () => {
  const { papers, ...rest } = grown();
  const works = [
    named('galore', 'GaLore', { adan: 'GaLore', spam: 'GaLore', more: 'GaLore' }, { paper: 'galore' }),
  ];
  const registry = { papers: { galore: { titles: ['x'], first: 'low-rank', former: ['low-rank'] } } };
  const given = {
    ...rest,
    papers: [...papers, paper('more')],
    works,
    permalinks: permalinks.parse(registry),
  };
  const feeds = read(given);
  expect(feeds.get('works/galore/feed.xml')).toMatchObject({
    id: 'tag:gazetteer.invalid,2026:works/low-rank',
    links: [{ href: '/papers/galore/' }],
    entries: [{ url: '/papers/adan/' }, { url: '/papers/more/' }, { url: '/papers/spam/' }],
  });
  expect(feeds.has('works/low-rank/feed.xml')).toBe(true);
});

it('has paths on its host for links, and none to itself, where the address of the site is not known', () => {
  const feed = read(grown(), '/some-repo/').get('feed.xml');
  expect(feed?.links).toEqual([{ rel: 'alternate', type: 'text/html', href: '/some-repo/' }]);
  expect(feed?.entries.map(({ url }) => url)).toContain('/some-repo/papers/galore/');
});

it('lists papers by the day they came, then by their own date, and says what is known of them', () => {
  const { papers, ...rest } = grown(
    documents({ 'a.txt': { added: '2026-03-01' }, 'b.txt': { added: '2026-04-02' } }),
  );
  const late = paper('late', {
    ...{ title: 'Late <b>', abstract: 'One & only. Two.', sources: [{ document: 'b.txt', line: 1 }] },
    ...{
      authors: [{ id: 'ann', name: 'Ann B.' }],
      published: { date: '2020', precision: 'year', basis: 'stated' },
    },
  });
  const feed = read({ ...rest, papers: [...papers, late] }).get('feed.xml');
  expect(feed?.entries.map(({ title, updated }) => [title, updated])).toEqual([
    ['Late <b>', '2026-04-02T00:00:00Z'],
    ['GaLore: Low Rank', '2026-03-01T00:00:00Z'],
    ['adan', '2026-03-01T00:00:00Z'],
    ['Spam', '2026-03-01T00:00:00Z'],
  ]);
  expect(feed?.updated).toBe('2026-04-02T00:00:00Z');
  expect(feed?.entries[0]).toMatchObject({ authors: ['Ann B.'], summary: 'One & only. Two.', topics: [] });
  expect(feed?.entries[1]).toMatchObject({ authors: [], summary: null, topics: ['TRAINING'] });
});

describe('ids', () => {
  const before = ids(grown());

  it('are names for good: no two entries of a feed share one', () => {
    for (const id of before) expect(id).toMatch(/^tag:gazetteer\.invalid,2026:[\w./~-]+$/);
    for (const { entries } of read(grown()).values())
      expect(new Set(entries.map(({ id }) => id)).size).toBe(entries.length);
  });

  it('stay wherever the site stands', () => {
    expect(ids(grown(), '/some-repo/', 'https://example.org')).toEqual(before);
  });

  it('stay when a paper is renamed; its link leads to the new address', () => {
    const { papers, assignments, permalinks: registry, ...rest } = grown();
    const json = (value: unknown): string => JSON.stringify(value).replaceAll('"galore"', '"a-galore"');
    const renamed = {
      ...rest,
      papers: (JSON.parse(json(papers)) as Corpus['papers']).toSorted((a, b) => (a.id < b.id ? -1 : 1)),
      assignments: new Map(JSON.parse(json([...assignments])) as [PaperId, TopicAssignment][]),
      works: JSON.parse(json(rest.works)) as Corpus['works'],
      permalinks: permalinks.parse({
        ...registry,
        papers: { ...registry.papers, 'a-galore': { titles: ['x'], first: 'galore', former: ['galore'] } },
      }),
    };
    expect(ids(renamed)).toEqual(before);
    expect(read(renamed).get('feed.xml')?.entries[0]?.url).toBe('/papers/a-galore/');
  });
});

it('gains one entry by a second document, and leaves the bytes of the others', () => {
  const { papers, ...rest } = grown();
  const again = papers.map((known) =>
    known.id === 'spam' ? { ...known, sources: [...known.sources, { document: 'b.txt', line: 1 }] } : known,
  );
  const more: Corpus = {
    ...rest,
    ...documents({ 'a.txt': { added: '2026-03-01', captured: '2025' }, 'b.txt': { added: '2026-05-01' } }),
    papers: [...again, paper('zeal', { title: 'Zeal', sources: [{ document: 'b.txt', line: 5 }] })],
  };
  const entriesOf = (corpus: Corpus, path: string): string[] =>
    new Map(feedFiles(corpus, '/', null)).get(path)?.match(/ {2}<entry>.*?<\/entry>\n/gs) ?? [];
  for (const [path, title] of [
    ['feed.xml', '>Zeal<'],
    ['changes/feed.xml', '>List b.txt: 1 new paper<'],
  ] as const) {
    const [first, ...others] = entriesOf(more, path);
    expect(first).toContain(title);
    expect(others).toEqual(entriesOf(grown(), path));
  }
});

it('holds the fifty newest, and of a long abstract its first sentences', () => {
  const sentence = 'A sentence of about forty characters here. ';
  const papers = Array.from({ length: 60 }, (_, i) => {
    const date = { date: `20${i + 10}`, precision: 'year', basis: 'stated' };
    return paper(`p${i}`, { published: date, abstract: sentence.repeat(i).trim() });
  });
  const feed = read({ ...grown(), papers }).get('feed.xml');
  expect(feed?.entries.map(({ url }) => url)).toEqual(
    Array.from({ length: 50 }, (_, i) => `/papers/p${59 - i}/`),
  );
  expect(feed?.entries[0]?.summary).toBe(sentence.repeat(9).trim());
  const endless = read({ ...grown(), papers: [paper('p', { abstract: 'word '.repeat(500) })] });
  expect(endless.get('feed.xml')?.entries[0]?.summary).toBe(`${'word '.repeat(80)}…`);
});

it('says nothing of abstracts that the site does not show', () => {
  const hidden = { ...grown(), site: site.parse({ showAbstracts: false }) };
  const files = [...publishedFiles(hidden, '/', null)].filter(([path]) => path.endsWith('feed.xml'));
  expect(files.length).toBeGreaterThan(4);
  for (const [path, text] of files) expect([path, text]).toEqual([path, expect.not.stringContaining('slow')]);
});

it('has a time where nobody knows a day: that of the paper, else one that nobody takes for real', () => {
  const feeds = read(grown(documents({ 'a.txt': {} })));
  expect(feeds.get('feed.xml')?.entries.map(({ updated }) => updated)).toEqual([
    '2024-03-01T00:00:00Z',
    '2023-01-01T00:00:00Z',
    '1970-01-01T00:00:00Z',
  ]);
  expect(feeds.get('changes/feed.xml')?.updated).toBe('2024-03-01T00:00:00Z');
  const empty = feedFiles({ ...grown({ ledger: [] }), papers: [], works: [] }, '/', null);
  for (const [path, text] of empty) expect([path, problems(text)]).toEqual([path, []]);
});

it.each([
  ['2026-11-22', '2026-11-22T00:00:00Z'],
  ['2025-03', '2025-03-01T00:00:00Z'],
  ['2025', '2025-01-01T00:00:00Z'],
  ['2025-13-40', null],
  [null, null],
])('reads %s as the moment %s', (date, moment) => expect(instant(date)).toBe(moment));

it('is well-formed and plain whatever a text holds', () => {
  const evil = '</title>]]>]]> & <script>alert(1)</script> "\u0000\u0007\ud800\ufffe';
  const clean = '</title>]]>]]> & <script>alert(1)</script> "\ufffd';
  const entry = {
    ...{ id: 'tag:a.invalid,2026:x', title: evil, updated: '2026-01-01T00:00:00Z', url: '/?a=1&b="' },
    ...{
      authors: [evil],
      topics: [{ id: 'x', name: evil }],
      summary: { type: 'text' as const, value: evil },
    },
  };
  const text = renderFeed({
    ...{ id: 'tag:a.invalid,2026:f', title: evil, subtitle: evil, site: evil, language: 'en', rights: evil },
    ...{ updated: '2026-01-01T00:00:00Z', url: '/', self: null, entries: [entry] },
  });
  expect(problems(text)).toEqual([]);
  const feed = parseFeed(text);
  expect([feed.title, feed.entries[0]?.title, feed.entries[0]?.authors]).toEqual([clean, clean, [clean]]);
  const inner = parseXml(text).root?.children.filter((child) => child instanceof XmlElement) ?? [];
  expect(inner.map(({ name }) => name)).not.toContain('script');
});
