import { offlinePath } from '../../lib/offline/settings.ts';
import { isPage, sitePath } from '../../lib/offline/treatment.ts';
import { ownCaches } from './choice.ts';

export interface KeptPage {
  url: string;
  /** `papers` of `papers/galore/`; empty for the first page of a section, and for home. */
  section: string;
  title: string;
}

export interface Kept {
  files: number;
  bytes: number;
  /** Sorted by title, each once. */
  pages: KeptPage[];
}

/** All that this browser keeps of the site, measured. */
export async function readKept(base: string): Promise<Kept> {
  const kept: Kept = { files: 0, bytes: 0, pages: [] };
  const pages = new Map<string, KeptPage>();
  for (const name of await ownCaches(base)) {
    const cache = await caches.open(name);
    for (const request of await cache.keys()) {
      const response = await cache.match(request);
      if (!response) continue;
      const body = await response.blob();
      kept.files += 1;
      kept.bytes += body.size;
      const path = sitePath(request.url, location.origin, base);
      if (path === null || !isPage(path) || path === offlinePath || pages.has(path)) continue;
      pages.set(path, {
        url: base + path,
        section: /^([^/]+)\/[^/]/.exec(path)?.[1] ?? '',
        title: titleOf(await body.text()) ?? `/${path}`,
      });
    }
  }
  kept.pages = [...pages.values()].sort((a, b) => a.title.localeCompare(b.title));
  return kept;
}

/** The title of a page, without the name of the site that ends it. */
function titleOf(page: string): string | null {
  const { title } = new DOMParser().parseFromString(page, 'text/html');
  const end = title.lastIndexOf(' · ');
  return title === '' ? null : end > 0 ? title.slice(0, end) : title;
}
