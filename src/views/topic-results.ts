import { fewest, most as mostCompared } from '../lib/compare/limits.ts';
import { href, paths } from '../lib/href.ts';
import type { Corpus, TopicPage } from '../schemas/corpus.ts';
import type { Quote } from './evidence.ts';
import { quoted } from './evidence.ts';
import type { PaperLine } from './paper-line.ts';
import { paperLine } from './paper-line.ts';
import type { Claim } from './result-rows.ts';
import { claimsOf, topicIdsOf } from './result-rows.ts';
import { resultKinds } from '../lib/result-words.ts';

/** One claim as a row of the table. */
export interface TopicResult {
  paper: PaperLine;
  value: string;
  /** Its place in the abstract of its paper. */
  url: string;
  quote: Quote;
  baseline: string | null;
}

export interface TopicResults {
  results: number;
  papers: number;
  /** In the order of the ledger, with rows of each as it is frequent, newest first; never by value. */
  kinds: { label: string; results: number; rows: TopicResult[] }[];
  /** Rows that are shown. */
  shown: number;
  /** All of them in the ledger. */
  url: string;
  /** The first papers of the rows, side by side: how many, and where; null where one paper has all of them. */
  compare: { papers: number; url: string } | null;
}

/** Most rows on the page of a topic, and most of a sentence on either side of the words, in characters. */
const most = 15;
const reach = 70;

/** What the papers of a topic claim in numbers; null where they claim nothing. */
export function topicResults(corpus: Corpus, base: string, topic: TopicPage): TopicResults | null {
  const kinds = resultKinds
    .map(({ kind, name }) => ({
      label: name,
      claims: claimsOf(corpus, base, kind).filter(({ paper }) =>
        topicIdsOf(corpus, paper).includes(topic.id),
      ),
    }))
    .filter(({ claims }) => claims.length > 0);
  const rooms = apportioned(
    kinds.map(({ claims }) => claims.length),
    most,
  );
  const all = kinds.flatMap(({ claims }) => claims);
  if (all.length === 0) return null;
  const shown = kinds.map(({ label, claims }, i) => ({
    label,
    results: claims.length,
    claims: picked(claims, rooms[i] ?? 0),
  }));
  const rows = shown.flatMap(({ claims }) => claims);
  const first = [...new Set(rows.map(({ paper }) => paper.id))].slice(0, mostCompared);
  return {
    results: all.length,
    papers: new Set(all.map(({ paper }) => paper.id)).size,
    kinds: shown.map(({ claims: rows, ...kind }) => ({
      ...kind,
      rows: rows.map((claim) => row(base, claim)),
    })),
    shown: rows.length,
    url: `${href(base, paths.results)}?topic=${topic.id}`,
    compare: first.length < fewest ? null : { papers: first.length, url: href(base, paths.compare(first)) },
  };
}

/** The newest claims in their order, one of each paper before a second of any. */
function picked(claims: readonly Claim[], most: number): Claim[] {
  const seen = new Map<string, number>();
  const turns = claims.map((claim) => {
    const turn = seen.get(claim.paper.id) ?? 0;
    seen.set(claim.paper.id, turn + 1);
    return { claim, turn };
  });
  const chosen = new Set(turns.toSorted((a, b) => a.turn - b.turn).slice(0, most));
  return turns.filter((one) => chosen.has(one)).map(({ claim }) => claim);
}

/**
 * How many of each may be shown of `total` places: one each, then by D'Hondt's highest averages, so that what is frequent
 * has more; 2, 1 and 20 share 9 as 1, 1 and 7.
 */
export function apportioned(sizes: readonly number[], total: number): number[] {
  const given = sizes.map((size) => Math.min(1, size));
  for (let left = total - sizes.length; left > 0; left -= 1) {
    const claims = sizes.map((size, i) => (size > (given[i] ?? 0) ? size / ((given[i] ?? 0) + 1) : 0));
    const best = claims.indexOf(Math.max(...claims));
    if ((claims[best] ?? 0) === 0) break;
    given[best] = (given[best] ?? 0) + 1;
  }
  return given;
}

function row(base: string, { result, paper, abstract }: Claim): TopicResult {
  return {
    paper: paperLine(base, paper),
    value: result.value,
    url: href(base, paths.result(paper.id, result.id)),
    quote: quoted(abstract, result, reach),
    baseline: result.baseline,
  };
}
