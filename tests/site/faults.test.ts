import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { runFaults } from '../../scripts/effects/run-faults.ts';

const folder = mkdtempSync(join(tmpdir(), 'gazetteer-faults-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('five runs of normalize and build that are killed leave a whole state, and the next run finishes', async () => {
  const rounds = await runFaults(resolve('.'), folder, 1, 5, () => undefined);
  expect(rounds.filter(({ wrong }) => wrong.length > 0)).toEqual([]);
});
