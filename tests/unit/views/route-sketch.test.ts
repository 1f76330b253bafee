import { expect, it } from 'vitest';
import { readCorpus } from '../../../scripts/effects/read-corpus.ts';
import { routeSketches } from '../../../src/views/route-sketch.ts';
import { corpus as of, paper } from './sample.ts';

it('draws the way of every tour on one sheet, through as many places as it has stops there', () => {
  const { corpus } = readCorpus('content');
  if (corpus === null) throw new Error('The content of this repository cannot be read.');
  const sketches = routeSketches(corpus, '/', corpus.tours);
  expect(corpus.tours.length).toBeGreaterThan(0);
  for (const { id, stops } of corpus.tours) {
    const places = [...(sketches?.routes.get(id) ?? '').matchAll(/[ML](\d+) (\d+)/g)];
    expect([id, places.length]).toEqual([id, stops.length]);
    for (const [, x, y] of places) {
      expect(Number(x)).toBeLessThanOrEqual(sketches?.width ?? 0);
      expect(Number(y)).toBeLessThanOrEqual(sketches?.height ?? 0);
    }
  }
});

it('draws nothing where no tour has two places', () => {
  expect(routeSketches(of({ papers: [paper('a')] }), '/', [])).toBeNull();
});
