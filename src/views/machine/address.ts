import { href } from '../../lib/href.ts';

/** The address of a path of the site (base included) as machines are told it. */
export type Address = (path: string) => string;

/**
 * Absolute where the site knows where it stands. Elsewhere the path itself: JSON-LD 1.1 and Markdown take it as relative to
 * the document that holds it, so that it is true wherever the site is put.
 */
export function addressOn(site: URL | undefined): Address {
  return (path) => (site ? new URL(path, site).href : path);
}

/** The nodes of JSON-LD that every page speaks of. */
export function siteIds(base: string, address: Address): { website: string; dataset: string } {
  const home = address(href(base, '/'));
  return { website: `${home}#website`, dataset: `${home}#dataset` };
}
