import { byText } from '../lib/fold.ts';
import { href, paths } from '../lib/href.ts';
import { pagesOf, scale } from '../lib/scale.ts';
import type { Corpus } from '../schemas/corpus.ts';
import type { Paper } from '../schemas/paper.ts';
import type { Result } from '../schemas/result.ts';
import type { Quote } from './evidence.ts';
import { quoted } from './evidence.ts';
import type { TopicLink } from './link.ts';
import { topicLink } from './link.ts';
import { lookup } from './lookup.ts';
import type { PaperLine } from './paper-line.ts';
import { paperLine } from './paper-line.ts';
import type { ResultKind } from '../lib/result-words.ts';
import { comparableKinds, directionInWords, kindName, ratioInWords } from '../lib/result-words.ts';

/** A result with its paper, its text, and its own address in the ledger. */
export interface Claim {
  result: Result;
  paper: Paper;
  abstract: string;
  /** Base included. */
  url: string;
}

/** One claim as a row of the ledger. */
export interface ResultRow {
  id: string;
  url: string;
  /** Where it is marked in the abstract of its paper. */
  inAbstract: string;
  value: string;
  /** `Memory, goes down`: the kind, and what happens to it. */
  kind: string;
  /** How many times less or more it is, where it is drawn as a dot and the value says it otherwise. */
  ratio: string | null;
  subject: string | null;
  baseline: string | null;
  quote: Quote;
  paper: PaperLine;
  year: string;
  /** The first topic of its paper; `topicIds` names all of them, parted by spaces. */
  topic: TopicLink | null;
  topicIds: string;
}

/** The address of one page of the results of a kind; base included. */
export function kindPageUrl(base: string, kind: ResultKind, page: number): string {
  return href(base, page === 1 ? paths.resultsOf(kind) : `${paths.resultsOf(kind)}page/${String(page)}/`);
}

export function kindPages(corpus: Corpus, kind: ResultKind): number {
  return pagesOf(ordered(corpus).get(kind)?.length ?? 0);
}

/** The claims of a kind, newest first, then by paper and place in its abstract; never by value. */
export function claimsOf(corpus: Corpus, base: string, kind: ResultKind): Claim[] {
  const { papers } = lookup(corpus);
  return (ordered(corpus).get(kind) ?? []).flatMap((result, index) => {
    const paper = papers.get(result.paper);
    const url = `${kindPageUrl(base, kind, Math.floor(index / scale.rowsOnAPage) + 1)}#${result.id}`;
    return paper?.abstract == null ? [] : [{ result, paper, abstract: paper.abstract, url }];
  });
}

export function resultRow(corpus: Corpus, base: string, claim: Claim): ResultRow {
  const { result, paper, abstract, url } = claim;
  const { primary = null } = corpus.assignments.get(paper.id) ?? {};
  const topic = lookup(corpus).topics.get(primary ?? '');
  return {
    id: result.id,
    url,
    inAbstract: href(base, paths.result(paper.id, result.id)),
    value: result.value,
    kind: `${kindName(result.kind)}, ${directionInWords[result.direction]}`,
    ratio: isComparable(result) && !isRatio.test(result.value) ? ratioInWords(result.ratio) : null,
    subject: result.subject,
    baseline: result.baseline,
    quote: quoted(abstract, result),
    paper: paperLine(base, paper),
    year: yearOf(paper),
    topic: topic ? topicLink(corpus, base, topic) : null,
    topicIds: topicIdsOf(corpus, paper).join(' '),
  };
}

/** A value that is a ratio as it stands: `2.49×`, `20X`, `13 times`. */
export const isRatio = /^[\d.,]+\s?(?:[x×]|times)$/i;

/** Whether a result is drawn beside others of its kind. */
export function isComparable(result: Result): result is Result & { ratio: number } {
  return result.ratio !== null && comparableKinds.includes(result.kind);
}

/** The year as the address of a filter says it. */
export function yearOf(paper: Paper): string {
  return paper.published?.date.slice(0, 4) ?? 'unknown';
}

export function topicIdsOf(corpus: Corpus, paper: Paper): string[] {
  const { primary = null, also = [] } = corpus.assignments.get(paper.id) ?? {};
  return primary === null ? also : [primary, ...also];
}

const known = new WeakMap<Corpus, Map<ResultKind, Result[]>>();

/** The results of each kind in the order of the ledger, sorted once; those whose paper is not shown are left out. */
function ordered(corpus: Corpus): Map<ResultKind, Result[]> {
  const found = known.get(corpus);
  if (found) return found;
  const { papers } = lookup(corpus);
  const kinds = new Map<ResultKind, Result[]>();
  const keyed = corpus.results
    .flatMap((result) => {
      const paper = papers.get(result.paper);
      return paper?.abstract == null ? [] : [{ result, date: paper.published?.date ?? '' }];
    })
    .toSorted(
      (a, b) =>
        byText(b.date, a.date) || byText(a.result.paper, b.result.paper) || a.result.start - b.result.start,
    );
  for (const { result } of keyed) {
    const list = kinds.get(result.kind);
    if (list) list.push(result);
    else kinds.set(result.kind, [result]);
  }
  known.set(corpus, kinds);
  return kinds;
}
