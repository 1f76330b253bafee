import type { Permalinks } from '../schemas/permalinks.ts';
import type { Site } from '../schemas/site.ts';
import { own } from './own.ts';

/**
 * A name for good (a tag URI, RFC 4151): neither where the site stands nor what a thing is called now is part of it.
 * @param name of characters that a URI may hold (`papers/galore`)
 */
export function tagUri({ tagAuthority }: Pick<Site, 'tagAuthority'>, name: string): string {
  return `tag:${tagAuthority}:${name}`;
}

/** The id that a paper was given first, whatever it was renamed to since. */
export function firstPaperId({ papers }: Pick<Permalinks, 'papers'>, id: string): string {
  return own(papers, id)?.first ?? id;
}

/** The id that a topic or work was given first: its rows keep former ids in the order of time. */
export function firstId(rows: Record<string, { former: string[] }>, id: string): string {
  return own(rows, id)?.former[0] ?? id;
}

/**
 * The name of a document's file as part of an address: what is no letter or digit of ASCII, point, hyphen or low line stands
 * as its number, so that two files never share one (`a b.txt` → `a~20~b.txt`).
 */
export function documentKey(document: string): string {
  return document.replace(/[^\w.-]/gu, (sign) => `~${(sign.codePointAt(0) ?? 0).toString(16)}~`);
}
