import { expect, it } from 'vitest';
import { renderReport } from '../../../scripts/lighthouse/report.ts';
import { type Measured, ofRuns } from '../../../scripts/lighthouse/scores.ts';

const full = { points: 100, lost: [] };
const run = (change: Partial<Measured>): Measured => ({
  performance: full,
  accessibility: full,
  bestPractices: full,
  seo: full,
  paintMs: 1200,
  blockedMs: 0,
  layoutShift: 0,
  bytes: 20_480,
  ...change,
});
const slow = { points: 88, lost: [{ audit: 'cumulative-layout-shift', value: '0.249' }] };
const slower = { points: 70, lost: [{ audit: 'largest-contentful-paint', value: '4.1 s' }] };

it('lets the middle run of each score speak, with what it lost', () => {
  const middle = ofRuns([
    run({ performance: slower, paintMs: 900 }),
    run({ seo: slow, paintMs: 5000 }),
    run({ performance: slow }),
  ]);
  expect(middle.performance).toEqual(slow);
  expect(middle.seo).toEqual(full);
  expect(middle.paintMs).toBe(1200);
});

it('says which audits cost points, and which pages the site has not', () => {
  const text = renderReport({
    lighthouse: '13.5.0',
    chromium: '156',
    runs: 3,
    devices: [
      {
        device: 'mobile',
        pages: [
          { path: '', measured: run({}) },
          { path: 'search/', measured: run({ performance: slow, layoutShift: 0.2494 }) },
          { path: 'map/table/', measured: null },
        ],
      },
    ],
  });
  expect(text).toMatch(/\| \/ +\| 100 +\| 100 +\| 100 +\| 100 +\| 1\.2 s +\| 0 ms +\| 0 +\| 20 KB/);
  expect(text).toContain('- `/search/`, performance 88: cumulative-layout-shift (0.249)');
  expect(text).toContain('Not in this site: `/map/table/`.');
});
