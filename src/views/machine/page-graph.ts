import type { BreadcrumbList, Graph, Thing, WebPage } from 'schema-dts';
import { href } from '../../lib/href.ts';
import type { Site } from '../../schemas/site.ts';
import type { Link } from '../link.ts';
import type { Address } from './address.ts';
import { siteIds } from './address.ts';

/** What the JSON-LD of a page says beyond its title and its place. */
export interface PageData {
  /** A kind of page of schema.org; `WebPage` where nothing more can be said. */
  type?: 'AboutPage' | 'CollectionPage' | 'SearchResultsPage';
  mainEntity?: Thing;
  /** Further nodes. */
  also?: Thing[];
}

/** A page as it stands in the site. */
export interface PlacedPage {
  title: string;
  description: string | undefined;
  /** The pages above it, from the top, without the first page. */
  trail: readonly Link[];
  /** Base included. */
  path: string;
  /** The day of the newest document that it tells of; null where that is not known. */
  modified: string | null;
  data: PageData;
}

/** The JSON-LD of a page (schema.org): the page in its site, its place below the first page, and what it is about. */
export function pageGraph(site: Site, base: string, address: Address, page: PlacedPage): Graph {
  const { title, description, path, modified, data } = page;
  const url = address(path);
  const home = href(base, '/');
  const places =
    path === home ? [] : [{ label: 'Home', url: home }, ...page.trail, { label: title, url: path }];
  const node: WebPage = {
    // The other kinds have the same fields; the types of schema-dts keep them apart.
    '@type': (data.type ?? 'WebPage') as 'WebPage',
    '@id': url,
    url,
    name: title,
    ...(description !== undefined && { description }),
    inLanguage: site.language,
    isPartOf: { '@type': 'WebSite', '@id': siteIds(base, address).website, name: site.title },
    ...(modified !== null && { dateModified: modified }),
    ...(places.length > 0 && { breadcrumb: breadcrumbs(places, address) }),
    ...(data.mainEntity && { mainEntity: data.mainEntity }),
  };
  return { '@context': 'https://schema.org', '@graph': [node, ...(data.also ?? [])] };
}

function breadcrumbs(places: readonly Link[], address: Address): BreadcrumbList {
  return {
    '@type': 'BreadcrumbList',
    itemListElement: places.map(({ label, url }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name: label,
      item: address(url),
    })),
  };
}
