import { filePaths } from '../../src/lib/file-paths.ts';
import { href } from '../../src/lib/href.ts';

/**
 * `robots.txt` (RFC 9309): everything may be read, and where the sitemap is. Crawlers ask for it at the root of a host only,
 * so a site under a base path writes none; and a sitemap is named by its absolute address, so none is named without one.
 * @param siteUrl where the site will stand on the web; null where that is not known
 */
export function robotsFiles(base: string, siteUrl: string | null): [string, string][] {
  if (base !== '/') return [];
  const sitemap =
    siteUrl === null ? '' : `\nSitemap: ${new URL(href(base, filePaths.sitemap), siteUrl).href}\n`;
  return [['robots.txt', `User-agent: *\nAllow: /\n${sitemap}`]];
}
