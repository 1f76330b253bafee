import { href, paths } from '../lib/href.ts';
import { arxivAddress, arxivId, doiAddress, doiOf, serviceAddress } from '../lib/identifiers.ts';
import { readNextAnchors } from '../lib/read-next.ts';
import { serviceNames } from '../lib/reference-words.ts';
import { hasPage } from '../lib/work-pages.ts';
import type { Corpus } from '../schemas/corpus.ts';
import type { MissingWork } from '../schemas/references.ts';
import type { Link } from './link.ts';
import { byNewest, lookup } from './lookup.ts';
import { paperLine } from './paper-line.ts';
import { count, shortened } from './words.ts';

/** A work that several papers here refer to and that is not here. */
export interface NextRead {
  anchor: string;
  title: string;
  /** The first one, with how many more: `and 7 others`. */
  author: { name: string; others: string } | null;
  year: string;
  /** Where it is on the web. */
  links: Link[];
  /** Its page among the works, where titles and abstracts name it. */
  work: Link | null;
  /** How many papers refer to it, the newest of them, more that are folded up, and how many are not listed. */
  papers: number;
  open: Link[];
  folded: Link[];
  left: number;
}

/** Papers named under a work, seen at once and at all. */
const shown = 4;
const mostNamed = 12;
/** Of titles: a service may hand out a whole page for one. */
const longestTitle = 240;
const longestName = 48;

/** What to read next, most referred to first. */
export function readNext(corpus: Corpus, base: string): NextRead[] {
  const { papers } = lookup(corpus);
  const named = worksByArxiv(corpus);
  const anchors = readNextAnchors(corpus);
  return corpus.missing.map((missing): NextRead => {
    const all = missing.referredBy.flatMap((id) => papers.get(id) ?? []).toSorted(byNewest);
    const names = all.slice(0, mostNamed).map((paper): Link => {
      const { label, url } = paperLine(base, paper);
      return { label: shortened(label, longestName), url };
    });
    const work = named.get(missing.arxiv ?? '');
    return {
      anchor: anchors.get(missing.key) ?? '',
      title: shortened(missing.title, longestTitle),
      author: authorOf(missing),
      year: missing.year === null ? 'year unknown' : String(missing.year),
      links: linksOf(missing),
      work: work ? { label: work.name, url: href(base, paths.work(work.id)) } : null,
      papers: all.length,
      open: names.slice(0, shown),
      folded: names.slice(shown),
      left: all.length - names.length,
    };
  });
}

/** The first of them, as a link to its place; null where there is none. */
export function mostReferred(corpus: Corpus, base: string): (Link & { papers: number }) | null {
  const [first] = corpus.missing;
  if (!first) return null;
  const anchor = readNextAnchors(corpus).get(first.key) ?? '';
  return {
    label: shortened(first.title),
    url: href(base, `${paths.readNext}#${anchor}`),
    papers: first.referredBy.length,
  };
}

/** Who stands first, and the others in words: `and 7 others`. */
function authorOf({ firstAuthor, authorCount }: MissingWork): NextRead['author'] {
  if (firstAuthor === null) return null;
  const others = (authorCount ?? 1) - 1;
  const rest =
    authorCount === null ? 'and perhaps others' : others > 0 ? `and ${count(others, 'other')}` : '';
  return { name: shortened(firstAuthor, longestName), others: rest };
}

function linksOf({ arxiv, doi, key, title }: MissingWork): Link[] {
  const [id, name] = [arxivId(arxiv), doiOf(doi)];
  const links = [
    ...(id === null ? [] : [{ label: `arXiv ${id}`, url: arxivAddress(id) }]),
    ...(name === null ? [] : [{ label: `DOI ${name}`, url: doiAddress(name) }]),
  ];
  if (links.length > 0) return links;
  const told = serviceAddress(key);
  if (told) return [{ label: `At ${serviceNames[told.service]}`, url: told.url }];
  const query = encodeURIComponent(shortened(title, longestTitle).toWellFormed());
  return [
    {
      label: 'Search arXiv for this title',
      url: `https://arxiv.org/search/?searchtype=title&query=${query}`,
    },
  ];
}

/** Works with a page whose description is an arXiv page, by its number. */
function worksByArxiv(corpus: Corpus): Map<string, Corpus['works'][number]> {
  return new Map(
    corpus.works
      .flatMap((work) => {
        const [, id] = /^https?:\/\/arxiv\.org\/abs\/(.+?)(?:v\d+)?$/.exec(work.link ?? '') ?? [];
        return id !== undefined && hasPage(corpus, work) ? [[id, work] as const] : [];
      })
      .toReversed(),
  );
}
