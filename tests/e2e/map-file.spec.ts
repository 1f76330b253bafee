import { build } from 'esbuild';
import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from './support.ts';

test('the map runs from a folder: a classic script, its data given, nothing fetched', async ({
  page,
  request,
}) => {
  const folder = await mkdtemp(join(tmpdir(), 'gazetteer-map-'));
  const manifest = (await (await request.get('map/index.json')).json()) as {
    data: string;
    evidence: string[];
  };
  const file = async (name: string): Promise<unknown> => (await request.get(`map/${name}`)).json();
  const evidence = (await Promise.all(manifest.evidence.map(file))).flat();
  const given = JSON.stringify({ data: await file(manifest.data), evidence });
  await writeFile(join(folder, 'data.js'), `window.gazetteerMap = ${given};`);
  const { outputFiles } = await build({
    entryPoints: ['src/client/map/gazetteer-map.ts'],
    bundle: true,
    format: 'iife',
    write: false,
  });
  await writeFile(join(folder, 'map.js'), outputFiles[0]?.text ?? '');
  const styles = await Promise.all(
    ['tokens', 'base', 'map', 'map-page'].map((name) => readFile(`src/styles/${name}.css`, 'utf8')),
  );
  await writeFile(join(folder, 'style.css'), styles.join('\n'));
  await writeFile(
    join(folder, 'index.html'),
    `<!doctype html><meta charset="utf-8"><title>Map</title><link rel="stylesheet" href="style.css">
    <gazetteer-map class="map"><div class="map-box" tabindex="0"></div>
    <div class="map-panel"><div class="map-selection"></div></div><p class="map-live"></p></gazetteer-map>
    <script src="data.js"></script><script src="map.js"></script>`,
  );
  const asked: string[] = [];
  page.on('request', (one) => asked.push(one.url()));
  await page.goto(`${pathToFileURL(join(folder, 'index.html')).href}?focus=galore`);
  await expect(page.locator('.map-chosen')).toHaveText(/^GaLore/);
  await expect(page.locator('.map-evidence').first()).toHaveText(/GaLore/);
  expect(asked.filter((url) => !url.startsWith('file:'))).toEqual([]);
  expect(asked).toHaveLength(4);
  await page.getByRole('link', { name: 'SPAM', exact: true }).first().click();
  await expect(page.locator('.map-chosen')).toHaveText(/^SPAM/);
});
