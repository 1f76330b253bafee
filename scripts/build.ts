import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { shown } from './effects/called-from.ts';
import { checkContentDir, siteFolder } from './effects/check-folders.ts';
import { command, Stop } from './effects/command.ts';
import { commandEnvironment } from './effects/environment.ts';
import { count, renderFindings } from './effects/report.ts';
import { withLock } from './effects/lock.ts';
import { runBuild } from './effects/run-build.ts';
import { normalizeLocked } from './effects/run-normalize.ts';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const environment = commandEnvironment();
const { contentDir, outDir } = environment;
const began = performance.now();

await command(outDir, 'The site stands as it was.', async () => {
  checkContentDir(contentDir);
  const place = siteFolder(environment, root);
  await withLock(place, 0, async () => {
    const { findings, counts } = await normalizeLocked(contentDir);
    if (findings.length > 0)
      throw new Stop(
        `${renderFindings(findings)}\n\n${count(findings.length, 'problem')}; the collections stand as they were.`,
      );
    console.log(
      `${count(counts.documents, 'document')}, ${count(counts.entries, 'entry', 'entries')}, ${count(counts.papers, 'paper')}.`,
    );
    const { pictures, kept } = await runBuild({ ...environment, outDir: place }, root);
    if (pictures.drawn + pictures.kept > 0)
      console.log(`${count(pictures.drawn, 'picture')} drawn, ${String(pictures.kept)} kept from before.`);
    console.log(`Site written to ${shown(outDir)} in ${((performance.now() - began) / 1000).toFixed(1)} s.`);
    if (kept)
      console.log(
        `A browser keeps ${count(kept.files, 'file')} for reading offline: ${Math.round(kept.bytes / 1000)} KB.`,
      );
  });
});
