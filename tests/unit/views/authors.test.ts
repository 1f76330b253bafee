import { describe, expect, it } from 'vitest';
import { registerPeople } from '../../../scripts/merge/people.ts';
import type { Corpus } from '../../../src/schemas/corpus.ts';
import { paperId } from '../../../src/schemas/id.ts';
import { permalinks } from '../../../src/schemas/permalinks.ts';
import { authorAddresses } from '../../../src/views/addresses.ts';
import { authorView } from '../../../src/views/author.ts';
import { authorsView, letterPages, sortName } from '../../../src/views/authors.ts';
import { corpus, paper, sample } from './sample.ts';

/** The sample with authors, joined as normalize joins them. */
function peopled(bylines: Record<string, string[]>, of: Corpus = sample()): Corpus {
  const rows = Object.entries(bylines).map(([id, authors]) => ({ paper: paperId.parse(id), authors }));
  const { people } = registerPeople(rows, {});
  const idOf = (id: string, name: string) =>
    people.find((person) => person.name === name && person.papers.some((paper) => paper === id))?.id;
  return {
    ...of,
    authors: people,
    papers: of.papers.map((one) => ({
      ...one,
      authors:
        bylines[one.id]?.flatMap((name) => {
          const id = idOf(one.id, name);
          return id ? [{ id, name }] : [];
        }) ?? null,
    })),
  };
}

const three = () =>
  peopled({
    adan: ['Wei Wang', 'Ann Bee', 'Cy Dee'],
    galore: ['Ann Bee', 'Wei Wang'],
    spam: ['Wei Wang', 'Eve Fox'],
  });

function page(of: Corpus, id: string) {
  const person = of.authors.find((one) => one.id === id);
  if (!person) throw new Error(`no person ${id}`);
  return authorView(of, '/base/', person);
}

describe('the page of a person', () => {
  it('has papers by year, co-authors by papers together, and topics', () => {
    const view = page(three(), 'wei-wang');
    expect(view.years.map(({ label, papers }) => [label, papers.map(({ id }) => id)])).toEqual([
      ['2024', ['galore']],
      ['2023', ['adan']],
    ]);
    expect(view.coauthors).toEqual([
      { label: 'Ann Bee', url: '/base/authors/ann-bee/', papers: 2 },
      { label: 'Cy Dee', url: '/base/authors/cy-dee/', papers: 1 },
    ]);
    expect(view.topics.map(({ label, papers }) => [label, papers])).toEqual([['TRAINING', 1]]);
    expect(view.why).toContain('share co-authors');
  });

  it('names the others of this name, with what they wrote', () => {
    expect(page(three(), 'wei-wang').namesakes).toEqual([
      { label: 'Wei Wang', url: '/base/authors/wei-wang-2/', papers: 'Spam' },
    ]);
    expect(page(three(), 'wei-wang-2').why).toBeNull();
    expect(page(three(), 'ann-bee').namesakes).toEqual([]);
  });
});

describe('the index of people', () => {
  it('has those of several papers first, then all by last name, equal names told apart', () => {
    const view = authorsView(three(), '/base/');
    expect(view.frequent.map(({ label, papers }) => [label, papers])).toEqual([
      ['Ann Bee', 2],
      ['Wei Wang', 2],
    ]);
    expect(view.index.map(({ label, url, people }) => [label, url, people])).toEqual([
      ['B', '#letter-b', 1],
      ['D', '#letter-d', 1],
      ['F', '#letter-f', 1],
      ['W', '#letter-w', 2],
    ]);
    expect(view.letters.at(-1)?.people.map(({ url, of }) => [url, of])).toEqual([
      ['/base/authors/wei-wang/', 'GaLore: Low Rank'],
      ['/base/authors/wei-wang-2/', 'Spam'],
    ]);
    expect(letterPages(three(), '/base/')).toEqual([]);
  });

  it('gives each letter pages of its own when there are too many people for one', () => {
    const view = authorsView(three(), '/base/', 1);
    expect(view.letters).toEqual([]);
    expect(view.index.map(({ label, url }) => [label, url]).slice(-2)).toEqual([
      ['W', '/base/authors/page/w/'],
      ['W 2', '/base/authors/page/w-2/'],
    ]);
    expect(letterPages(three(), '/base/', 1).map(({ id, people }) => [id, people.length])).toEqual([
      ['b', 1],
      ['d', 1],
      ['f', 1],
      ['w', 1],
      ['w-2', 1],
    ]);
  });

  it('has nothing to say of a corpus that names nobody, and does not fail', () => {
    expect(authorsView(corpus({ papers: [paper('p')] }), '/')).toMatchObject({
      people: 0,
      unknown: 1,
      frequent: [],
      index: [],
    });
  });

  it.each([
    ['Wei Wang', 'wang wei'],
    ['Philipp Krähenbühl', 'krahenbuhl philipp'],
    ['Martin Luther King Jr.', 'king martin luther jr.'],
    ['Søren Ørsted', 'orsted soren'],
    ['李飞飞', '李飞飞'],
    ['Jr.', 'jr.'],
    ['…', ''],
  ])('sorts %s as %s', (name, sorted) => expect(sortName(name)).toBe(sorted));
});

it('every address of a person answers: page, moved or gone', () => {
  const registry = permalinks.parse({
    authors: {
      'ann-bee': { name: 'Ann Bee', papers: ['adan'], former: ['ann-b'] },
      lost: { name: 'Lost One', papers: ['gone'], former: ['older'] },
    },
  });
  const answers = authorAddresses({ ...three(), permalinks: registry }, '/base/');
  expect(answers.get('ann-bee')).toMatchObject({ kind: 'page' });
  expect(answers.get('ann-b')).toEqual({ kind: 'moved', label: 'Ann Bee', url: '/base/authors/ann-bee/' });
  expect(answers.get('lost')).toEqual({ kind: 'gone', label: 'Lost One' });
  expect(answers.get('older')?.kind).toBe('gone');
});
