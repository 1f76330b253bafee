import { byText, foldTitle } from '../../src/lib/fold.ts';
import type { DocumentInfo } from '../../src/schemas/document.ts';
import type { Entry } from '../../src/schemas/entry.ts';
import type { Fact } from '../../src/schemas/facts.ts';
import type { Origin, PaperFacts, Published } from '../../src/schemas/paper.ts';
import { repairTitle } from '../read/repair/index.ts';
import { invisible } from '../read/repair/invisible.ts';
import { publishedFromArxiv } from './arxiv-date.ts';
import { codeLinks, gatherCode, type CodeLink } from './code-links.ts';
import { doubtsOf, type DraftDoubt } from './doubts.ts';
import { shortName, titleAliases } from './short-name.ts';

/** A paper before it has its id and its authors theirs. */
export interface Draft {
  facts: Omit<PaperFacts, 'id' | 'authors'>;
  authors: string[] | null;
  abstract: string | null;
  /** Folded titles under which its entries stand. */
  foldedTitles: string[];
  doubts: DraftDoubt[];
  /** Whether a correction split it off: then only its places identify it. */
  split: boolean;
}

interface Told<T> {
  value: T;
  origin: Origin;
}

/**
 * All entries of one work and its looked-up facts → one paper, each fact with who says so. Documents come before facts;
 * of several entries the surest title and the first word on each fact win, but counts are taken from the newest capture.
 * @param entries of one work, in the order of documents and lines; at least one
 * @param split whether a correction parted them from another work
 */
export function mergeEntries(
  entries: Entry[],
  fact: Fact | null,
  documents: ReadonlyMap<string, DocumentInfo>,
  split = false,
): Draft {
  const surest = [...entries].sort((a, b) => b.titleCertainty - a.titleCertainty);
  const newest = [...entries].sort((a, b) => byText(captured(b, documents), captured(a, documents)));
  const head = surest[0] as Entry;
  const origins: Record<string, Origin> = {};
  const note = <T>(field: string, told: Told<T> | null): T | null => {
    if (told) origins[field] = told.origin;
    return told?.value ?? null;
  };
  const looked = <T>(value: T | null | undefined): Told<T> | null =>
    value == null ? null : { value, origin: { kind: 'facts', note: fact?.note ?? null } };

  const abstract = note(
    'abstract',
    pick(surest, (e) => e.abstract),
  );
  const arxiv = note('arxiv', pick(entries, (e) => e.arxiv) ?? looked(fact?.arxiv));
  const doi = seenOrNull(
    note(
      'doi',
      pick(entries, (e) => (e.doi !== null && !isArxivDoi(e.doi) ? e.doi : null)) ??
        pick(entries, (e) => e.doi) ??
        looked(fact?.doi),
    ),
  );
  // A list without its number was cut short ("and others"): any whole list is better, and it counts nobody.
  const whole = pick(entries, (e) => (e.authorCount === null ? null : e.authors)) ?? looked(fact?.authors);
  const authors = note('authors', whole ?? pick(entries, (e) => e.authors));
  const stated = pick(entries, (e) => e.authorCount);
  const count = stated ?? (whole ? { value: whole.value.length, origin: whole.origin } : null);
  origins['title'] = head.titleBasis === 'correction' ? { kind: 'correction' } : from(head);
  const inVenue = entries.find((e) => e.venue !== null);
  const code = gatherCode([
    ...entries.flatMap((e) => e.code.map((url) => ({ url, origin: from(e) }))),
    ...(fact?.code ?? []).map((url): CodeLink => ({
      url,
      origin: { kind: 'facts', note: fact?.note ?? null },
    })),
    ...codeLinks(abstract ?? '').map((url) => ({ url, origin: origins['abstract'] as Origin })),
  ]);
  Object.assign(origins, code.origins);

  return {
    facts: {
      title: repairTitle(head.titleSource),
      titleSource: head.titleSource,
      shortName: shortName(head.titleSource, abstract),
      aliases: titleAliases(head.titleSource),
      authorCount: note('authorCount', count),
      organization: seenOrNull(
        note(
          'organization',
          pick(entries, (e) => e.organization),
        ),
      ),
      organizationHandle: note(
        'organizationHandle',
        pick(entries, (e) => e.organizationHandle),
      ),
      published: note('published', publishedOf(entries, arxiv)),
      venue: seenOrNull(note('venue', pick(entries, (e) => e.venue) ?? looked(fact?.venue))),
      ...(inVenue?.venueKind === undefined ? {} : { venueKind: inVenue.venueKind }),
      venueYear: note('venueYear', pick(entries, (e) => e.venueYear) ?? looked(fact?.venueYear)),
      identifiers: { arxiv, doi },
      code: code.code,
      upvotes: note(
        'upvotes',
        pick(newest, (e) => e.upvotes),
      ),
      comments: note(
        'comments',
        pick(newest, (e) => e.comments),
      ),
      sources: entries.map(({ document, line }) => ({ document, line })),
      origins,
    },
    authors: authors?.map(seen) ?? null,
    abstract,
    foldedTitles: [...new Set(entries.map((e) => foldTitle(e.titleSource)))],
    doubts: doubtsOf(entries, fact, arxiv),
    split,
  };
}

/** A name as it is seen; one of nothing that is seen stays as it was found. */
const seen = (name: string): string => invisible(name.toWellFormed()).trim() || name;
const seenOrNull = (name: string | null): string | null => (name === null ? null : seen(name));

/** arXiv gives each paper a DOI beside the publisher's; it says no more than the arXiv id. */
const isArxivDoi = (doi: string): boolean => doi.startsWith('10.48550/arxiv.');

const from = (entry: Entry): Origin => ({ kind: 'document', document: entry.document, line: entry.line });

/**
 * Day of capture for sorting; a year alone counts as its first day. A page whose day nobody knows counts from the day it
 * was added, so that the same listing saved again is newer; without that it is oldest.
 */
function captured(entry: Entry, documents: ReadonlyMap<string, DocumentInfo>): string {
  const info = documents.get(entry.document);
  return info?.captured ?? info?.added ?? '';
}

function pick<T>(entries: Entry[], read: (entry: Entry) => T | null): Told<T> | null {
  for (const entry of entries) {
    const value = read(entry);
    if (value !== null) return { value, origin: from(entry) };
  }
  return null;
}

/**
 * A date with its year stated wins over one whose year is inferred, and that over the month in an arXiv id. Of several
 * the first counts, or one that says the same to the month or day.
 */
function publishedOf(entries: Entry[], arxiv: string | null): Told<Published> | null {
  const by = (basis: Published['basis']): Told<Published> | null => {
    const said = entries.filter((e) => e.published?.basis === basis);
    const first = said[0]?.published?.date ?? '';
    const finer = said
      .filter((e) => e.published?.date.startsWith(first))
      .sort((a, b) => (b.published?.date.length ?? 0) - (a.published?.date.length ?? 0));
    return pick(finer, (e) => e.published);
  };
  const month = arxiv === null ? null : publishedFromArxiv(arxiv);
  return (
    by('stated') ?? by('inferred-year') ?? (month ? { value: month, origin: { kind: 'identifier' } } : null)
  );
}
