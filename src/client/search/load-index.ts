import { href } from '../../lib/href.ts';
import { readSearchIndex, type SearchIndex, searchIndexPath } from '../../lib/search/index-format.ts';

let loading: Promise<SearchIndex> | null = null;

/**
 * The index of this site, fetched once; after a failure the next call tries again.
 * @throws Error when it cannot be fetched or read
 */
export function loadIndex(base: string): Promise<SearchIndex> {
  loading ??= fetchIndex(href(base, searchIndexPath)).catch((error: unknown) => {
    loading = null;
    throw error;
  });
  return loading;
}

async function fetchIndex(url: string): Promise<SearchIndex> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: answered ${response.status}`);
  return readSearchIndex(await response.json());
}
