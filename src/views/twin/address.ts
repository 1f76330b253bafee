import { filePaths } from '../../lib/file-paths.ts';
import { href } from '../../lib/href.ts';
import { hasFilesPerPaper } from '../../lib/scale.ts';
import type { Corpus } from '../../schemas/corpus.ts';
import type { Link } from '../link.ts';
import { lookup } from '../lookup.ts';
import { type Address, addressOn } from '../machine/address.ts';
import { link } from '../../markdown/write-markdown.ts';

/** The addresses that a twin needs: of the site, and of other twins. */
export interface Twins {
  base: string;
  address: Address;
  /** Whether papers have twins: not each of very many. */
  papers: boolean;
}

/** @param site where the site stands on the web, where that is known */
export function twinsOf(corpus: Corpus, base: string, site: URL | undefined): Twins {
  return { base, address: addressOn(site), papers: hasFilesPerPaper(corpus) };
}

/** A link of a page as a link of its twin: papers, topics and tours by their twins, so that a reader of Markdown stays in it. */
export function twinLink({ address, papers }: Twins, { label, url }: Link): ReturnType<typeof link> {
  const twin = url.replace(/(\/(papers|topics|tours)\/[a-z\d-]+)\/$/, (whole, path: string, kind: string) =>
    kind === 'papers' && !papers ? whole : `${path}.md`,
  );
  return link(label, address(twin));
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
export function proseAddress(corpus: Corpus, twins: Twins, path: string): string {
  const [, kind, id = ''] = /^\/(papers|topics|tours)\/([^/]+)\/$/.exec(path) ?? [];
  const { base, address } = twins;
  const { papers, topics } = lookup(corpus);
  if (kind === 'papers' && twins.papers && papers.has(id))
    return address(href(base, filePaths.paperTwin(id)));
  if (kind === 'tours' && corpus.tours.some((tour) => tour.id === id))
    return address(href(base, filePaths.tourTwin(id)));
  return address(href(base, kind === 'topics' && topics.has(id) ? filePaths.topicTwin(id) : path));
}
