import { dirname, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { commandEnvironment } from './effects/environment.ts';
import { count, renderFindings } from './effects/report.ts';
import { BuildError, runBuild } from './effects/run-build.ts';
import { runNormalize } from './effects/run-normalize.ts';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const environment = commandEnvironment();
const began = performance.now();

const { findings, counts } = runNormalize(environment.contentDir, false);
if (findings.length > 0) {
  console.error(
    `${renderFindings(findings)}\n\n${count(findings.length, 'problem')}; collections and site stand as they were.`,
  );
  process.exit(1);
}
console.log(
  `${count(counts.documents, 'document')}, ${count(counts.entries, 'entry', 'entries')}, ${count(counts.papers, 'paper')}.`,
);
try {
  const { pictures, kept } = await runBuild(environment, root);
  if (pictures.drawn + pictures.kept > 0)
    console.log(`${count(pictures.drawn, 'picture')} drawn, ${String(pictures.kept)} kept from before.`);
  console.log(
    `Site written to ${relative(process.cwd(), environment.outDir) || '.'} in ${((performance.now() - began) / 1000).toFixed(1)} s.`,
  );
  if (kept)
    console.log(
      `A browser keeps ${count(kept.files, 'file')} for reading offline: ${Math.round(kept.bytes / 1000)} KB.`,
    );
} catch (error) {
  if (!(error instanceof BuildError)) throw error;
  console.error(`${error.message}\nThe site stands as it was.`);
  process.exit(1);
}
