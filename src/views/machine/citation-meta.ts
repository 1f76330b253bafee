import { arxivAddress, arxivId, arxivPdfAddress, doiOf } from '../../lib/identifiers.ts';
import { isJournal } from '../../lib/cite/venue-type.ts';
import type { Corpus } from '../../schemas/corpus.ts';
import type { Paper } from '../../schemas/paper.ts';
import { publicationDates } from './publication-date.ts';

/** A `<meta>` of a page: name and content. */
export type Meta = readonly [name: string, content: string];

/**
 * What reference managers and scholarly search engines read off the page of a paper: Highwire's `citation_*` (Google
 * Scholar's "Inclusion Guidelines for Webmasters"), and what Zotero would guess wrong without its own names for it. A fact
 * that is not known has no tag; a number of authors is no author.
 */
export function citationMeta(corpus: Corpus, paper: Paper): Meta[] {
  const arxiv = arxivId(paper.identifiers.arxiv);
  const { published, online } = publicationDates(paper);
  const abstract = corpus.site.showAbstracts ? paper.abstract : null;
  const rows: (readonly [name: string, content: string | null])[] = [
    ['citation_title', paper.title],
    ...(paper.authors ?? []).map(({ name }): Meta => ['citation_author', name]),
    ['citation_publication_date', slashed(published)],
    ['citation_online_date', slashed(online)],
    ...venueMeta(paper),
    ['citation_arxiv_id', arxiv],
    ['citation_doi', doiOf(paper.identifiers.doi)],
    ['citation_public_url', arxiv && arxivAddress(arxiv)],
    ['citation_pdf_url', arxiv && arxivPdfAddress(arxiv)],
    ['citation_abstract', abstract],
    ...zotero(paper, arxiv),
  ];
  return rows.filter((row): row is Meta => row[1] !== null);
}

/** `2024-03-06` → `2024/03/06`. */
function slashed(date: string | null): string | null {
  return date && date.replaceAll('-', '/');
}

function venueMeta({ venue, venueKind }: Paper): Meta[] {
  if (venue === null) return [];
  return [[isJournal(venue, venueKind) ? 'citation_journal_title' : 'citation_conference_title', venue]];
}

/**
 * Zotero's translators "Embedded Metadata" and "RDF" take `z:` names for fields of an item. Without `z:itemType` a paper
 * without a venue becomes a journal article or, where a page has Open Graph, a web page; without a title of its publication
 * a paper of a conference takes the name of this site for its proceedings; and `citation_arxiv_id` is not read at all.
 */
function zotero({ venue, venueKind }: Paper, arxiv: string | null): Meta[] {
  const extra: Meta[] = arxiv === null ? [] : [['z:extra', `arXiv:${arxiv}`]];
  if (venue !== null && isJournal(venue, venueKind)) return [['z:itemType', 'journalArticle'], ...extra];
  if (venue !== null) return [['z:itemType', 'conferencePaper'], ['z:publicationTitle', venue], ...extra];
  if (arxiv === null) return [['z:itemType', 'document']];
  return [
    ['z:itemType', 'preprint'],
    ['z:repository', 'arXiv'],
    ['z:archiveID', `arXiv:${arxiv}`],
  ];
}
