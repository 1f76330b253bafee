import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SitemapOptions } from '@astrojs/sitemap';
import { pageFacts } from '../publish/page-facts.ts';

/** Of sitemaps.org; a part with so many addresses stays below its 50 MB too. */
const mostAddresses = 50_000;

/**
 * How the sitemap of a built site is made: each page that a search engine may list, once, with the day of its newest
 * document. The pages say both themselves: one that has moved, is gone or stands in a frame is not to be listed.
 * @param site the folder of the built pages
 * @param base where the site stands
 */
export function sitemapOptions(site: string, base: string): SitemapOptions {
  const days = new Map<string, string | null>();
  return {
    entryLimit: mostAddresses,
    namespaces: { news: false, xhtml: false, image: false, video: false },
    filter: (url) => {
      const path = decodeURIComponent(new URL(url).pathname).slice(base.length);
      const { listed, modified } = pageFacts(readFileSync(join(site, path, 'index.html'), 'utf8'));
      days.set(url, modified);
      return listed;
    },
    serialize: (item) => {
      const lastmod = days.get(item.url) ?? null;
      return lastmod === null ? item : { ...item, lastmod };
    },
  };
}
