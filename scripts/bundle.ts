import { existsSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { siteSlug } from '../src/lib/ids.ts';
import { commandEnvironment } from './effects/environment.ts';
import { readCorpus } from './effects/read-corpus.ts';
import { renderFindings } from './effects/report.ts';
import { runBundle } from './effects/run-bundle.ts';

// npm run bundle: the built site as one zip that works without a server; BUNDLE_DIR is where it goes.
const { contentDir, outDir } = commandEnvironment();
const { corpus, findings } = readCorpus(contentDir);
if (!existsSync(join(outDir, 'index.html'))) {
  console.error(`${outDir} holds no built site. Run "npm run build" first.`);
  process.exit(1);
}
if (!corpus) {
  console.error(renderFindings(findings));
  process.exit(1);
}
const { title, shortName } = corpus.site;
const name = siteSlug(shortName);
const zipFile = join(resolve(process.env['BUNDLE_DIR'] || 'dist-bundle'), `${name}.zip`);
const { files, bytes } = await runBundle(outDir, zipFile, title, name);
console.log(
  `${relative(process.cwd(), zipFile)}: ${files} files, ${(bytes / 1e6).toFixed(1)} MB. Unpack it and open ${name}/index.html.`,
);
