import { spawn } from 'node:child_process';
import { mkdirSync, rmSync, watch } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { eachPublished } from './publish/files.ts';
import { checkContentDir } from './effects/check-folders.ts';
import { command, Stop } from './effects/command.ts';
import { clearDead } from './effects/dead-processes.ts';
import { commandEnvironment } from './effects/environment.ts';
import { explain } from './effects/explain.ts';
import { readCorpus } from './effects/read-corpus.ts';
import { renderFindings } from './effects/report.ts';
import { astroCommand, astroEnvironment, writeAll } from './effects/run-build.ts';
import { normalizeLocked } from './effects/run-normalize.ts';

/** Files that normalize itself writes, and hidden ones, as in `.git`: a change there starts no new run. */
const passedOver = /^(papers|annotations)([/\\]|$)|^(permalinks\.yaml|layout\.json)$|^\./;
const settle = 200; // milliseconds without a further change

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const environment = commandEnvironment();
const { contentDir } = environment;
const assets = join(tmpdir(), `gazetteer-dev-${String(process.pid)}`);

/** Normalizes and writes the files beside the pages. @throws Stop, and errors of the file system; the last good state stays */
async function refresh(): Promise<void> {
  const { findings, counts, changed } = await normalizeLocked(contentDir);
  if (findings.length > 0) throw new Stop(renderFindings(findings));
  const { corpus } = readCorpus(contentDir);
  if (corpus) writeAll(assets, eachPublished(corpus, environment.base, environment.siteUrl));
  console.log(`${counts.entries} entries, ${counts.papers} papers; ${changed.length} files changed.`);
}

await command(contentDir, 'The collections stand as they were.', async () => {
  checkContentDir(contentDir);
  clearDead(tmpdir(), /^gazetteer-dev-(\d+)$/);
  rmSync(assets, { recursive: true, force: true });
  mkdirSync(assets);
  await refresh();
});
const astro = spawn(process.execPath, astroCommand(root, ['dev', ...process.argv.slice(2)]), {
  cwd: root,
  env: astroEnvironment(environment, { GAZETTEER_DEV_ASSETS: assets }),
  stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
});

let timer: NodeJS.Timeout | undefined;
const watcher = watch(contentDir, { recursive: true }, (_event, file) => {
  if (file === null || passedOver.test(file)) return;
  clearTimeout(timer);
  timer = setTimeout(() => {
    refresh().catch((error: unknown) => {
      const message = error instanceof Stop ? error.message : explain(error, contentDir);
      if (message === null) throw error;
      console.error(message);
    });
  }, settle);
});

astro.on('exit', (code) => {
  watcher.close();
  clearTimeout(timer);
  rmSync(assets, { recursive: true, force: true });
  process.exitCode = code ?? 0;
});
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => astro.kill(signal));
