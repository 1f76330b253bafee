import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { contentFolders, records } from '../../support/hostile-content.ts';

const { run, dispose } = contentFolders();
const site = mkdtempSync(join(tmpdir(), 'gazetteer-site-'));
afterAll(() => {
  dispose();
  rmSync(site, { recursive: true, force: true });
});

it('says a query back without a sign that a terminal obeys', () => {
  for (const [path, text] of run({ 'documents/a.json': records({ title: 'A Title' }) }).files) {
    mkdirSync(dirname(join(site, path)), { recursive: true });
    writeFileSync(join(site, path), text);
  }
  const q = 'title \u001b[2J\u009b31m\u202e\u2028 __proto__';
  writeFileSync(join(site, 'queries.json'), JSON.stringify([{ q }]));
  const { stdout, stderr } = spawnSync(
    process.execPath,
    ['scripts/search.ts', '--queries', join(site, 'queries.json')],
    { encoding: 'utf8', env: { ...process.env, OUT_DIR: site } },
  );
  expect(stderr).toBe('');
  expect(stdout).not.toMatch(/[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u202e]/);
  expect((JSON.parse(stdout) as { q: string }[])[0]?.q).toBe(q);
});
