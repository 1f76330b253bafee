import { describe, expect, it } from 'vitest';
import { readCorpus } from '../../../../scripts/effects/read-corpus.ts';
import { apiTexts } from '../../../../src/lib/api/files.ts';
import { inParts } from '../../../../src/lib/api/parts.ts';
import { apiFiles } from '../../../../src/lib/api/values.ts';
import { permalinks } from '../../../../src/schemas/permalinks.ts';
import { validator } from '../../../support/ajv.ts';
import { readCsv } from '../../../support/csv.ts';
import { corpus as of, paper } from '../../views/sample.ts';

const { corpus } = readCorpus('content');
if (corpus === null) throw new Error('The content of this repository cannot be read.');
const whole = apiTexts(corpus, '/base/');
const parsed = (texts: ReadonlyMap<string, string>, path: string): Record<string, unknown> =>
  JSON.parse(texts.get(path) ?? 'null') as Record<string, unknown>;

describe('a collection of more papers than the limit', () => {
  const limit = 100;
  const parts = apiTexts(corpus, '/base/', limit);

  it.each([...apiFiles(corpus, '/base/')])(
    'has %s.json whole, or in parts that make up the whole',
    (name, file) => {
      const path = `api/${name}.json`;
      const index = parsed(parts, path);
      const schema = parsed(parts, `api/schema/${name}.schema.json`);
      expect(validator(schema)(index)).toBe('');
      const rows = (value: Record<string, unknown>): [string, unknown[]][] =>
        Object.entries(value).filter((entry): entry is [string, unknown[]] => Array.isArray(entry[1]));
      const longest = Math.max(...rows(file).map(([, list]) => list.length));
      expect(Object.keys(index)).toEqual(longest > limit ? ['version', 'parts'] : Object.keys(file));
      if (longest <= limit) return;
      const urls = index['parts'] as string[];
      const read = urls.map((url) => parsed(parts, url.replace('/base/', '')));
      for (const part of read) {
        expect(validator(schema)(part)).toBe('');
        for (const [, list] of rows(part)) expect(list.length).toBeLessThanOrEqual(limit);
      }
      const joined = Object.fromEntries(
        rows(file).map(([key]) => [key, read.flatMap((part) => part[key] as unknown[])]),
      );
      expect({ version: 1, ...joined }).toEqual(JSON.parse(JSON.stringify(file)));
    },
  );

  it('has no part beside a file that is whole, and the same lines and table', () => {
    const extra = [...parts.keys()].filter((path) => !whole.has(path));
    expect(extra).toContain('api/papers-3.json');
    expect(extra.filter((path) => /(topics|moved|ledger)-/.test(path))).toEqual([]);
    for (const path of ['api/papers.ndjson', 'api/papers.csv']) expect(parts.get(path)).toBe(whole.get(path));
  });

  it('has parts of fewer rows where these are long, and a row that is too long alone', () => {
    const rows = ['a', 'b'.repeat(50), 'c', 'd', 'e'].map((text) => ({ text }));
    const files = inParts('api/x.json', { version: 1, rows }, '/', 5, 40);
    const parts = files.slice(1).map(([, value]) => (value as { rows: object[] }).rows);
    expect(parts.flat()).toEqual(rows);
    expect(parts.map((part) => part.length)).toEqual([1, 1, 1, 1, 1]);
    expect(inParts('api/x.json', { version: 1, rows }, '/', 5, 200)).toHaveLength(1);
  });

  it('has former ids whole, however many, since the browser looks one up', () => {
    const former = Array.from({ length: 3 }, (_, i) => `old-${String(i)}`);
    const small = of({ papers: [paper('a'), paper('b')] });
    small.permalinks = permalinks.parse({ papers: { a: { titles: ['a'], former } } });
    expect(parsed(apiTexts(small, '/', 1), 'api/moved.json')['moved']).toHaveLength(3);
  });

  it('begins above the limit, however many rows other lists have', () => {
    const at = apiTexts(corpus, '/base/', corpus.papers.length);
    expect([...at.keys()]).toEqual([...whole.keys()]);
    expect(parsed(at, 'api/authors.json')).toHaveProperty('authors');
  });
});

it('papers.ndjson holds the rows of papers.json, one a line', () => {
  const lines = (whole.get('api/papers.ndjson') ?? '').split('\n');
  expect(lines.pop()).toBe('');
  const rows = lines.map((line) => JSON.parse(line) as unknown);
  expect(rows).toEqual(parsed(whole, 'api/papers.json')['papers']);
  const schema = parsed(whole, 'api/schema/paper.schema.json');
  const errors = validator(schema);
  for (const row of rows) expect(errors(row)).toBe('');
});

describe('papers.csv', () => {
  it('holds what papers.json holds', () => {
    const [head = [], ...rows] = readCsv(whole.get('api/papers.csv') ?? '');
    const papers = parsed(whole, 'api/papers.json')['papers'] as Record<string, unknown>[];
    expect(rows.length).toBe(papers.length);
    for (const [i, row] of rows.entries()) {
      const cells = Object.fromEntries(head.map((name, at) => [name, row[at]]));
      const { authors, authorCount, published, identifiers, topics, ...paper } = papers[i] as {
        authors: { name: string }[] | null;
        authorCount: number | null;
        published: { date: string } | null;
        identifiers: Record<string, string | null>;
        topics: { primary: string | null; also: string[] };
      } & Record<string, unknown>;
      const plain = (value: unknown): string => (typeof value === 'string' ? value : '');
      expect(row.length).toBe(head.length);
      expect(cells).toMatchObject({
        id: paper['id'],
        title: paper['title'],
        abstract: plain(paper['abstract']),
        authors: (authors ?? []).map(({ name }) => name).join('; '),
        authorCount: authorCount === null ? '' : String(authorCount),
        published: published?.date ?? '',
        arxiv: identifiers['arxiv'] ?? '',
        venue: plain(paper['venue']),
        topic: topics.primary ?? '',
        alsoTopics: topics.also.join('; '),
      });
    }
  });

  it('holds no cell that a spreadsheet would run', () => {
    const titles = ['=HYPERLINK("x")', '+1', '-1', '@SUM(1)', '\tq', '＝1'];
    const hostile = of({
      papers: titles.map((title, i) => paper(`p${String(i)}`, { title, abstract: '"=1"\n\n=2' })),
    });
    const [head = [], ...rows] = readCsv(apiTexts(hostile, '/').get('api/papers.csv') ?? '');
    expect(rows.map((row) => row[head.indexOf('title')])).toEqual(titles.map((title) => `'${title}`));
    expect(rows[0]?.[head.indexOf('abstract')]).toBe('"=1"\n\n=2');
  });
});

it('a site without abstracts gives none away', () => {
  const secret = 'We find a cat in the cache.';
  const closed = of({ papers: [paper('a', { abstract: secret })] });
  closed.site = { ...closed.site, showAbstracts: false };
  for (const [path, text] of apiTexts(closed, '/'))
    expect([path, text.includes(secret)]).toEqual([path, false]);
});
