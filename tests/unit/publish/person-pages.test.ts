import { expect, it } from 'vitest';
import { personPages } from '../../../scripts/publish/person-pages.ts';
import { author } from '../../../src/schemas/annotations.ts';
import type { Corpus } from '../../../src/schemas/corpus.ts';
import { authorAddresses } from '../../../src/views/addresses.ts';
import { authorsView, letterPages } from '../../../src/views/authors.ts';
import { paperView } from '../../../src/views/paper.ts';
import { manyPapers } from '../../support/many.ts';

const people = [
  author.parse({ id: 'one', name: 'A "B" <One>', papers: ['p000001'], basis: 'single' }),
  author.parse({ id: 'two', name: 'Two', papers: ['p000001', 'p000002'], basis: 'co-author' }),
];

function of(papers: number): Corpus {
  const corpus = manyPapers(papers);
  const authors = people.map(({ id, name }) => ({ id, name }));
  return {
    ...corpus,
    authors: people,
    papers: corpus.papers.map((paper) => (paper.id === 'p000001' ? { ...paper, authors } : paper)),
  };
}

it('a person of one paper among very many is led to it from the old address, and has no page', () => {
  const many = of(2000);
  const pages = personPages(many, '/base/', 'https://x.org');
  expect([...pages.keys()]).toEqual(['authors/one/index.html']);
  const page = pages.get('authors/one/index.html') ?? '';
  expect(page).toContain('content="0; url=/base/papers/p000001/"');
  expect(page).toContain('<link rel="canonical" href="https://x.org/base/papers/p000001/">');
  expect(page).toContain('A &#34;B&#34; &#60;One&#62;');
  expect([...authorAddresses(many, '/base/').keys()]).toEqual(['two']);
});

it('lists lead to the paper at once, and the paper itself has the bare name', () => {
  const many = of(2000);
  const shown = authorsView(many, '/').letters.flatMap(({ people: row }) => row.map(({ url }) => url));
  expect(shown.toSorted()).toEqual(['/authors/two/', '/papers/p000001/']);
  expect(letterPages(many, '/')).toEqual([]);
  const paper = many.papers.find(({ id }) => id === 'p000001');
  if (!paper) throw new Error('no paper');
  expect(paperView(many, '/', paper).authors?.map(({ url }) => url)).toEqual([null, '/authors/two/']);
});

it('everyone has a page in a small collection, and in a large one that asks for it', () => {
  expect(personPages(of(50), '/', null).size).toBe(0);
  const many = of(2000);
  const asked = { ...many, site: { ...many.site, filesPerPaper: 'all' as const } };
  expect(personPages(asked, '/', null).size).toBe(0);
  expect([...authorAddresses(asked, '/').keys()].toSorted()).toEqual(['one', 'two']);
});
