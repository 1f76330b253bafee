import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { writeAll } from '../../../scripts/effects/run-build.ts';
import { runBundle } from '../../../scripts/effects/run-bundle.ts';
import { searchFilesInParts } from '../../../scripts/publish/search-index.ts';
import { corpusOf, paper } from '../lib/search/corpus.ts';

const folder = mkdtempSync(join(tmpdir(), 'gazetteer-bundle-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('bundles a site whose search index comes in parts', async () => {
  const site = join(folder, 'site');
  const files = searchFilesInParts(corpusOf([paper('one', 'One paper')]), '/base/');
  writeAll(site, new Map([...files].map(([path, value]) => [path, JSON.stringify(value)])));
  writeAll(site, new Map([['index.html', '<!doctype html><html><head></head><body></body></html>']]));
  const made = await runBundle(site, join(folder, 'site.zip'), 'A site', 'site');
  expect(made.files).toBe(files.size + 3);
});
