// Imported by scripts and by the browser: one engine, in a page, a worker or Node.
import type { PaperId } from '../../schemas/id.ts';
import { titleWords } from './closeness.ts';
import { compileExpansions, type Expansions, termsOf } from './expansions.ts';
import { compileFilters, countFacets, type CompiledFilter, type Facets } from './filters.ts';
import type { SearchIndex } from './index-format.ts';
import { foldPaper, order, type PaperKeys, readingsUsed, type Scored, tiers } from './order.ts';
import {
  countKinds,
  findOthers,
  type FoundOther,
  nameOf,
  type Names,
  openNames,
  type OtherKind,
} from './others.ts';
import { type Filter, parseQuery, type ParsedQuery } from './parse-query.ts';
import { holdsPhrase } from './phrases.ts';
import { proximity, remembered } from './proximity.ts';
import { doubt, doubtApart, holders, isRareSlip, queryKey, readQuery, type Unit } from './query.ts';
import { rank, type Ranking } from './rank.ts';
import { openVocabulary, type Vocabulary } from './vocabulary.ts';

/** A word of the query that was taken for another. */
export interface Correction {
  from: string;
  to: string;
}

export interface FoundPaper {
  id: PaperId;
  /** In the index's list. */
  place: number;
  /** Comparable within one answer only. */
  score: number;
  /** The folded words of this paper that answer the query. */
  matched: string[];
  /** What was taken for a misspelling to find it. */
  corrected: Correction[];
  /** Short forms that were read as long ones to find it, or the other way round. */
  expanded: Correction[];
}

export interface Answer {
  /** Best first; with filters but no words the newest first. */
  papers: FoundPaper[];
  /** All papers that answer, shown or not. */
  total: number;
  others: FoundOther[];
  /** All of them, shown or not. */
  otherCounts: Record<OtherKind, number>;
  facets: Facets;
  /** How the query was understood. */
  asked: ParsedQuery;
  /** Papers whose text must be known to tell whether they say a phrase; until then they are left out. */
  untold: number[];
}

export interface SearchOptions {
  /** Most papers in the answer. */
  limit?: number;
  /** Beside those in the query. */
  filters?: readonly Filter[];
  /** A paper's abstract by its place; null where it has none, undefined where it is not loaded. */
  text?: (paper: number) => string | null | undefined;
}

interface OpenIndex {
  index: SearchIndex;
  vocabulary: Vocabulary;
  expansions: Expansions;
  papers: PaperKeys[];
  names: Names;
}

/** A query folded as a whole, and how many words it has. */
interface Typed {
  key: string;
  words: number;
}

interface Round {
  units: Unit[];
  ranking: Ranking;
  found: Scored[];
}

const opened = new WeakMap<SearchIndex, OpenIndex>();
/** Most topics, works and people beside papers. */
const mostOthers = 5;

/** Of so few words each is doubted when no paper holds all: `lightening attention` is Lightning Attention. */
const shortQuery = 3;

/** What is worked out from an index once, and kept as long as the index is. */
function open(index: SearchIndex): OpenIndex {
  const known = opened.get(index);
  if (known) return known;
  const made: OpenIndex = {
    index,
    vocabulary: openVocabulary(index),
    expansions: compileExpansions(index.core),
    papers: index.core.papers.map(foldPaper),
    names: openNames(index),
  };
  opened.set(index, made);
  return made;
}

function round({ vocabulary, papers }: OpenIndex, { key, words }: Typed, units: Unit[]): Round {
  const ranking = rank(units, vocabulary, papers.length);
  const found = order(papers, tiers(papers, key, words, units, vocabulary), units, ranking, vocabulary);
  return { units, ranking, found };
}

/**
 * The round again with those words doubted that even the best paper lacks, and with rare words beside which a much more
 * common one stands (`modes` for `models`); itself when there is nothing to doubt.
 */
function roundInDoubt(index: OpenIndex, typed: Typed, plain: Round): Round {
  const first = plain.found[0];
  if (!first || first.tier > 0 || plain.units.length < 2) return plain;
  const used = readingsUsed(plain.units, plain.ranking, first.paper);
  const whole = used.every((reading) => reading !== undefined);
  const { vocabulary } = index;
  const short = plain.units.length <= shortQuery;
  const doubted = plain.units.map((unit, i) =>
    (whole || (used[i] && !short)) && !isRareSlip(unit, vocabulary) ? unit : doubt(unit, vocabulary),
  );
  const units = whole || !short ? doubted : doubtApart(doubted, vocabulary);
  return units.every((unit, i) => unit === plain.units[i]) ? plain : round(index, typed, units);
}

/** Everything of the collection, newest first: what filters without words choose from. */
function everything({ index }: OpenIndex): Scored[] {
  const date = (paper: number): string => index.core.papers[paper]?.date ?? '';
  return index.core.papers
    .map((_, paper) => ({ paper, tier: 0, score: 0 }))
    .sort((a, b) =>
      date(a.paper) === date(b.paper) ? a.paper - b.paper : date(a.paper) < date(b.paper) ? 1 : -1,
    );
}

