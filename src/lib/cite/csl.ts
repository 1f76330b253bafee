import type { Paper } from '../../schemas/paper.ts';
import type { CslItem, DateParts } from './csl-item.ts';
import { arxivAddress, arxivId, doiOf } from '../identifiers.ts';
import { cslName } from './name.ts';
import { plain } from './plain.ts';
import { isJournal } from './venue-type.ts';

/** What is told of a work that can be cited: of a paper here, or of one that only reference lists tell of. */
export type Citable = Pick<
  Paper,
  'title' | 'authorCount' | 'identifiers' | 'venue' | 'venueKind' | 'venueYear'
> & {
  authors: readonly { name: string }[] | null;
  published: { date: string } | null;
};

/**
 * When what is cited came out, as exactly as it is known: `2024-03-06`, `2024-03`, `2024`, or null. A paper with a venue is
 * cited as it stands there, in the year of the venue; the day on which it first appeared is not the day of that.
 */
export function citedDate({
  published,
  venue,
  venueYear,
}: Pick<Citable, 'published' | 'venue' | 'venueYear'>): string | null {
  const there = venueYear === null ? null : String(venueYear);
  return venue === null ? (published?.date ?? there) : (there ?? published?.date ?? null);
}

/** What sources say of authors that the list of them does not show; null where it shows all. */
function authorsNote({ authors, authorCount }: Citable): string | null {
  if (authorCount !== null && authorCount !== (authors?.length ?? 0))
    return `author count in source: ${String(authorCount)}`;
  return authors !== null && authorCount === null ? 'author list in source is incomplete' : null;
}

/** Whether its sources name only some of its authors. */
export function isCut({ authors, authorCount }: Pick<Citable, 'authors' | 'authorCount'>): boolean {
  return authors !== null && (authorCount === null || authorCount > authors.length);
}

/**
 * A paper in CSL-JSON. Without a venue it is an `article`, which is what CSL calls a preprint; with one a journal's article
 * or a paper of a conference. An identifier that is not of its form is left out.
 * Fields: https://docs.citationstyles.org/en/stable/specification.html, appendix IV.
 */
export function cslItem(paper: Citable, key: string): CslItem {
  const arxiv = arxivId(paper.identifiers.arxiv);
  const doi = doiOf(paper.identifiers.doi);
  const date = citedDate(paper);
  const note = authorsNote(paper);
  const venue = paper.venue === null ? null : plain(paper.venue);
  const type =
    venue === null ? 'article' : isJournal(venue, paper.venueKind) ? 'article-journal' : 'paper-conference';
  return {
    id: key,
    type,
    title: plain(paper.title),
    ...(paper.authors === null ? {} : { author: paper.authors.map(({ name }) => cslName(name)) }),
    ...(date === null ? {} : { issued: { 'date-parts': [date.split('-').map(Number) as DateParts] } }),
    ...(venue === null ? {} : { 'container-title': venue }),
    ...(type === 'article' && arxiv !== null ? { publisher: 'arXiv', number: `arXiv:${arxiv}` } : {}),
    ...(doi === null ? {} : { DOI: doi }),
    ...(arxiv === null ? {} : { URL: arxivAddress(arxiv) }),
    ...(note === null ? {} : { note }),
  };
}
