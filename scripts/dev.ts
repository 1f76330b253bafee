import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, watch } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { publishedFiles } from './publish/files.ts';
import { commandEnvironment } from './effects/environment.ts';
import { readCorpus } from './effects/read-corpus.ts';
import { renderFindings } from './effects/report.ts';
import { astroEnvironment, writeAll } from './effects/run-build.ts';
import { runNormalize } from './effects/run-normalize.ts';

/** Files that normalize itself writes: a change there starts no new run. */
const generated = /^(papers|annotations)([/\\]|$)|^(permalinks\.yaml|layout\.json)$/;
const settle = 200; // milliseconds without a further change

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const environment = commandEnvironment();
const assets = mkdtempSync(join(tmpdir(), 'gazetteer-dev-'));

/** Normalizes and writes the files beside the pages; what is wrong is said, and the last good state stays. */
function refresh(): boolean {
  const { findings, counts, changed } = runNormalize(environment.contentDir, false);
  if (findings.length > 0) {
    console.error(renderFindings(findings));
    return false;
  }
  const { corpus } = readCorpus(environment.contentDir);
  if (corpus) writeAll(assets, publishedFiles(corpus, environment.base, environment.siteUrl));
  console.log(`${counts.entries} entries, ${counts.papers} papers; ${changed.length} files changed.`);
  return true;
}

if (!refresh()) process.exit(1);
const astro = spawn(
  process.execPath,
  [join(root, 'node_modules/astro/bin/astro.mjs'), 'dev', '--root', root, ...process.argv.slice(2)],
  {
    cwd: root,
    env: astroEnvironment(environment, { GAZETTEER_DEV_ASSETS: assets }),
    stdio: 'inherit',
  },
);

let timer: NodeJS.Timeout | undefined;
const watcher = watch(environment.contentDir, { recursive: true }, (_event, file) => {
  if (file === null || generated.test(file)) return;
  clearTimeout(timer);
  timer = setTimeout(refresh, settle);
});

astro.on('exit', (code) => {
  watcher.close();
  clearTimeout(timer);
  rmSync(assets, { recursive: true, force: true });
  process.exitCode = code ?? 0;
});
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => astro.kill(signal));
