import { describe, expect, it } from 'vitest';
import { compare } from '../../../../src/lib/compare/compare.ts';
import { gapInWords, inOrderOfDates } from '../../../../src/lib/compare/dates.ts';
import type { ComparedPaper } from '../../../../src/lib/compare/format.ts';
import { suggested, ties } from '../../../../src/lib/compare/ties.ts';
import { wordsInCommon } from '../../../../src/lib/compare/words-in-common.ts';
import { compared, orders, result, work } from './sample.ts';

const person = (id: string) => ({ id, name: id });
const papers: ComparedPaper[] = [
  compared('a', {
    date: '2024-03-06',
    authors: [person('ann'), person('bob')],
    topics: [{ id: 'memory', name: 'Memory', theme: 1 }],
    results: [result('memory', '2x'), result('speedup', '3x'), result('memory', '1x')],
    works: [work('lora'), work('adam', { relation: 'compares' }), work('b-work', { paper: 'b' })],
    terms: [
      ['low rank', 300, 'low-rank'],
      ['low rank projection', 500],
      ['rank', 100],
      ['memory', 300],
    ],
    related: [
      { paper: 'b', name: 'B', terms: ['low rank'], works: ['LoRA'] },
      { paper: 'x', name: 'X', terms: [], works: [] },
    ],
  }),
  compared('b', {
    date: '2023-11',
    authors: [person('bob')],
    topics: [{ id: 'memory', name: 'Memory', theme: 1 }],
    results: [result('memory', '9x')],
    works: [work('lora', { relation: 'builds-on' }), work('imagenet')],
    terms: [
      ['low rank', 300, 'low rank'],
      ['memory', 280],
      ['adaptation', 200],
    ],
    related: [{ paper: 'y', name: 'Y', terms: [], works: [] }],
  }),
  compared('c', { works: [work('adam'), work('lora')], terms: [['memory', 310]] }),
];

/** What a comparison says, with names of papers in the place of columns. */
function said(given: readonly ComparedPaper[]): unknown {
  const { shared, results, works } = compare(given);
  const by = <Cell>(cells: readonly Cell[]) =>
    given.map(({ id }, i) => [id, cells[i]] as const).toSorted(([a], [b]) => (a < b ? -1 : 1));
  const words = wordsInCommon(given);
  return {
    authors: [...shared.authors].toSorted(),
    topics: [...shared.topics].toSorted(),
    results: results.map(({ kind, cells }) => [kind, by(cells)]),
    works: works.shared.map(({ work: { id }, cells }) => [id, by(cells)]),
    alone: by(works.alone),
    words: words.shared
      .map(({ places, terms }) => ({ ids: places.map((place) => given[place]?.id).toSorted(), terms }))
      .toSorted((one, other) => (one.ids.join() < other.ids.join() ? -1 : 1)),
    ownWords: by(words.alone),
    ties: ties(given)
      .map(({ pair, names, related }) => ({
        pair: pair.map(({ id }) => id).toSorted(),
        names: names.map(({ from, to }) => [from.id, to.id]),
        related,
      }))
      .toSorted((one, other) => (one.pair.join() < other.pair.join() ? -1 : 1)),
    dates: inOrderOfDates(given).map(({ paper, later }) => [paper.id, later]),
  };
}

describe('papers side by side', () => {
  it('are the same in every order but for the columns', () => {
    for (const order of orders(papers)) expect(said(order)).toEqual(said(papers));
  });

  it('share what two of them have', () => {
    const { shared } = compare(papers);
    expect([[...shared.authors], [...shared.topics]]).toEqual([['bob'], ['memory']]);
  });

  it('claim things by kind, in the order of their abstracts and never by value', () => {
    const { results } = compare(papers);
    expect(
      results.map(({ kind, cells }) => [kind, cells.map((cell) => cell.map(({ value }) => value))]),
    ).toEqual([
      ['speedup', [['3x'], [], []]],
      ['memory', [['2x', '1x'], ['9x'], []]],
    ]);
  });

  it('name works: those of most papers first, then each its own; a paper that stands here is among the ties', () => {
    const { works } = compare(papers);
    expect(
      works.shared.map(({ work: { id }, cells }) => [id, cells.map((cell) => cell?.relation ?? null)]),
    ).toEqual([
      ['lora', ['uses', 'builds-on', 'uses']],
      ['adam', ['compares', null, 'uses']],
    ]);
    expect(works.alone.map((list) => list.map(({ id }) => id))).toEqual([[], ['imagenet'], []]);
    const [ab] = ties(papers);
    expect(ab?.names.map(({ from, to }) => `${from.id} names ${to.id}`)).toEqual(['a names b']);
    expect(ab?.related).toEqual({ terms: ['low rank'], works: ['LoRA'] });
  });

  it('refer to each other and to the same works, by their reference lists, in whatever order they stand', () => {
    const refers = (...ids: string[]) => ({
      references: ids.map((id) => ({ id, name: id, path: `/papers/${id}/`, here: true })),
    });
    const [a, b] = [compared('a', refers('b', 'kivi', 'galore')), compared('b', refers('galore', 'kivi'))];
    for (const order of orders([a, b])) {
      const [tie] = ties(order);
      expect(tie?.refers.map(({ from, to }) => `${from.id} to ${to.id}`)).toEqual(['a to b']);
      expect(tie?.both.map(({ id }) => id)).toEqual(['kivi', 'galore']);
    }
    expect(ties([a, compared('c')])).toMatchObject([{ refers: [], both: [] }]);
  });

  it('say words together and alone; a phrase is not said once more by its part', () => {
    expect(wordsInCommon(papers.slice(0, 2))).toEqual({
      shared: [{ places: [0, 1], terms: ['low rank', 'memory'] }],
      alone: [['low rank projection'], ['adaptation']],
    });
    expect(wordsInCommon(papers).shared).toEqual([
      { places: [0, 1, 2], terms: ['memory'] },
      { places: [0, 1], terms: ['low rank'] },
    ]);
  });

  it('may know nothing at all of each other', () => {
    const strangers = [compared('p'), compared('q')];
    expect(compare(strangers)).toMatchObject({ results: [], works: { shared: [], alone: [[], []] } });
    expect(wordsInCommon(strangers)).toEqual({ shared: [], alone: [[], []] });
    expect(ties(strangers)).toMatchObject([{ names: [], related: null }]);
  });
});

it('suggests what is like the papers chosen, and none of these', () => {
  expect(suggested(papers, 5).map(({ id }) => id)).toEqual(['y', 'x']);
  expect(suggested(papers, 1)).toHaveLength(1);
});

it('tells how long after another a paper came, as exactly as both dates are known', () => {
  expect(inOrderOfDates(papers).map(({ paper, later }) => [paper.id, later])).toEqual([
    ['b', ''],
    ['a', '4 months later'],
    ['c', ''],
  ]);
  expect(gapInWords('2022-01', '2024-03')).toBe('2 years and 2 months later');
  expect(gapInWords('2023', '2024-03-06')).toBe('1 year later, by the years alone');
  expect(gapInWords('2024', '2024-03')).toBe('in the same year');
  expect(gapInWords('2024-03', '2024-03-06')).toBe('in the same month');
  expect(gapInWords('2024-03-06', '2024-03-06')).toBe('on the same day');
  expect(gapInWords('2024-03-06', '2024-03-07')).toBe('1 day later');
});
