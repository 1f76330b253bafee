import { expect, it } from 'vitest';
import { lookup } from '../../../src/views/lookup.ts';
import { paperNeighbours } from '../../../src/views/paper-neighbours.ts';
import { corpus, paper } from './sample.ts';

const on = (date: string) => ({ published: { date, precision: 'year' as const, basis: 'stated' as const } });

it('leads by date through the papers of the first topic, or through all where there is none', () => {
  const made = corpus({
    papers: [
      paper('old', on('2020')),
      paper('new', { ...on('2022'), shortName: 'NEW' }),
      paper('middle', on('2021')),
      paper('undated'),
    ],
  });
  const round = (id: string) => {
    const found = lookup(made).papers.get(id);
    return found ? paperNeighbours(made, '/base/', found) : null;
  };
  expect(round('middle')).toEqual({
    of: 'all papers',
    previous: { label: 'old', url: '/base/papers/old/' },
    next: { label: 'NEW', url: '/base/papers/new/' },
  });
  expect(round('old')?.previous).toBeNull();
  expect(round('new')?.next).toBeNull();
  expect(round('undated')).toBeNull();
});
