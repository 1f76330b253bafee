// Imported by scripts and by the browser: one engine, in a page, a worker or Node.
import type { PaperId } from '../../schemas/id.ts';
import type { OtherKind, SearchIndex } from './index-format.ts';
import { foldPaper, order, type PaperKeys, readingsUsed, type Scored, tiers } from './order.ts';
import { findOthers, foldNames, type OtherNames } from './others.ts';
import { doubt, queryKey, readQuery, type Unit } from './query.ts';
import { rank, type Ranking } from './rank.ts';
import { openVocabulary, type Vocabulary } from './vocabulary.ts';

/** A word of the query that was taken for another. */
export interface Correction {
  from: string;
  to: string;
}

export interface FoundPaper {
  id: PaperId;
  /** Comparable within one answer only. */
  score: number;
  /** The folded words of this paper that answer the query. */
  matched: string[];
  /** What was taken for a misspelling to find it. */
  corrected: Correction[];
}

export interface Answer {
  /** Best first. */
  papers: FoundPaper[];
  others: { kind: OtherKind; id: string }[];
}

interface OpenIndex {
  vocabulary: Vocabulary;
  papers: PaperKeys[];
  others: OtherNames[];
}

interface Round {
  units: Unit[];
  ranking: Ranking;
  found: Scored[];
}

const opened = new WeakMap<SearchIndex, OpenIndex>();
const mostOthers = 5;

/** What is worked out from an index once, and kept as long as the index is. */
function open(index: SearchIndex): OpenIndex {
  const known = opened.get(index);
  if (known) return known;
  const made: OpenIndex = {
    vocabulary: openVocabulary(index),
    papers: index.papers.map(foldPaper),
    others: index.others.map(foldNames),
  };
  opened.set(index, made);
  return made;
}

function round({ vocabulary, papers }: OpenIndex, key: string, units: Unit[]): Round {
  const ranking = rank(units, vocabulary, papers.length);
  const found = order(papers, tiers(papers, key, units, vocabulary), units, ranking, vocabulary);
  return { units, ranking, found };
}

/** The round again with those words doubted that even the best paper lacks; itself when there is nothing to doubt. */
function roundInDoubt(index: OpenIndex, key: string, plain: Round): Round {
  const first = plain.found[0];
  if (!first || first.tier > 0 || plain.units.length < 2) return plain;
  const used = readingsUsed(plain.units, plain.ranking, first.paper);
  const units = plain.units.map((unit, i) => (used[i] ? unit : doubt(unit, index.vocabulary)));
  return units.every((unit, i) => unit === plain.units[i]) ? plain : round(index, key, units);
}

/**
 * Papers, topics and works that answer a query. Titles and names equal to the query come first, then titles that begin
 * with it, then by BM25F. A word outside the vocabulary is read as the beginning of one (the last word), else corrected;
 * where even the best paper lacks a word, that word is doubted too, and corrections of it count half.
 * Any text is a query; nothing is thrown. The same index and query give the same answer.
 * @param limit most papers in the answer
 */
export function search(index: SearchIndex, query: string, { limit = 20 } = {}): Answer {
  const known = open(index);
  const { vocabulary, others } = known;
  const key = queryKey(query);
  const { units, ranking, found } = roundInDoubt(known, key, round(known, key, readQuery(query, vocabulary)));
  return {
    papers: found.slice(0, limit).flatMap(({ paper, score }) => {
      const id = index.papers[paper]?.id;
      if (!id) return [];
      const used = readingsUsed(units, ranking, paper).filter((reading) => reading !== undefined);
      const words = used.flatMap(({ places }) => places.map((place) => vocabulary.words[place] ?? ''));
      const corrected = used.flatMap((reading) => reading.corrected ?? []);
      return [{ id, score, matched: [...new Set(words)], corrected }];
    }),
    others: findOthers(others, key, units, vocabulary, mostOthers).map(({ kind, id }) => ({ kind, id })),
  };
}
