import type { ExplorableName } from '../../schemas/explorable.ts';

const scripts: Readonly<Record<ExplorableName, () => Promise<unknown>>> = {
  'kv-cache-memory': () => import('./kv-cache-memory.ts'),
  'optimizer-memory': () => import('./optimizer-memory.ts'),
  'learning-rate-batch-size': () => import('./learning-rate-batch-size.ts'),
};

/** The script of a figure is fetched when the figure is about to come into sight: it stands far down, and many never go there. */
const element = document.querySelector<HTMLElement>('explorable-figure');
if (element) {
  const watch = new IntersectionObserver(
    (entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      watch.disconnect();
      // Without it the picture stands as it is, and controls would be dead.
      scripts[element.dataset['figure'] as ExplorableName]().catch(() =>
        element.querySelector('form')?.remove(),
      );
    },
    { rootMargin: '400px' },
  );
  watch.observe(element);
}
