import { filePaths } from '../../src/lib/file-paths.ts';
import { href } from '../../src/lib/href.ts';
import type { Site } from '../../src/schemas/site.ts';
import { escapeXml } from '../../src/lib/xml.ts';

const namespace = 'http://a9.com/-/spec/opensearch/1.1/';
/** The longest that OpenSearch 1.1 (draft 6) allows. */
const longest = { longName: 48, description: 1024 };

function element(name: string, text: string): string {
  return `  <${name}>${escapeXml(text)}</${name}>\n`;
}

/**
 * What tells a browser how to search this site from its address bar: path → text. Addresses in it are absolute, so there
 * is none where the site's own is not known; a wrong one is worse.
 * @param siteUrl where the site will stand on the web
 */
export function openSearchFiles(site: Site, base: string, siteUrl: string | null): [string, string][] {
  if (siteUrl === null) return [];
  const absolute = (path: string): string => escapeXml(new URL(href(base, path), siteUrl).href);
  const template = `${absolute('/search/')}?q={searchTerms}`;
  const self = absolute(filePaths.openSearch);
  const text =
    '<?xml version="1.0" encoding="UTF-8"?>\n' +
    `<OpenSearchDescription xmlns="${namespace}">\n` +
    element('ShortName', site.shortName) +
    (site.title.length <= longest.longName ? element('LongName', site.title) : '') +
    element('Description', Array.from(site.description).slice(0, longest.description).join('')) +
    element('Language', site.language) +
    element('InputEncoding', 'UTF-8') +
    `  <Image type="image/svg+xml">${absolute('/favicon.svg')}</Image>\n` +
    `  <Url type="text/html" template="${template}"/>\n` +
    `  <Url type="application/opensearchdescription+xml" rel="self" template="${self}"/>\n` +
    '</OpenSearchDescription>\n';
  return [[filePaths.openSearch.slice(1), text]];
}
