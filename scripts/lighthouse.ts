import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { copyCompressed } from './effects/compressed-copy.ts';
import { commandEnvironment } from './effects/environment.ts';
import { findBrowser } from './effects/find-browser.ts';
import { startLighthouse } from './effects/run-lighthouse.ts';
import { serve } from './effects/serve.ts';
import { devices, renderPage, renderReport, type Report } from './lighthouse/report.ts';

// npm run lighthouse [-- [--mobile] [--desktop] [--runs N] [PATH …]]: scores of pages of the built site, on both devices unless
// one is named; without paths and all else, of those below, which docs/lighthouse.md keeps.
const kinds = [
  '',
  'topics/kv-cache/',
  'papers/galore/',
  'works/lora/',
  'results/',
  'search/',
  'search/?q=kv+cache',
  'map/',
  'map/table/',
];

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { mobile: { type: 'boolean' }, desktop: { type: 'boolean' }, runs: { type: 'string' } },
});
const runs = Number(values.runs ?? 3);
if (!Number.isSafeInteger(runs) || runs < 1) {
  console.error(`--runs ${values.runs ?? ''}: expected a whole number from 1, such as --runs 3.`);
  process.exit(1);
}
const chosen = devices.filter((device) => values[device] ?? false);
const measuredOn = chosen.length > 0 ? chosen : devices;
const root = dirname(dirname(fileURLToPath(import.meta.url)));
const { outDir, base } = commandEnvironment();
if (!existsSync(join(outDir, 'index.html'))) await import('./build.ts');

const paths = positionals.length > 0 ? positionals.map((path) => path.replace(/^\//, '')) : kinds;
const isThere = (path: string): boolean => existsSync(join(outDir, path.replace(/[?#].*/, ''), 'index.html'));
const folder = mkdtempSync(join(tmpdir(), 'gazetteer-lighthouse-'));
copyCompressed(outDir, folder);
const { server, url } = await serve(folder, base, 0);
const lighthouse = await startLighthouse(process.env['GAZETTEER_BROWSER'] ?? findBrowser());
const report: Report = { ...lighthouse.versions, runs, devices: [] };
try {
  for (const device of measuredOn) {
    const pages: Report['devices'][number]['pages'] = [];
    for (const path of paths) {
      console.error(`${device} /${path} …`);
      const measured = isThere(path) ? await lighthouse.measure(url + path, device, runs) : null;
      pages.push({ path, measured });
    }
    report.devices.push({ device, pages });
  }
} finally {
  lighthouse.stop();
  server.close();
  rmSync(folder, { recursive: true, force: true });
}
console.log(renderReport(report));
// What is kept is the whole, measured as it says.
const isWhole = positionals.length === 0 && measuredOn === devices && values.runs === undefined;
if (isWhole) writeFileSync(join(root, 'docs/lighthouse.md'), renderPage(report));
