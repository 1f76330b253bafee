import { inSite, rootFrom, type Place } from './place.ts';

/** A style sheet of a built site for a folder: the files that it names, such as the face of headings, as seen from its place. */
export function rewriteStyle(css: string, { base, page }: Pick<Place, 'base' | 'page'>): string {
  return css.replace(/url\((["']?)([^"')\s]+)\1\)/g, (whole, quote: string, address: string) => {
    const inside = address.startsWith('/') ? inSite(address, { base, page }) : null;
    return inside === null ? whole : `url(${quote}${rootFrom(page)}${inside}${quote})`;
  });
}
