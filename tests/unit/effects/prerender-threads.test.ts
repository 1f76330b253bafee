import { availableParallelism } from 'node:os';
import type { AstroPrerenderer, RouteData } from 'astro';
import { expect, it } from 'vitest';
import { prerenderThreads } from '../../../scripts/effects/prerender-threads.ts';

type Start = (options: {
  setPrerenderer: (make: (main: AstroPrerenderer) => AstroPrerenderer) => void;
}) => void;

it('a thread that ends fails its pages, and those asked for later', async () => {
  // With one processor there are no threads.
  if (availableParallelism() === 1) return;
  let ended = 0;
  const main: AstroPrerenderer = {
    name: 'main',
    getStaticPaths: () =>
      Promise.resolve(Array.from({ length: 300 }, () => ({ pathname: '/', route: {} as RouteData }))),
    render: () => Promise.resolve(new Response('of the main thread')),
    teardown: () => {
      ended += 1;
      return Promise.resolve();
    },
  };
  const made: AstroPrerenderer[] = [];
  const start = prerenderThreads().hooks['astro:build:start'] as unknown as Start;
  start({ setPrerenderer: (make) => void made.push(make(main)) });
  const [threads] = made;
  await threads?.getStaticPaths();
  const render = async () =>
    threads?.render(new Request('http://localhost/'), { routeData: {} as RouteData });
  // Nothing was built, so that each thread fails to begin.
  await expect(render()).rejects.toThrow();
  await expect(render()).rejects.toThrow();
  await threads?.teardown?.();
  expect(ended).toBe(1);
  expect(await ((await render()) as Response).text()).toBe('of the main thread');
});
