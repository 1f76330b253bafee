import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findBrowser } from './effects/find-browser.ts';
import { playwright, vitest, type Tally } from './effects/run-tests.ts';
import { serveInChild } from './effects/serve-in-child.ts';
import { collectionTypes, fileChecks, typeChecks } from './effects/static-checks.ts';
import { buildTestSites } from './effects/test-sites.ts';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
console.log(`Node ${process.versions.node}, ${process.platform} ${process.arch}`);
// Outside the checkout: what a site needs of it must come with it, and Node runs no TypeScript below node_modules.
const folder = mkdtempSync(join(tmpdir(), 'gazetteer-test-sites-'));
const tallies: Tally[] = [];

function browser(): string | null {
  try {
    return findBrowser();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return null;
  }
}

tallies.push(await collectionTypes(root));
const [types, unit] = await Promise.all([typeChecks(root), vitest(root, 'unit')]);
const [files, unbuilt] = await Promise.all([fileChecks(root), buildTestSites(root, folder)]);
tallies.push(...types, unit, ...files);
tallies.push({ passed: 10 - unbuilt.length, failed: unbuilt.length });
if (unbuilt.length === 0) {
  const env = { GAZETTEER_TEST_SITES: folder };
  tallies.push(await vitest(root, 'site', env));
  const executable = browser();
  if (executable === null) tallies.push({ passed: 0, failed: 1 });
  else {
    const [site, based, hostile, listed] = await Promise.all([
      serveInChild(root, join(folder, 'root'), '/'),
      serveInChild(root, join(folder, 'based'), '/some-repo/'),
      serveInChild(root, join(folder, 'hostile'), '/'),
      serveInChild(root, join(folder, 'found'), '/'),
    ]);
    tallies.push(
      await playwright(root, {
        ...env,
        GAZETTEER_BROWSER: executable,
        GAZETTEER_SITE: site.url,
        GAZETTEER_BASED: based.url,
        GAZETTEER_HOSTILE: hostile.url,
        GAZETTEER_LISTED: listed.url,
      }),
    );
    for (const { stop } of [site, based, hostile, listed]) stop();
  }
}

rmSync(folder, { recursive: true, force: true });
const sum = (key: keyof Tally): number => tallies.reduce((all, tally) => all + tally[key], 0);
console.log(`\n${sum('passed')} passed, ${sum('failed')} failed`);
process.exitCode = sum('failed') === 0 ? 0 : 1;
