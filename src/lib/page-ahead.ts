/** Where a link leads, or where a reader is, in parts. */
export interface Place {
  origin: string;
  pathname: string;
  search: string;
}

/**
 * The page that a link leads to, where it may be fetched before it is opened: another page of this host, which ends with a
 * slash. Null for files to take away, for other hosts, for a place on this page, and for what an address asks of a page.
 */
export function pageAhead(link: Place, here: Place): string | null {
  const { origin, pathname, search } = link;
  const isPage = pathname.endsWith('/') && search === '';
  return isPage && origin === here.origin && pathname !== here.pathname ? origin + pathname : null;
}

/** What a browser tells of the line to the network. */
export interface Line {
  readonly saveData?: boolean;
  readonly effectiveType?: string;
}

/** Whether the reader pays for each byte, or waits for it; where a browser tells nothing, no. */
export function isSparing({ saveData = false, effectiveType = '' }: Line = {}): boolean {
  return saveData || effectiveType.endsWith('2g');
}
