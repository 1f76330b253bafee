import { foldTitle } from '../../src/lib/fold.ts';
import type { CorrectedFacts } from '../../src/schemas/corrections.ts';
import type { Origin, PaperFacts, Published } from '../../src/schemas/paper.ts';
import { publishedFromArxiv } from './arxiv-date.ts';
import type { Draft } from './paper.ts';
import { shortName, titleAliases } from './short-name.ts';

const corrected: Origin = { kind: 'correction' };

/**
 * A paper with the facts that a person set, each with that origin; doubts about them are settled. What follows from a
 * fact follows: the short name from the title, the number of authors from their names where no document counts
 * them, the month from an arXiv id.
 */
export function overrideFacts(draft: Draft, set: CorrectedFacts): Draft {
  const { arxiv, doi, published, authors, abstract, ...plain } = set;
  const origins = { ...draft.facts.origins };
  for (const field of Object.keys(set)) origins[field] = corrected;
  const facts: Draft['facts'] = {
    ...draft.facts,
    ...given(plain),
    identifiers: {
      arxiv: arxiv === undefined ? draft.facts.identifiers.arxiv : arxiv,
      doi: doi === undefined ? draft.facts.identifiers.doi : doi,
    },
    origins,
  };
  const text = abstract === undefined ? draft.abstract : abstract;
  if (set.title !== undefined) {
    facts.aliases = titleAliases(set.title);
    if (set.shortName === undefined) facts.shortName = shortName(set.title, text);
  }
  if (published !== undefined) facts.published = published === null ? null : stated(published);
  else if (arxiv !== undefined && (facts.published === null || facts.published.basis === 'identifier')) {
    facts.published = arxiv === null ? null : publishedFromArxiv(arxiv);
    if (facts.published) origins['published'] = { kind: 'identifier' };
    else Reflect.deleteProperty(origins, 'published');
  }
  if (set.venue !== undefined && set.venue !== draft.facts.venue) Reflect.deleteProperty(facts, 'venueKind');
  const counted = draft.facts.origins['authorCount']?.kind === 'document';
  if (authors !== undefined && set.authorCount === undefined && !counted) {
    facts.authorCount = authors?.length ?? null;
    origins['authorCount'] = corrected;
  }
  return {
    ...draft,
    facts,
    authors: authors === undefined ? draft.authors : authors,
    abstract: text,
    foldedTitles: [...new Set([...draft.foldedTitles, foldTitle(facts.title)])],
    doubts: draft.doubts.filter(({ about }) => !about.some((field) => field in set)),
  };
}

function given(plain: Partial<CorrectedFacts>): Partial<PaperFacts> {
  return Object.fromEntries(Object.entries(plain).filter(([, value]) => value !== undefined));
}

function stated(date: string): Published {
  const precision = date.length === 4 ? 'year' : date.length === 7 ? 'month' : 'day';
  return { date, precision, basis: 'stated' };
}
