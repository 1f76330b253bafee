import { hasPage } from '../../../src/lib/work-pages.ts';
import type { Permalinks } from '../../../src/schemas/permalinks.ts';
import type { Work } from '../../../src/schemas/work.ts';

/** The registry with a note on each work that has a page: a note that is there stays. */
export function keepPages(rows: Permalinks['works'], works: Work[]): Permalinks['works'] {
  const paged = new Set<string>(works.filter((work) => hasPage({ works }, work)).map(({ id }) => id));
  return Object.fromEntries(
    Object.entries(rows).map(([id, { names, page, former }]) => [
      id,
      { names, ...(page === true || paged.has(id) ? { page: true as const } : {}), former },
    ]),
  );
}
