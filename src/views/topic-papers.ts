import { href, paths } from '../lib/href.ts';
import { pagesOf } from '../lib/scale.ts';
import type { Corpus, TopicPage } from '../schemas/corpus.ts';
import type { Paper } from '../schemas/paper.ts';
import type { Card } from './card.ts';
import { card } from './card.ts';
import { byNewest, lookup } from './lookup.ts';
import { squareOf } from './square.ts';
import { count } from './words.ts';
import type { YearPage } from './year-pages.ts';
import { yearPage } from './year-pages.ts';

/** What the controls of a list offer: only what tells some of its papers from others. */
export interface Choices {
  sorts: ('named' | 'upvotes')[];
  /** Whether some belong here first and some belong first elsewhere. */
  places: boolean;
  /** Newest first. */
  years: string[];
  /** Most papers first; null, and last, where no venue is known. */
  venues: { name: string | null; papers: number }[];
  /** Papers with code, where others have none. */
  code: number | null;
}

/** One page of the papers of a topic, newest first. */
export interface TopicPapers extends YearPage {
  /** Papers that belong here first, and papers that belong first elsewhere, on all pages. */
  first: number;
  also: number;
  /** Only on the first page, and only of more than one paper. */
  choices: Choices | null;
}

const known = new WeakMap<Corpus, Map<string, readonly Paper[]>>();

/** All papers of a topic, those that belong first elsewhere too, newest first; put in order once. */
export function papersOf(corpus: Corpus, { id }: TopicPage): readonly Paper[] {
  const { primary, also } = lookup(corpus);
  const made = known.get(corpus) ?? new Map<string, readonly Paper[]>();
  known.set(corpus, made);
  const papers = made.get(id) ?? [...(primary.get(id) ?? []), ...(also.get(id) ?? [])].toSorted(byNewest);
  made.set(id, papers);
  return papers;
}

/** How many pages the papers of a topic take. */
export function topicPages(corpus: Corpus, topic: TopicPage): number {
  return pagesOf(papersOf(corpus, topic).length);
}

export function topicPapers(corpus: Corpus, base: string, topic: TopicPage, page: number): TopicPapers {
  const papers = papersOf(corpus, topic);
  const also = papers.filter((paper) => isAlso(corpus, topic, paper)).length;
  return {
    ...yearPage(
      papers,
      page,
      (of) => topicPageUrl(base, topic, of),
      (paper) => topicCard(corpus, base, topic, paper),
    ),
    first: papers.length - also,
    also,
    choices: page === 1 && papers.length > 1 ? choicesOf(corpus, papers, also) : null,
  };
}

/** Where a page of its papers stands. */
export function topicPageUrl(base: string, topic: TopicPage, page: number): string {
  return href(base, page === 1 ? paths.topic(topic.id) : `${paths.topic(topic.id)}page/${String(page)}/`);
}

function topicCard(corpus: Corpus, base: string, topic: TopicPage, paper: Paper): Card {
  const named = namersOf(corpus, paper);
  const plain = card(corpus, base, paper, topic.id);
  const more = [
    named > 0 && `named by ${count(named, 'paper')}`,
    (paper.upvotes ?? 0) > 0 && count(paper.upvotes ?? 0, 'upvote'),
    paper.code.length > 0 && 'code',
  ];
  return {
    ...plain,
    square: squareOf(corpus, base, `paper:${paper.id}`)?.name ?? null,
    facts: [...plain.facts, ...more.filter((fact) => fact !== false)],
    data: {
      ...(isAlso(corpus, topic, paper) && { 'data-also': '' }),
      ...(paper.published && { 'data-year': paper.published.date.slice(0, 4) }),
      ...(paper.venue !== null && { 'data-venue': paper.venue }),
      ...(paper.code.length > 0 && { 'data-code': '' }),
      ...(named > 0 && { 'data-named': named }),
      ...(paper.upvotes !== null && { 'data-upvotes': paper.upvotes }),
    },
  };
}

function isAlso(corpus: Corpus, topic: TopicPage, paper: Paper): boolean {
  return corpus.assignments.get(paper.id)?.primary !== topic.id;
}

/** How many papers of the collection name what a paper introduced. */
function namersOf(corpus: Corpus, paper: Paper): number {
  return new Set(
    lookup(corpus)
      .namedBy.get(paper.id)
      ?.map((naming) => naming.paper),
  ).size;
}

function choicesOf(corpus: Corpus, papers: readonly Paper[], also: number): Choices {
  const years = new Set(papers.flatMap(({ published }) => published?.date.slice(0, 4) ?? []));
  const venues = Map.groupBy(papers, ({ venue }) => venue);
  const code = papers.filter((paper) => paper.code.length > 0).length;
  const someNamed = papers.some((paper) => namersOf(corpus, paper) > 0);
  const upvoted = papers.filter(({ upvotes }) => upvotes !== null).length;
  return {
    sorts: [...(someNamed ? ['named' as const] : []), ...(upvoted > 1 ? ['upvotes' as const] : [])],
    places: also > 0 && also < papers.length,
    years: years.size > 1 ? [...years].toSorted().toReversed() : [],
    venues:
      venues.size > 1
        ? [...venues]
            .map(([name, of]) => ({ name, papers: of.length }))
            .toSorted((a, b) => Number(a.name === null) - Number(b.name === null) || b.papers - a.papers)
        : [],
    code: code > 0 && code < papers.length ? code : null,
  };
}
