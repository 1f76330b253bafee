import { href, paths } from '../../lib/href.ts';
import type { Link } from '../link.ts';
import type { Address } from '../machine/address.ts';
import { link } from '../../markdown/write-markdown.ts';

/** The addresses that a twin needs: of the site, and of other twins. */
export interface Twins {
  base: string;
  address: Address;
}

/** A link of a page as a link of its twin: papers and topics by their twins, so that a reader of Markdown stays in it. */
export function twinLink({ address }: Twins, { label, url }: Link): ReturnType<typeof link> {
  return link(label, address(url.replace(/(\/(?:papers|topics)\/[a-z\d-]+)\/$/, '$1.md')));
}

/** `Page`, `Site`: what stands under each heading, so that a twin found alone leads to the rest. */
export function placeLinks({ base, address }: Twins, path: string, site: string): ReturnType<typeof link>[] {
  return [
    link('This page for people', address(href(base, path))),
    link(site, address(href(base, '/'))),
    link('All Markdown', address(href(base, paths.llms))),
  ];
}
