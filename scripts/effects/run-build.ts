import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import type { OfflineSize } from '../../src/lib/offline/settings.ts';
import { checkWritten } from '../annotate/written/index.ts';
import { checkQuotes } from '../publish/check-quotes.ts';
import { publishedFiles } from '../publish/files.ts';
import { hostFiles } from '../publish/host-files.ts';
import { drawPictures, FontError, placePictures, type Pictures } from './draw-pictures.ts';
import type { Environment } from './environment.ts';
import { readCorpus } from './read-corpus.ts';
import { allFiles } from './read-files.ts';
import { renderFindings } from './report.ts';
import { recoverFolder, swapFolder } from './swap-folder.ts';
import { writeIcons } from './write-icons.ts';
import { writeServiceWorker } from './write-service-worker.ts';

/** A build that stopped with a reason for people; the last site stands. */
export class BuildError extends Error {}

/** What there is to say of a site that was built. */
export interface Built {
  pictures: Pictures;
  /** What a browser keeps on a first visit; null where nothing. */
  kept: OfflineSize | null;
}

/**
 * Builds the site of the collections: pages by Astro, then API and search index beside them, all in a staging folder next
 * to `outDir` that takes its place only when whole. Pictures are drawn while Astro works.
 * @param root the folder of the code
 * @throws BuildError
 */
export async function runBuild(environment: Environment, root: string): Promise<Built> {
  const { contentDir, outDir, base, siteUrl } = environment;
  recoverFolder(outDir);
  const { corpus, findings } = readCorpus(contentDir);
  const wrong = corpus ? [...checkWritten(corpus), ...checkQuotes(corpus)] : findings;
  if (!corpus || wrong.length > 0) throw new BuildError(renderFindings(wrong));

  const staging = join(dirname(outDir), `.${basename(outDir)}.staging`);
  rmSync(staging, { recursive: true, force: true });
  mkdirSync(dirname(outDir), { recursive: true });
  try {
    const [pages, drawn] = await Promise.allSettled([
      buildPages(environment, root, staging),
      drawPictures(root, corpus, environment.pictures),
    ]);
    if (pages.status === 'rejected') throw pages.reason;
    if (drawn.status === 'rejected')
      throw drawn.reason instanceof FontError ? new BuildError(drawn.reason.message) : drawn.reason;
    const pictures = drawn.value;
    placePictures(staging, pictures);
    writeAll(staging, publishedFiles(corpus, base, siteUrl));
    writeIcons(staging);
    // Almost last: it tells of every file that a browser may keep.
    const kept = await writeServiceWorker(staging, base, corpus.site.offline, root);
    writeAll(staging, hostFiles(allFiles(staging), base));
    swapFolder(staging, outDir);
    return { pictures, kept };
  } finally {
    rmSync(staging, { recursive: true, force: true });
  }
}

/** Writes texts under a folder, making folders as needed. */
export function writeAll(folder: string, files: ReadonlyMap<string, string>): void {
  for (const [path, text] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

/**
 * Runs `astro build` with a cache of its own: Astro would serve text rendered by older code from a shared one.
 * @param staging the folder that it writes
 * @throws BuildError
 */
export async function buildPages(environment: Environment, root: string, staging: string): Promise<void> {
  const cache = mkdtempSync(join(tmpdir(), 'gazetteer-astro-'));
  try {
    await new Promise<void>((done, fail) => {
      const astro = spawn(
        process.execPath,
        [join(root, 'node_modules/astro/bin/astro.mjs'), 'build', '--force', '--silent', '--root', root],
        {
          cwd: root,
          env: astroEnvironment(environment, { OUT_DIR: staging, GAZETTEER_CACHE_DIR: cache }),
          stdio: ['ignore', 'inherit', 'inherit'],
        },
      );
      astro.on('error', fail);
      astro.on('exit', (code) =>
        code === 0
          ? done()
          : fail(new BuildError('The pages could not be built; what Astro said stands above.')),
      );
    });
  } finally {
    rmSync(cache, { recursive: true, force: true });
  }
}

/** The variables as Astro's configuration reads them. */
export function astroEnvironment(
  { contentDir, siteUrl, base }: Environment,
  more: Record<string, string>,
): NodeJS.ProcessEnv {
  const { SITE_URL: _, ...rest } = process.env;
  return {
    ...rest,
    CONTENT_DIR: contentDir,
    BASE_PATH: base,
    ASTRO_TELEMETRY_DISABLED: '1',
    ...(siteUrl ? { SITE_URL: siteUrl } : {}),
    ...more,
  };
}
