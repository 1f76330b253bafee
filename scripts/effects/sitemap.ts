import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SitemapOptions } from '@astrojs/sitemap';
import { lastModified } from '../publish/last-modified.ts';
import { readCorpus } from './read-corpus.ts';

/** Of sitemaps.org; a part with so many addresses stays below its 50 MB too. */
const mostAddresses = 50_000;

/**
 * How the sitemap of a built site is made: each page that a search engine may list, once, with the day of its newest
 * document. A page that has moved, is gone or stands in a frame says itself that it is not to be listed.
 * @param site the folder of the built pages
 * @param base where the site stands
 */
export function sitemapOptions(site: string, contentDir: string, base: string): SitemapOptions {
  let days: ((path: string) => string | null) | null = null;
  const day = (path: string): string | null => {
    const { corpus } = days === null ? readCorpus(contentDir) : { corpus: null };
    days ??= corpus === null ? () => null : lastModified(corpus);
    return days(path);
  };
  const pathOf = (url: string): string => decodeURIComponent(new URL(url).pathname).slice(base.length - 1);
  return {
    entryLimit: mostAddresses,
    namespaces: { news: false, xhtml: false, image: false, video: false },
    filter: (url) =>
      !/<meta name="robots" content="noindex"/.test(
        readFileSync(join(site, pathOf(url), 'index.html'), 'utf8'),
      ),
    serialize: (item) => {
      const lastmod = day(pathOf(item.url));
      return lastmod === null ? item : { ...item, lastmod };
    },
  };
}
