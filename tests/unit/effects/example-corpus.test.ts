import { expect, it } from 'vitest';
import { runNormalize } from '../../../scripts/effects/run-normalize.ts';

it('the example of another field stands as normalize makes it, each paper once', () => {
  const { findings, changed, counts, doubts } = runNormalize('examples/phylogenetics', true);
  expect([findings, changed, doubts]).toEqual([[], [], []]);
  expect(counts).toMatchObject({ documents: 3, entries: 145, papers: 135 });
});
