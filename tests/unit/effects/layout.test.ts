import { readFileSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runLayout } from '../../../scripts/effects/run-layout.ts';
import { runNormalize } from '../../../scripts/effects/run-normalize.ts';
import { describeLayout } from '../../../scripts/pipeline/describe-layout.ts';
import { copyOf, fixture } from '../../support/fixture.ts';

let content: ReturnType<typeof copyOf>;
const placesIn = (): string => readFileSync(join(content.folder, 'layout.json'), 'utf8');

beforeEach(() => {
  content = copyOf(fixture('found-topics', 'input'));
  runNormalize(content.folder, false);
});
afterEach(() => {
  content.dispose();
});

describe('npm run layout', () => {
  it('says what stands and writes nothing', () => {
    const before = placesIn();
    const { corpus, before: places, changed } = runLayout(content.folder, false);
    if (corpus === null) throw new Error('There are findings.');
    expect(describeLayout(corpus, places)).toMatch(/^\d+ nodes placed: 0 new, 0 gone, 0 moved\.\n/);
    expect(describeLayout(corpus, null)).toMatch(/^(\d+) nodes placed: \1 new, 0 gone, 0 moved\./);
    expect(describeLayout(corpus, null)).toContain('overlaps 0, 0, 0, 0');
    expect(changed).toEqual([]);
    expect(placesIn()).toBe(before);
  });

  it('with --fresh forgets where things stood, as if there had been no map', () => {
    const first = placesIn();
    const shifted = first.replace(/("topic:song": )\[[\d.]+,[\d.]+\]/, '$1[800,500]');
    expect(shifted).not.toBe(first);
    writeFileSync(join(content.folder, 'layout.json'), shifted);
    expect(runLayout(content.folder, true).changed).toEqual(['layout.json']);
    expect(placesIn()).toBe(first);
    expect(runNormalize(content.folder, true).changed).toEqual([]);
  });

  it('says what is wrong with an argument and what it takes', () => {
    const script = fileURLToPath(new URL('../../../scripts/layout.ts', import.meta.url));
    const { status, stderr } = spawnSync(process.execPath, [script, '--new'], { encoding: 'utf8' });
    expect(status).toBe(1);
    expect(stderr).toContain("Unknown option '--new'");
    expect(stderr).toContain('Usage: npm run layout -- [--fresh]');
  });
});
