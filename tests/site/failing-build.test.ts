import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { fixture } from '../support/fixture.ts';

const folder = mkdtempSync(join(tmpdir(), 'gazetteer-failing-'));
const content = join(folder, 'content');
const site = join(folder, 'site');
const env = { ...process.env, CONTENT_DIR: content, OUT_DIR: site, BASE_PATH: '', SITE_URL: '' };
const build = () => spawnSync(process.execPath, ['scripts/build.ts'], { env, encoding: 'utf8' });
const home = (): string => readFileSync(join(site, 'index.html'), 'utf8');

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('a build that fails leaves the last site whole', () => {
  it('after a first good one', () => {
    cpSync(fixture('repeats', 'input'), content, { recursive: true });
    expect(build().status).toBe(0);
    expect(home()).toContain('Zero-Shot Rivers');
  });

  it('when a document is broken: the error names file and line', () => {
    const before = home();
    writeFileSync(
      join(content, 'documents/broken.txt'),
      'Good: One\n\nAn abstract that is well. It is long enough.\n\nBad: Two\n',
    );
    const { status, stderr } = build();
    rmSync(join(content, 'documents/broken.txt'));
    expect(status).toBe(1);
    expect(stderr).toContain('documents/broken.txt:5: no abstract after "Bad: Two".');
    expect(home()).toBe(before);
  });
});
