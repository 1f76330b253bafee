import type { Dataset, SearchAction, WebSite, WithActionConstraints } from 'schema-dts';
import { lastAdded } from '../../lib/last-modified.ts';
import { jsonFiles, otherFiles } from '../../lib/api/catalog.ts';
import { href, paths } from '../../lib/href.ts';
import { dataType } from '../../lib/media-types.ts';
import { paperYear } from '../../lib/paper-date.ts';
import type { Corpus } from '../../schemas/corpus.ts';
import { count } from '../words.ts';
import type { Address } from './address.ts';
import { siteIds } from './address.ts';
import type { PageData } from './page-graph.ts';

/** Files of the interface that hold the collection itself, and not how it came about. */
export const dataFiles = [
  ...jsonFiles
    .filter(({ name }) => name !== 'moved' && name !== 'ledger')
    .map(({ name, about }) => ({ file: `${name}.json`, about })),
  ...otherFiles.map(({ path, title }) => ({ file: path, about: title })),
].map(({ file, about }) => ({ file, about, path: `${paths.data}${file}`, type: dataType(file) }));

/**
 * The JSON-LD of the first page: the site, and the collection as a data set.
 * @param template of the address that answers a search (RFC 6570); null where the site does not know where it stands, since
 *   a template is no address that could be taken as relative
 */
export function siteData(corpus: Corpus, base: string, address: Address, template: string | null): PageData {
  const { site } = corpus;
  const { website, dataset } = siteIds(base, address);
  const home = address(href(base, '/'));
  const search: WithActionConstraints<SearchAction> | null =
    template === null
      ? null
      : {
          '@type': 'SearchAction',
          target: { '@type': 'EntryPoint', urlTemplate: template },
          'query-input': 'required name=search_term_string',
        };
  const said = { url: home, description: site.description, inLanguage: site.language };
  const whole: WebSite = {
    '@type': 'WebSite',
    '@id': website,
    name: site.title,
    ...(site.shortName !== site.title && { alternateName: site.shortName }),
    ...said,
    ...(search && { potentialAction: search }),
  };
  const years = corpus.papers.flatMap((paper) => paperYear(paper) ?? []).toSorted();
  const modified = lastAdded(corpus);
  const data: Dataset = {
    '@type': 'Dataset',
    '@id': dataset,
    name: site.title,
    ...said,
    size: count(corpus.papers.length, 'paper'),
    isAccessibleForFree: true,
    isPartOf: { '@type': 'WebSite', '@id': website },
    ...(site.licence !== null && { copyrightNotice: site.licence }),
    ...(modified !== null && { dateModified: modified }),
    ...(years.length > 0 && { temporalCoverage: `${years[0] ?? ''}/${years.at(-1) ?? ''}` }),
    ...(corpus.topics.length > 0 && { keywords: corpus.topics.map(({ name }) => name) }),
    distribution: dataFiles.map(({ file, about, path, type }) => ({
      '@type': 'DataDownload',
      name: file,
      description: about,
      encodingFormat: type,
      contentUrl: address(href(base, path)),
    })),
  };
  return { also: [whole, data] };
}

/** The template of the search page; null without the site's own address. */
export function searchTemplate(site: URL | undefined, base: string): string | null {
  return site ? `${new URL(href(base, '/search/'), site).href}?q={search_term_string}` : null;
}
