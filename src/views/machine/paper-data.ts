import type { ScholarlyArticle } from 'schema-dts';
import { peopleOfOnePaper } from '../../lib/author-pages.ts';
import { href, paths } from '../../lib/href.ts';
import { arxivAddress, arxivId, doiAddress, doiOf } from '../../lib/identifiers.ts';
import type { Corpus } from '../../schemas/corpus.ts';
import type { Paper } from '../../schemas/paper.ts';
import { authorLink } from '../link.ts';
import { lookup } from '../lookup.ts';
import type { Address } from './address.ts';
import { siteIds } from './address.ts';
import type { PageData } from './page-graph.ts';
import { publicationDates } from './publication-date.ts';

/** Of longer lists the names alone are told: each is a link on the page itself. */
const mostLinked = 24;

/**
 * The JSON-LD of a paper's page: a page about an article. Nothing here publishes the article, so no publisher is named;
 * what is not known is left out.
 */
export function paperData(corpus: Corpus, base: string, address: Address, paper: Paper): PageData {
  const page = address(href(base, paths.paper(paper.id)));
  const { published } = publicationDates(paper);
  const { topics } = lookup(corpus);
  const { primary = null, also = [] } = corpus.assignments.get(paper.id) ?? {};
  const { authors } = paper;
  const onePaper = peopleOfOnePaper(corpus);
  const about = [primary, ...also].flatMap((id) => topics.get(id ?? '') ?? []);
  const article: ScholarlyArticle = {
    '@type': 'ScholarlyArticle',
    '@id': `${page}#paper`,
    name: paper.title,
    headline: paper.title,
    ...(paper.shortName !== null && { alternateName: paper.shortName }),
    mainEntityOfPage: page,
    ...(corpus.site.showAbstracts && paper.abstract !== null && { abstract: paper.abstract }),
    ...(authors !== null && {
      author: authors.map((author) => ({
        '@type': 'Person' as const,
        name: author.name,
        ...(authors.length <= mostLinked &&
          !onePaper.has(author.id) && { url: address(authorLink(corpus, base, author).url) }),
      })),
    }),
    ...(published !== null && { datePublished: published }),
    ...identified(paper),
    ...(about.length > 0 && {
      about: about.map(({ id, name }) => ({
        '@type': 'DefinedTerm' as const,
        name,
        url: address(href(base, paths.topic(id))),
      })),
      keywords: about.map(({ name }) => name),
    }),
    ...cited(corpus, base, address, paper),
    isPartOf: { '@type': 'Dataset', '@id': siteIds(base, address).dataset, name: corpus.site.title },
  };
  return { mainEntity: article };
}

/** The papers here that its reference list holds; of a long one the first. */
function cited(
  { references }: Corpus,
  base: string,
  address: Address,
  { id }: Paper,
): Pick<ScholarlyArticle, 'citation'> {
  const here = references.get(id)?.here ?? [];
  if (here.length === 0) return {};
  return {
    citation: here.slice(0, mostLinked).map(({ paper }) => ({
      '@type': 'ScholarlyArticle' as const,
      '@id': `${address(href(base, paths.paper(paper)))}#paper`,
    })),
  };
}

function identified({ identifiers }: Paper): Pick<ScholarlyArticle, 'identifier' | 'sameAs'> {
  const arxiv = arxivId(identifiers.arxiv);
  const doi = doiOf(identifiers.doi);
  const known = [
    ...(arxiv === null ? [] : [{ propertyID: 'arXiv', value: arxiv, url: arxivAddress(arxiv) }]),
    ...(doi === null ? [] : [{ propertyID: 'DOI', value: doi, url: doiAddress(doi) }]),
  ];
  if (known.length === 0) return {};
  return {
    identifier: known.map((row) => ({ '@type': 'PropertyValue' as const, ...row })),
    sameAs: known.map(({ url }) => url),
  };
}
