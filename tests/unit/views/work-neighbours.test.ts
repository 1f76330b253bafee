import { expect, it } from 'vitest';
import { workNeighbours } from '../../../src/views/work-neighbours.ts';
import { corpus, named, paper } from './sample.ts';

it('leads through the works of a kind, those first that more papers name', () => {
  const ids = ['p', 'q', 'r', 's'];
  const by = (name: string, papers: number) =>
    named(name.toLowerCase(), name, Object.fromEntries(ids.slice(0, papers).map((id) => [id, name])));
  const made = corpus({
    papers: ids.map((id) => paper(id, { abstract: 'Adam Bert Cola' })),
    works: [by('Bert', 3), by('Adam', 4), by('Cola', 2)],
  });
  const round = (id: string) => {
    const work = made.works.find((one) => one.id === id);
    if (!work) throw new Error(id);
    const { of, previous, next } = workNeighbours(made, '/', work);
    return [of, previous?.label, next?.label];
  };
  expect(round('adam')).toEqual(['methods', undefined, 'Bert']);
  expect(round('bert')).toEqual(['methods', 'Adam', 'Cola']);
  expect(round('cola')).toEqual(['methods', 'Bert', undefined]);
});
