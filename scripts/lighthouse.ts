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

// npm run lighthouse [-- [--desktop] [PATH …]]: scores of pages of the built site; without paths of those below, which
// docs/lighthouse.md keeps.
const kinds = [
  '',
  'topics/kv-cache/',
  'papers/galore/',
  'works/lora/',
  'results/',
  'search/?q=kv+cache',
  'map/',
  'map/table/',
];
const runs = 3;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { desktop: { type: 'boolean', default: false } },
});
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
  for (const device of values.desktop ? devices : devices.slice(0, 1)) {
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
if (positionals.length === 0) writeFileSync(join(root, 'docs/lighthouse.md'), renderPage(report));
