import { expect, test } from 'vitest';
import { timeNormalize } from '../../../scripts/bench/normalize.ts';
import { fixture } from '../../support/fixture.ts';

test('every part of normalize is timed once', () => {
  const { papers, parts } = timeNormalize(fixture('repeats', 'input'));
  expect(papers).toBeGreaterThan(0);
  expect(parts.map(({ part }) => part)).toEqual([
    'read content',
    'read documents',
    'merge',
    'works',
    'topics',
    'results',
    'acronyms',
    'related papers',
    'references',
    'layout',
    'files',
    'write',
  ]);
  for (const { ms, cpuMs } of parts) expect(Math.min(ms, cpuMs)).toBeGreaterThanOrEqual(0);
});
