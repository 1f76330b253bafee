import { mkdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { readCorpus } from '../effects/read-corpus.ts';
import { renderFindings } from '../effects/report.ts';
import { buildPages } from '../effects/run-build.ts';
import { buildBareSite, routesOf, type Routes } from './bare-site.ts';
import { contents, type Sizes } from './content.ts';
import { markdownTable } from './table.ts';

/** Times that both are built, by turns; the quicker of each counts. A large site is built once. */
const rounds = (pages: number): number => (pages < 5_000 ? 3 : pages < 20_000 ? 2 : 1);

interface Built {
  routes: Routes;
  ownMs: number;
  bareMs: number;
}

/**
 * Compares the step `astro build` of this site, without pictures, with that of a bare Astro site of as many pages and bytes of HTML, by turns
 * on the same machine, over growing collections.
 * @returns a table for people, in Markdown
 * @throws Error when something cannot be built
 */
export async function benchBuild(sizes: Sizes): Promise<string> {
  const root = dirname(dirname(import.meta.dirname));
  const work = join(root, 'node_modules/.cache/gazetteer-bench/build');
  const built: Built[] = [];
  for (const contentDir of contents(sizes)) built.push(await buildBoth(root, work, contentDir));
  return markdownTable(
    ['papers', 'pages', 'HTML', 'astro build, s', 'bare site, s', 'ratio', 'ms a page beyond the first'],
    built.map((size) => [
      String(size.routes.filter(([path]) => /^papers\/(?!page\/)./.test(path)).length),
      String(size.routes.length),
      `${(bytesOf(size) / 1e6).toFixed(0)} MB`,
      (size.ownMs / 1000).toFixed(1),
      (size.bareMs / 1000).toFixed(1),
      (size.ownMs / size.bareMs).toFixed(2),
      perPage(built[0], size),
    ]),
  );
}

async function buildBoth(root: string, work: string, contentDir: string): Promise<Built> {
  const outDir = join(work, 'own');
  const { corpus, findings } = readCorpus(contentDir);
  if (!corpus) throw new Error(renderFindings(findings));
  let routes: Routes = [];
  const times = { ownMs: Infinity, bareMs: Infinity };
  const timed = async (which: keyof typeof times, step: () => Promise<void> | void): Promise<void> => {
    rmSync(work, { recursive: true, force: true });
    mkdirSync(join(work, 'bare'), { recursive: true });
    const began = performance.now();
    await step();
    times[which] = Math.min(times[which], performance.now() - began);
  };
  try {
    for (let round = 0; round === 0 || round < rounds(routes.length); round += 1) {
      const environment = { contentDir, outDir, siteUrl: null, base: '/', pictures: 'none' as const };
      await timed('ownMs', () =>
        buildPages(environment, root, corpus, work, outDir, new AbortController().signal),
      );
      routes = routesOf(outDir);
      await timed('bareMs', () => buildBareSite(root, join(work, 'bare'), routes));
    }
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
  return { routes, ...times };
}

const bytesOf = ({ routes }: Built): number => routes.reduce((sum, [, bytes]) => sum + bytes, 0);

/** What a further page takes of ours and of the bare site's. */
function perPage(first: Built | undefined, size: Built): string {
  if (first === undefined || first === size) return '–';
  const pages = size.routes.length - first.routes.length;
  const each = (last: number, before: number): string => ((last - before) / pages).toFixed(2);
  return `${each(size.ownMs, first.ownMs)} / ${each(size.bareMs, first.bareMs)}`;
}