/** What the signs and quotes of a query ask of a paper: true, false, or null where its text must be known. */
function wordTest(open: OpenIndex, asked: ParsedQuery, text: SearchOptions['text']) {
  const { vocabulary, index } = open;
  const none = new Set<number>();
  // What is only `no` or `the` is in no postings: the text alone tells.
  const telling = [...asked.must, ...asked.phrases].filter((word) => termsOf(word).length > 0);
  const must = telling.map((word) => holders(word, vocabulary) ?? none);
  const not = asked.not
    .filter((word) => termsOf(word).length > 0)
    .map((word) => ({ word, papers: holders(word, vocabulary) ?? none }));
  const says = (paper: number, phrase: string): boolean | null => {
    if (holdsPhrase(index.core.papers[paper]?.title ?? '', phrase)) return true;
    const abstract = text?.(paper);
    return abstract === undefined ? null : abstract !== null && holdsPhrase(abstract, phrase);
  };
  return (paper: number): boolean | null => {
    if (must.some((papers) => !papers.has(paper))) return false;
    for (const { word, papers } of not) {
      if (!papers.has(paper)) continue;
      const said = /\s/.test(word) ? says(paper, word) : true;
      if (said !== false) return said === null ? null : false;
    }
    const said = asked.phrases.map((phrase) => says(paper, phrase));
    return said.includes(false) ? false : said.includes(null) ? null : true;
  };
}

/**
 * Papers, topics, works and people that answer a query. Titles and names equal to the query come first, then titles that
 * begin with it, then by BM25F. A word outside the vocabulary is read as a short form, as the beginning of one (the last
 * word), else corrected; where even the best paper lacks a word, that word is doubted too, and corrections of it count half.
 * Any text is a query; nothing is thrown. The same index and query give the same answer.
 */
export function search(index: SearchIndex, query: string, options: SearchOptions = {}): Answer {
  const { limit = 20, filters = [], text } = options;
  const known = open(index);
  const { vocabulary, names } = known;
  const asked = parseQuery(query);
  const compiled = [...compileFilters(index, asked.filters, true), ...compileFilters(index, filters)];
  const key = queryKey(asked.text);
  const typed: Typed = { key, words: titleWords(asked.text).length };
  const plain = round(known, typed, readQuery(asked.text, vocabulary, known.expansions));
  const { units, ranking, found } = roundInDoubt(known, typed, plain);
  const browsing = key === '' && (compiled.length > 0 || asked.not.length > 0);
  const test = wordTest(known, asked, text);
  const untold: number[] = [];
  const said = (browsing ? everything(known) : found).filter(({ paper }) => {
    const holds = test(paper);
    if (holds === null) untold.push(paper);
    return holds === true;
  });
  const ranked = said.filter(({ paper }) => passesAll(compiled, paper));
  const passing = text ? nearestFirst(ranked, asked.text, text) : ranked;
  const kinds = [...asked.filters, ...filters].filter(({ field }) => field === 'kind');
  const wants = (kind: string): boolean => kinds.every(({ values, not }) => values.includes(kind) !== not);
  const others = findOthers(names, key, units, vocabulary).filter(
    (other) => wants(other.kind) && !asked.not.some((word) => holdsPhrase(nameOf(index, other), word)),
  );
  return {
    papers: wants('paper')
      ? passing.slice(0, limit).flatMap(describe(index, units, ranking, vocabulary))
      : [],
    total: wants('paper') ? passing.length : 0,
    others: others.slice(0, wants('paper') ? mostOthers : limit),
    otherCounts: countKinds(others),
    facets: countFacets(
      index,
      said.map(({ paper }) => paper),
      compiled,
    ),
    asked,
    untold: untold.filter((paper) => passesAll(compiled, paper)),
  };
}

/** As many as a reader is shown at first: their abstracts are there. */
const readAgain = 10;
/** Below this share the words only happen to stand there. */
const isLine = 0.75;
/** What a text that says the query as it stands adds to a score. */
const lineBonus = 1;

/** The first few ranked again by how much of a long query their abstracts say as it stands. */
function nearestFirst(ranked: Scored[], query: string, text: NonNullable<SearchOptions['text']>): Scored[] {
  const line = remembered(query);
  if (!line || ranked[0]?.tier !== 0) return ranked;
  const first = ranked.slice(0, readAgain).map((scored) => {
    const close = proximity(termsOf(text(scored.paper) ?? ''), line);
    return { ...scored, score: scored.score * (close >= isLine ? 1 + lineBonus * close : 1) };
  });
  return [...first.sort((a, b) => b.score - a.score || a.paper - b.paper), ...ranked.slice(readAgain)];
}

function passesAll(filters: readonly CompiledFilter[], paper: number): boolean {
  return filters.every(({ passes }) => passes(paper));
}

function describe(index: SearchIndex, units: readonly Unit[], ranking: Ranking, vocabulary: Vocabulary) {
  return ({ paper, score }: Scored): FoundPaper[] => {
    const id = index.core.papers[paper]?.id;
    if (!id) return [];
    const used = readingsUsed(units, ranking, paper).filter((reading) => reading !== undefined);
    const words = used.flatMap(({ places }) => places.map((place) => vocabulary.words[place] ?? ''));
    return [
      {
        id,
        place: paper,
        score,
        matched: [...new Set(words)],
        corrected: used.flatMap((reading) => reading.corrected ?? []),
        expanded: used.flatMap((reading) => reading.expanded ?? []),
      },
    ];
  };
}
