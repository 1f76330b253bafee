// What the worker tells the page: everything it needs to draw an answer, so that it need not hold the index.
import type { FacetField } from '../../lib/search/filters.ts';
import type { Filter, ParsedQuery } from '../../lib/search/parse-query.ts';
import type { OtherKind } from '../../lib/search/others.ts';
import type { Correction } from '../../lib/search/search.ts';
import type { MarkedText } from '../../lib/search/sentence.ts';

export interface Question {
  /** As typed; a blank at its end says that the last word is whole. */
  query: string;
  /** Beside those in the query. */
  filters: Filter[];
  /** Most papers in the answer. */
  limit: number;
  /** For how many of them the sentence that matched is looked up. */
  told: number;
}

/** Where words of the query stand; `author` and the like come with what they are the name of. */
export interface MatchedIn {
  field: 'title' | 'abstract' | 'author' | 'topic' | 'venue' | 'year' | 'name';
  what: string[];
}

export interface ShownPaper {
  id: string;
  url: string;
  title: MarkedText;
  year: string | null;
  authors: string[];
  venue: string | null;
  code: boolean;
  /** Its first topic; `theme` counts from 1, as the colours do. */
  topic: { name: string; url: string; theme: number } | null;
  matchedIn: MatchedIn[];
  corrected: Correction[];
  expanded: Correction[];
  /** Of the abstract; null where none matches or the abstract is not there. */
  sentence: MarkedText | null;
  /** Whether the abstract is still to be looked up. */
  pending: boolean;
}

export interface ShownOther {
  kind: OtherKind;
  id: string;
  url: string;
  name: string;
  /** `topic`, `author`; of a work what it is: `method`, `model`, … */
  kindName: string;
  papers: number;
  /** The query is its name, and nothing more. */
  exact: boolean;
}

/** A choice of a facet. */
export interface ShownChoice {
  value: string;
  label: string;
  papers: number;
}

export type ShownFacet = FacetField | 'kind';

/** A way to ask that finds something where the question found nothing. */
export interface WayOut {
  without: 'filters' | 'signs';
  query: string;
  papers: number;
}

export interface Found {
  question: Question;
  papers: ShownPaper[];
  /** All papers that answer, shown or not. */
  total: number;
  others: ShownOther[];
  /** All of them, shown or not. */
  otherCounts: Record<OtherKind, number>;
  facets: Record<ShownFacet, ShownChoice[]>;
  /** Names of the values asked for by filter, as `topic:kv-cache` → `KV cache`. */
  labels: Record<string, string>;
  /** How the query was understood. */
  asked: ParsedQuery;
  /** What was read differently from what was typed, by the best paper. */
  corrected: Correction[];
  expanded: Correction[];
  /** Whether people and what else comes later are part of the answer. */
  complete: boolean;
  /** Papers whose abstracts must yet be read to tell whether they say a phrase. */
  unread: number;
  /** When nothing was found: other ways to ask, and topics that are near. */
  waysOut: WayOut[];
  nearTopics: { name: string; url: string; papers: number }[];
}
