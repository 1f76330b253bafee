import { expect, it } from 'vitest';
import { readTour } from '../../../src/markdown/tour.ts';
import { stopsOf } from '../../../src/lib/tours/stops.ts';
import type { Corpus } from '../../../src/schemas/corpus.ts';
import { routeView } from '../../../src/views/route.ts';
import { sample } from './sample.ts';

function route(nodes: Corpus['layout']['nodes']) {
  const body = '## [[spam]]\n\n## [[adan]]\n\n## [[galore]]';
  const { tour } = readTour({ id: 'a', fields: { title: 'A', summary: 'A.', former: [] }, body, line: 1 });
  const corpus = { ...sample(), layout: { generated: '', width: 1600, height: 1000, nodes }, tours: [tour] };
  return routeView(corpus, '/', stopsOf(corpus, tour));
}

it('a route joins its stops in their order, and leaves out those without a place', () => {
  const drawn = route({
    'paper:spam': [200, 200],
    'paper:galore': [600, 500],
    'topic:training': [300, 300],
    'topic:optimizers': [900, 600],
  });
  expect(drawn?.stops.map(({ number }) => number)).toEqual([1, 3]);
  const [from, to] = drawn?.stops ?? [];
  expect(drawn?.path).toBe(`M${String(from?.x)} ${String(from?.y)}L${String(to?.x)} ${String(to?.y)}`);
});

it('stops on one spot part, and a single one makes no picture', () => {
  const spot: [number, number] = [500, 500];
  const drawn = route({ 'paper:spam': spot, 'paper:adan': spot, 'paper:galore': spot });
  const [a, b] = drawn?.stops ?? [];
  expect(Math.hypot((a?.x ?? 0) - (b?.x ?? 0), (a?.y ?? 0) - (b?.y ?? 0))).toBeGreaterThan(15);
  expect(route({ 'paper:spam': spot })).toBeNull();
});
