// Imported by scripts and by the browser: one engine, in a page, a worker or Node.
import type { PaperId } from '../../schemas/id.ts';
import { titleWords } from './closeness.ts';
import { termsOf } from './expansions.ts';
import { compileFilters, countFacets, type CompiledFilter, type Facets } from './filters.ts';
import type { Holdings, Typed } from './holdings.ts';
import type { SearchIndex } from './index-format.ts';
import { openIndex } from './open-index.ts';
import { order, type Ordered, readingsUsed } from './order.ts';
import type { FoundOther, OtherKind } from './others.ts';
import { type Filter, parseQuery, type ParsedQuery } from './parse-query.ts';
import { holdsPhrase } from './phrases.ts';
import { proximity, remembered } from './proximity.ts';
import { doubt, doubtApart, holders, isRareSlip, queryKey, readQuery, type Unit } from './query.ts';
import { rank, type Ranking } from './rank.ts';

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

interface Round {
  units: Unit[];
  ranking: Ranking;
  found: Ordered;
}

/** Most topics, works and people beside papers. */
const mostOthers = 5;

/** Of so few words each is doubted when no paper holds all: `lightening attention` is Lightning Attention. */
const shortQuery = 3;

function round(known: Holdings, typed: Typed, units: Unit[]): Round {
  known.settle();
  const ranking = rank(units, known.vocabulary, known.size);
  const tiers = known.tiers(typed, units);
  known.settle();
  return { units, ranking, found: order(tiers, units, ranking, known.titles) };
}

/**
 * The round again with those words doubted that even the best paper lacks, and with rare words beside which a much more
 * common one stands (`modes` for `models`); itself when there is nothing to doubt.
 */
function roundInDoubt(known: Holdings, typed: Typed, plain: Round): Round {
  const [first] = plain.found.places;
  if (first === undefined || plain.found.tierOf(first) > 0 || plain.units.length < 2) return plain;
  const used = readingsUsed(plain.units, plain.ranking, first);
  const whole = used.every((reading) => reading !== undefined);
  const { vocabulary } = known;
  const short = plain.units.length <= shortQuery;
  const doubted = plain.units.map((unit, i) =>
    (whole || (used[i] && !short)) && !isRareSlip(unit, vocabulary) ? unit : doubt(unit, vocabulary),
  );
  const units = whole || !short ? doubted : doubtApart(doubted, vocabulary);
  return units.every((unit, i) => unit === plain.units[i]) ? plain : round(known, typed, units);
}

/** What the signs and quotes of a query ask of a paper: true, false, or null where its text must be known. */
function wordTest(known: Holdings, asked: ParsedQuery, text: SearchOptions['text']) {
  const { vocabulary } = known;
  const none = new Set<number>();
  // What is only `no` or `the` is in no postings: the text alone tells.
  const telling = [...asked.must, ...asked.phrases].filter((word) => termsOf(word).length > 0);
  const must = telling.map((word) => holders(word, vocabulary) ?? none);
  const not = asked.not
    .filter((word) => termsOf(word).length > 0)
    .map((word) => ({ word, papers: holders(word, vocabulary) ?? none }));
  const says = (paper: number, phrase: string): boolean | null => {
    const title = known.title(paper);
    if (title !== undefined && holdsPhrase(title, phrase)) return true;
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
export function search(index: SearchIndex | Holdings, query: string, options: SearchOptions = {}): Answer {
  const { limit = 20, filters = [], text } = options;
  const known = 'core' in index ? openIndex(index) : index;
  const { vocabulary, facts } = known;
  const asked = parseQuery(query);
  const compiled = [...compileFilters(facts, asked.filters, true), ...compileFilters(facts, filters)];
  const key = queryKey(asked.text);
  const typed: Typed = { key, words: titleWords(asked.text).length };
  const plain = round(known, typed, readQuery(asked.text, vocabulary, known.expansions));
  const { units, ranking, found } = roundInDoubt(known, typed, plain);
  const browsing = key === '' && (compiled.length > 0 || asked.not.length > 0);
  const test = wordTest(known, asked, text);
  known.settle();
  const untold: number[] = [];
  const said = (browsing ? known.newest() : found.places).filter((paper) => {
    const holds = test(paper);
    if (holds === null) untold.push(paper);
    return holds === true;
  });
  const ranked = said.filter((paper) => passesAll(compiled, paper));
  const { places, scoreOf } = nearestFirst(ranked, found, asked.text, text);
  const kinds = [...asked.filters, ...filters].filter(({ field }) => field === 'kind');
  const wants = (kind: string): boolean => kinds.every(({ values, not }) => values.includes(kind) !== not);
  const most = wants('paper') ? mostOthers : limit;
  const others = known.names.find({ key, units, wants, not: asked.not, most });
  const papers = wants('paper') ? places : [];
  return {
    papers: papers.slice(0, limit).flatMap((paper) => describe(known, units, ranking, paper, scoreOf(paper))),
    total: papers.length,
    others: others.found,
    otherCounts: others.counts,
    facets: countFacets(facts, said, compiled),
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
function nearestFirst(
  places: readonly number[],
  { scoreOf, tierOf }: Ordered,
  query: string,
  text: SearchOptions['text'],
): Pick<Ordered, 'places' | 'scoreOf'> {
  const line = text && tierOf(places[0] ?? -1) === 0 ? remembered(query) : null;
  if (!line) return { places, scoreOf };
  const first = places.slice(0, readAgain);
  const scores = new Map(
    first.map((paper) => {
      const close = proximity(termsOf(text?.(paper) ?? ''), line);
      return [paper, scoreOf(paper) * (close >= isLine ? 1 + lineBonus * close : 1)];
    }),
  );
  const scoreAgain = (paper: number): number => scores.get(paper) ?? scoreOf(paper);
  return {
    places: [...first.sort((a, b) => scoreAgain(b) - scoreAgain(a) || a - b), ...places.slice(readAgain)],
    scoreOf: scoreAgain,
  };
}

function passesAll(filters: readonly CompiledFilter[], paper: number): boolean {
  return filters.every(({ passes }) => passes(paper));
}

function describe(
  known: Holdings,
  units: readonly Unit[],
  ranking: Ranking,
  paper: number,
  score: number,
): FoundPaper[] {
  const id = known.paper(paper)?.id;
  if (!id) return [];
  const used = readingsUsed(units, ranking, paper).filter((reading) => reading !== undefined);
  const words = used.flatMap(({ places }) => places.map((place) => known.vocabulary.words[place] ?? ''));
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
}
