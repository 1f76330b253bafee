import { spawn } from 'node:child_process';
import { closeSync, mkdirSync, mkdtempSync, openSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { corpusLines } from '../../src/lib/handed-corpus.ts';
import type { OfflineSize } from '../../src/lib/offline/settings.ts';
import type { Corpus } from '../../src/schemas/corpus.ts';
import { checkWritten } from '../annotate/written/index.ts';
import { checkQuotes } from '../publish/check-quotes.ts';
import { eachPublished } from '../publish/files.ts';
import { hostFiles } from '../publish/host-files.ts';
import { Stop } from './command.ts';
import { contentState } from './content-state.ts';
import { fullDisk, isFull } from './explain.ts';
import { disk } from './file-operations.ts';
import { drawPictures, placePictures, type Pictures } from './draw-pictures.ts';
import type { Environment } from './environment.ts';
import { readCorpus } from './read-corpus.ts';
import { allFiles } from './read-files.ts';
import { renderFindings } from './report.ts';
import { besideFolder, recoverFolder, swapFolder } from './swap-folder.ts';
import { writeIcons } from './write-icons.ts';
import { writeServiceWorker } from './write-service-worker.ts';

/** What there is to say of a site that was built. */
export interface Built {
  pictures: Pictures;
  /** What a browser keeps on a first visit; null where nothing. */
  kept: OfflineSize | null;
}

/**
 * Builds the site of the collections: pages by Astro, then API and search index beside them, all in a staging folder next
 * to `outDir` that takes its place only when whole. Pictures are drawn while Astro works.
 * @param environment its `outDir` may be replaced; no other run works there
 * @param root the folder of the code
 * @throws Stop, and errors of the file system; the last site stands
 */
export async function runBuild(environment: Environment, root: string): Promise<Built> {
  const { contentDir, outDir, base, siteUrl } = environment;
  recoverFolder(outDir);
  const state = contentState(contentDir);
  const { corpus, findings } = readCorpus(contentDir);
  const wrong = corpus ? [...checkWritten(corpus), ...checkQuotes(corpus)] : findings;
  if (!corpus || wrong.length > 0) throw new Stop(renderFindings(wrong));

  disk.makeFolder(besideFolder(outDir));
  // Of its own: what is left of a run that was killed may write on for a moment.
  const folder = mkdtempSync(join(besideFolder(outDir), 'run-'));
  const staging = join(folder, 'site');
  try {
    const pictures = await pagesAndPictures(environment, root, corpus, folder, staging);
    placePictures(staging, pictures);
    writeAll(staging, eachPublished(corpus, base, siteUrl));
    writeIcons(staging);
    // Almost last: it tells of every file that a browser may keep.
    const kept = await writeServiceWorker(staging, base, corpus.site.offline, root);
    writeAll(staging, hostFiles(allFiles(staging), base));
    if (contentState(contentDir) !== state)
      throw new Stop(
        `${contentDir}: was changed while the site was built, which would be of both states. Build it again.`,
      );
    swapFolder(staging, outDir);
    return { pictures, kept };
  } finally {
    // Where even the last site could not be put back, it is there still, and must stay.
    recoverFolder(outDir);
  }
}

/** Writes texts under a folder, making folders as needed. */
export function writeAll(folder: string, files: Iterable<[path: string, text: string]>): void {
  for (const [path, text] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

/** Both at once. Astro is stopped when pictures fail, pictures are drawn to their end for the next build; what was first wrong is thrown. */
async function pagesAndPictures(
  environment: Environment,
  root: string,
  corpus: Corpus,
  folder: string,
  staging: string,
): Promise<Pictures> {
  const stopped = new AbortController();
  const wrong: unknown[] = [];
  const orStop = async <T>(work: Promise<T>): Promise<T | null> => {
    try {
      return await work;
    } catch (error) {
      wrong.push(error);
      stopped.abort();
      return null;
    }
  };
  const [, pictures] = await Promise.all([
    orStop(buildPages(environment, root, corpus, folder, staging, stopped.signal)),
    orStop(drawPictures(root, corpus, environment.pictures)),
  ]);
  if (pictures === null || wrong.length > 0) throw wrong[0];
  return pictures;
}

/**
 * Hands the corpus over and runs `astro build` with a cache of its own: Astro would serve text rendered by older code from a shared one.
 * @param folder where it works: what it makes on the way goes below that, or where another build would put it too
 * @param staging the folder that it writes
 * @throws Stop
 */
export async function buildPages(
  environment: Environment,
  root: string,
  corpus: Corpus,
  folder: string,
  staging: string,
  signal: AbortSignal,
): Promise<void> {
  const cache = join(folder, 'astro');
  const handed = join(folder, 'corpus.ndjson');
  mkdirSync(folder, { recursive: true });
  writeLines(handed, corpusLines(corpus));
  await new Promise<void>((done, fail) => {
    const astro = spawn(process.execPath, astroCommand(root, ['build', '--force', '--silent']), {
      cwd: folder,
      env: astroEnvironment(environment, {
        OUT_DIR: staging,
        GAZETTEER_CACHE_DIR: cache,
        GAZETTEER_CORPUS: handed,
      }),
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
      signal,
    });
    // One that began and is stopped may write on for a moment: it is waited for, or clearing away would meet new files.
    astro.on('error', (error) => {
      if (astro.pid === undefined) fail(error);
    });
    astro.on('exit', (code) => {
      if (code === 0) return done();
      const why = isFull(folder) ? `${fullDisk(folder)}\n` : '';
      fail(new Stop(`${why}The pages could not be built; what Astro said stands above.`));
    });
  });
}

/** Writes lines as they come. */
function writeLines(file: string, lines: Iterable<string>): void {
  const open = openSync(file, 'w');
  try {
    for (const line of lines) writeFileSync(open, `${line}\n`);
  } finally {
    closeSync(open);
  }
}

/** Arguments of Node that run Astro, and end it with the process that runs it; that opens a channel (`ipc`) to it. */
export const astroCommand = (root: string, args: string[]): string[] => [
  '--import',
  new URL('end-with-parent.ts', import.meta.url).href,
  // Megabytes for what a page leaves behind: it is cleared away less often.
  '--max-semi-space-size=64',
  join(root, 'node_modules/astro/bin/astro.mjs'),
  ...args,
  '--root',
  root,
];

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
