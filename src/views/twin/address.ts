import { filePaths } from '../../lib/file-paths.ts';
import { href } from '../../lib/href.ts';
import type { Corpus } from '../../schemas/corpus.ts';
import type { Link } from '../link.ts';
import { lookup } from '../lookup.ts';
import type { Address } from '../machine/address.ts';
import { link } from '../../markdown/write-markdown.ts';

/** The addresses that a twin needs: of the site, and of other twins. */
export interface Twins {
  base: string;
  address: Address;
}

/** A link of a page as a link of its twin: papers, topics and tours by their twins, so that a reader of Markdown stays in it. */
export function twinLink({ address }: Twins, { label, url }: Link): ReturnType<typeof link> {
  return link(label, address(url.replace(/(\/(?:papers|topics|tours)\/[a-z\d-]+)\/$/, '$1.md')));
}

/** `Page`, `Site`: what stands under each heading, so that a twin found alone leads to the rest. */
export function placeLinks({ base, address }: Twins, path: string, site: string): ReturnType<typeof link>[] {
  return [
    link('This page for people', address(href(base, path))),
    link(site, address(href(base, '/'))),
    link('All Markdown', address(href(base, filePaths.llms))),
  ];
}

/** What a person links is a twin where that page is here, else the page of that address, which may have moved. */
export function proseAddress(corpus: Corpus, { base, address }: Twins, path: string): string {
  const [, kind, id = ''] = /^\/(papers|topics|tours)\/([^/]+)\/$/.exec(path) ?? [];
  const { papers, topics } = lookup(corpus);
  if (kind === 'papers' && papers.has(id)) return address(href(base, filePaths.paperTwin(id)));
  if (kind === 'tours' && corpus.tours.some((tour) => tour.id === id))
    return address(href(base, filePaths.tourTwin(id)));
  return address(href(base, kind === 'topics' && topics.has(id) ? filePaths.topicTwin(id) : path));
}
