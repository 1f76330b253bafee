import { describe, expect, it } from 'vitest';
import { buildSearchIndex } from '../../../../scripts/publish/search-index.ts';
import { search } from '../../../../src/lib/search/search.ts';
import { synonyms } from '../../../../src/lib/search/synonyms.ts';
import { acronym } from '../../../../src/schemas/acronym.ts';
import { corpusOf, paper } from './corpus.ts';

const spelled = { paper: 'a', quote: 'x', field: 'abstract', start: 0, end: 1 };
const index = buildSearchIndex(
  {
    ...corpusOf([
      paper('a', 'Frugal Descent (FD) in practice'),
      paper('b', 'A frugal descent for everyone'),
      paper('c', 'FD at scale'),
      paper('d', 'Frugal living', { abstract: 'No descent into debt.' }),
      paper('e', 'Mixture-of-experts made small'),
      paper('f', 'MoE on phones'),
      paper('g', 'Retrieval without anything'),
    ]),
    acronyms: [acronym.parse({ short: 'FD', long: 'Frugal Descent', ...spelled })],
  },
  '/',
);
const answer = (query: string) => search(index, query).papers;
const found = (query: string) => answer(query).map(({ id }) => String(id));

describe('short forms of the field and of the collection', () => {
  it.each([
    ['fd', ['a', 'b', 'c']],
    ['frugal descent', ['a', 'b', 'c']],
    ['moe', ['e', 'f']],
    ['mixture of experts', ['e', 'f']],
    ['mixture-of-experts', ['e', 'f']],
  ])('%s finds both ways of writing it', (query, ids) => {
    expect(found(query)).toEqual(expect.arrayContaining(ids));
  });

  it('puts what is written as asked before what is written otherwise', () => {
    expect(found('moe')).toEqual(['f', 'e']);
    expect(found('mixture of experts')[0]).toBe('e');
    expect(found('fd').indexOf('b')).toBeGreaterThan(found('fd').indexOf('a'));
  });

  it('needs every word of a long form, best together', () => {
    expect(found('fd').at(-1)).toBe('d');
    expect(found('rag')).not.toContain('g');
  });

  it('says what it was read as, and only where it was', () => {
    const expanded = (query: string, id: string) => answer(query).find((one) => one.id === id)?.expanded;
    expect(expanded('moe', 'e')).toEqual([{ from: 'moe', to: expect.stringContaining('expert') as string }]);
    expect(expanded('moe', 'f')).toEqual([]);
    expect(expanded('mixture of experts', 'f')).toMatchObject([{ to: 'moe' }]);
  });
});

it('every short form of the field is one word, each of its long forms more than one', () => {
  for (const [short, long] of synonyms) {
    expect(short).toMatch(/^[a-z0-9]+$/);
    expect(long.length).toBeGreaterThan(0);
    for (const form of long) expect(form).toMatch(/^[a-z0-9 ]+$/);
  }
  const shorts = synonyms.map(([short]) => short);
  expect(new Set(shorts).size).toBe(shorts.length);
});
