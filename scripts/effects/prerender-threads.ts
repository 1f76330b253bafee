import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { AstroIntegration, AstroPrerenderer, RouteData } from 'astro';
import type { Answer, Setting } from './prerender-thread.ts';

/** Each holds a copy of the corpus. */
const mostThreads = 3;
/** A thread reads the whole corpus first: a smaller site is done sooner without. */
const worthwhile = 300;
/** Of a kind of fewer pages all are rendered where the first one is: what they have in common is worked out once. */
const manyOfAKind = 150;
/** Pages that lie ready for a thread, so that it never waits for its next. */
const queued = 16;
/** Pages under way in the main thread: while one is written, others are rendered. */
const underWay = 8;

const threads = Math.min(availableParallelism() - 1, mostThreads);

/**
 * An integration that renders pages in other threads too, and while others are written: Astro renders page by
 * page in one thread, and waits for the disk in between. The bytes are the same, since each page is a function of the
 * collections.
 *
 * Like Astro's own prerenderer, a thread hands the built application what Astro knows of the build (`prerender-thread.ts`);
 * that is exported but not documented, and Astro's version is pinned.
 */
export function prerenderThreads(): AstroIntegration {
  let entry = '';
  let styles: () => Setting['styles'] = () => [];
  return {
    name: 'gazetteer-prerender-threads',
    hooks: {
      'astro:config:setup': ({ command, updateConfig }) => {
        if (command !== 'build') return;
        updateConfig({
          build: { concurrency: queued * threads + underWay },
          vite: {
            plugins: [
              {
                name: 'gazetteer-prerender-entry',
                writeBundle({ dir = '.' }, bundle) {
                  const name = Object.keys(bundle).find((file) => /^prerender-entry\.[^/]*$/.test(file));
                  if (name !== undefined) entry = pathToFileURL(join(dir, name)).href;
                },
              },
            ],
          },
        });
      },
      'astro:build:setup': ({ pages }) => {
        // Filled while the build goes on.
        styles = () => [...pages.values()].map(({ key, styles: list }) => [key, list]);
      },
      'astro:build:start': ({ setPrerenderer }) => {
        if (threads > 0) setPrerenderer((main) => withThreads(main, () => ({ entry, styles: styles() })));
      },
    },
  };
}

/** A prerenderer that shares pages out between `main` and threads. */
function withThreads(main: AstroPrerenderer, setting: () => Setting): AstroPrerenderer {
  let team: Thread[] = [];
  const large = new Set<string>();
  const homes = new Map<string, Thread | 'main'>();
  /** Where the next page of a kind is rendered. */
  const place = ({ component }: RouteData): Thread | 'main' => {
    const home = homes.get(component);
    if (home) return home;
    const [least] = team.toSorted((a, b) => a.waiting() - b.waiting());
    const chosen = least && least.waiting() < queued ? least : 'main';
    if (!large.has(component)) homes.set(component, chosen);
    return chosen;
  };
  return {
    ...main,
    name: 'gazetteer-threads',
    getStaticPaths: async () => {
      const all = await main.getStaticPaths();
      if (all.length >= worthwhile) team = Array.from({ length: threads }, () => thread(setting()));
      for (const [component, pages] of Map.groupBy(all, ({ route }) => route.component))
        if (pages.length >= manyOfAKind) large.add(component);
      return all;
    },
    render: (request, options) => {
      const where = place(options.routeData);
      return where === 'main' ? main.render(request, options) : where.render(request.url, options.routeData);
    },
    teardown: async () => {
      const ending = team;
      team = [];
      await Promise.all(ending.map((one) => one.end()));
      await main.teardown?.();
    },
  };
}

interface Thread {
  /** Pages handed to it and not come back. */
  waiting: () => number;
  render: (url: string, route: RouteData) => Promise<Response>;
  end: () => Promise<unknown>;
}

function thread(setting: Setting): Thread {
  const worker = new Worker(new URL('./prerender-thread.ts', import.meta.url), { workerData: setting });
  const asked = new Map<number, { done: (response: Response) => void; fail: (error: Error) => void }>();
  let last = 0;
  let lost: Error | null = null;
  // Pages that nobody renders would never be answered, and Astro, with nothing left to wait for, would end as if all were well.
  const lose = (error: Error): void => {
    lost ??= error;
    for (const { fail } of asked.values()) fail(lost);
    asked.clear();
  };
  worker.on('message', (answer: Answer) => {
    const page = asked.get(answer.id);
    asked.delete(answer.id);
    if ('error' in answer) page?.fail(new Error(answer.error));
    else page?.done(new Response(answer.body, { status: answer.status, headers: answer.headers }));
  });
  worker.on('error', lose);
  worker.on('exit', (code) => lose(new Error(`A thread that renders pages ended (${String(code)}).`)));
  return {
    waiting: () => asked.size,
    render: (url, { route, component }) =>
      new Promise((done, fail) => {
        if (lost) {
          fail(lost);
          return;
        }
        last += 1;
        asked.set(last, { done, fail });
        worker.postMessage({ id: last, url, route, component });
      }),
    end: () => {
      // Of a build that failed, pages are still asked for: only what failed first is told.
      asked.clear();
      return worker.terminate();
    },
  };
}
