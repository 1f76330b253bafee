import { expect, it } from 'vitest';
import { apiTexts } from '../../../src/lib/api/files.ts';
import { type DataView, dataView, sizeInWords } from '../../../src/views/data.ts';
import { corpus, named, paper } from './sample.ts';

const shelf = corpus({ papers: ['a', 'b', 'c'].map((id) => paper(id)) });
const texts = apiTexts(shelf, '/base/');

it('says of each file its rows, size and schema', () => {
  const { files } = dataView(shelf, '/base/', texts, null);
  expect(files.map(({ label, rows }) => [label, rows])).toEqual([
    ['papers.json', ['3']],
    ['topics.json', ['0']],
    ['works.json', ['0']],
    ['results.json', ['0']],
    ['tours.json', ['0']],
    ['graph.json', ['3 nodes', '0 edges']],
    ['references.json', ['0 papers', '0 missing']],
    ['authors.json', ['0']],
    ['moved.json', ['0']],
    ['ledger.json', ['0 documents', '0 doubts']],
    ['papers.ndjson', ['3']],
    ['papers.csv', ['3']],
  ]);
  expect(files[0]).toMatchObject({
    url: '/base/api/papers.json',
    size: sizeInWords(Buffer.byteLength(texts.get('api/papers.json') ?? '')),
    parts: 0,
    schema: { url: '/base/api/schema/papers.schema.json' },
  });
});

it('counts the parts of a file together', () => {
  const { files } = dataView(shelf, '/', apiTexts(shelf, '/', 2), null);
  expect(files[0]).toMatchObject({ label: 'papers.json', rows: ['3'], parts: 2 });
  expect(files[1]).toMatchObject({ label: 'topics.json', parts: 0 });
});

it('shows a file that another part of the build adds', () => {
  const more = new Map([...texts, ['api/papers.bib', '@misc{a}']]);
  const labels = dataView(shelf, '/', more, null).files.map(({ label }) => label);
  expect(labels.at(-1)).toBe('papers.bib');
});

const linesOf = ({ examples }: DataView): string => examples.map(({ lines }) => lines).join('\n');

it('gives no example that a file in parts does not answer', () => {
  const works = ['a', 'b', 'c'].map((id) => named(id, id, { a: id, b: id }));
  const of = { ...shelf, works };
  const lines = (limit: number): string => linesOf(dataView(of, '/', apiTexts(of, '/', limit), null));
  expect(lines(2)).not.toContain('works.json');
  expect(lines(3)).toContain('works.json');
  expect(lines(2)).toContain('papers.ndjson');
});

it('gives examples that need no address, or the address of the site', () => {
  const lines = (home: string | null): string => linesOf(dataView(shelf, '/', texts, home));
  expect(lines(null)).not.toContain('http');
  expect(lines(null)).toContain('open("works.json"');
  expect(lines('https://example.org/map/')).toContain('curl -s https://example.org/map/api/papers.ndjson');
});

it.each([
  [532, '532 bytes'],
  [14_400, '14 KB'],
  [999_499, '999 KB'],
  [999_600, '1.0 MB'],
  [23_450_000, '23.4 MB'],
])('%i bytes are %s', (bytes, words) => expect(sizeInWords(bytes)).toBe(words));
