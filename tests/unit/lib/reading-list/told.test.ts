import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asFile, asMarkdown, asText, joinEntries, readFile } from '../../../../src/lib/reading-list/told.ts';
import type { ReadingList } from '../../../../src/lib/reading-list/list.ts';
import { anyList, hundredPapers } from './sample.ts';

const map = { title: 'A map', url: 'https://a.org/map/' };
const told = (list: ReadingList) =>
  list.map((item) => ({ ...item, url: `${map.url}papers/${item.id}/`, reference: null }));

describe('a list as a file', () => {
  it('comes back: 100 papers with notes', () => {
    const papers = hundredPapers();
    expect(readFile(asFile(told(papers), map))).toEqual({ kind: 'list', list: papers, dropped: 0 });
  });

  it('comes back, whatever was written', () => {
    fc.assert(
      fc.property(anyList, (list) => {
        expect(readFile(asFile(told(list), map))).toEqual({ kind: 'list', list, dropped: 0 });
      }),
    );
  });

  it.each([
    ['a text', 'galore', 'damaged'],
    ['another JSON', '{"version":1,"papers":[]}', 'damaged'],
    ['null', 'null', 'damaged'],
    ['papers that are none', '{"format":"gazetteer-reading-list","version":1,"papers":{}}', 'damaged'],
    ['a later edition', '{"format":"gazetteer-reading-list","version":2}', 'newer'],
  ])('%s is refused', (_, text, kind) => {
    expect(readFile(text)).toEqual({ kind });
  });

  it('is read as editors save it, with a mark at its start', () => {
    expect(readFile(`\ufeff${asFile([], map)}`)).toEqual({ kind: 'list', list: [], dropped: 0 });
  });
});

const two = [
  {
    ...{ id: 'h2o', url: 'https://a.org/papers/h2o/', title: 'H₂O: *Heavy* [Hitters]', read: true },
    ...{ reference: 'Zhang, Z. (2023). H₂O.', note: '# no heading\n- no list & &copy;\n\n1. <b>' },
  },
  {
    ...{ id: 'gone', url: 'https://a.org/papers/gone/', title: 'Gone', read: false },
    ...{ reference: null, note: '' },
  },
];

it('a list as Markdown: titles as links, notes as quotations, nothing of them read as Markdown', () => {
  expect(asMarkdown(two)).toBe(`# Reading list

1. [H₂O: \\*Heavy\\* \\[Hitters\\]](https://a.org/papers/h2o/) (read)

   Zhang, Z. (2023). H₂O.

   > \\# no heading
   > \\- no list & \\&copy;
   >
   > 1\\. \\<b\\>

2. [Gone](https://a.org/papers/gone/)
`);
});

it('a list as text: references, addresses, notes', () => {
  expect(asText(two)).toBe(`1. Zhang, Z. (2023). H₂O.
   https://a.org/papers/h2o/
   Read.
   # no heading
   - no list & &copy;

   1. <b>

2. Gone
   https://a.org/papers/gone/
`);
});

it('entries of a bibliography stand apart', () => {
  expect(joinEntries(['@misc{a,\n}\n', '@misc{b,\n}'])).toBe('@misc{a,\n}\n\n@misc{b,\n}\n');
});
