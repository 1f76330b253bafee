import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { siteSlug } from '../src/lib/ids.ts';
import { shown } from './effects/called-from.ts';
import { checkContentDir } from './effects/check-folders.ts';
import { command, Stop } from './effects/command.ts';
import { commandEnvironment } from './effects/environment.ts';
import { withLock } from './effects/lock.ts';
import { readCorpus } from './effects/read-corpus.ts';
import { renderFindings } from './effects/report.ts';
import { runBundle } from './effects/run-bundle.ts';
import { realPlace } from './effects/real-place.ts';
import { recoverFolder } from './effects/swap-folder.ts';

// npm run bundle: the built site as one zip that works without a server; BUNDLE_DIR is where it goes.
const { contentDir, outDir } = commandEnvironment();
const folder = resolve(process.env['BUNDLE_DIR'] || 'dist-bundle');

await command(folder, 'The last zip stands as it was.', async () => {
  checkContentDir(contentDir);
  const { corpus, findings } = readCorpus(contentDir);
  if (!corpus) throw new Stop(renderFindings(findings));
  const { title, shortName } = corpus.site;
  const name = siteSlug(shortName);
  const zipFile = join(folder, `${name}.zip`);
  const { files, bytes } = await withLock(outDir, 0, () => {
    recoverFolder(realPlace(outDir));
    if (!existsSync(join(outDir, 'index.html')))
      throw new Stop(`${outDir} holds no built site. Run "npm run build" first.`);
    return runBundle(outDir, zipFile, title, name);
  });
  console.log(
    `${shown(zipFile)}: ${files} files, ${(bytes / 1e6).toFixed(1)} MB. Unpack it and open ${name}/index.html.`,
  );
});
