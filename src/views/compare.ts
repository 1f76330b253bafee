import { href, paths } from '../lib/href.ts';
import { byText } from '../lib/fold.ts';
import type { Corpus } from '../schemas/corpus.ts';
import type { Paper } from '../schemas/paper.ts';
import type { TopicLink } from './link.ts';
import { topicLink } from './link.ts';
import { lookup } from './lookup.ts';
import { paperLine } from './paper-line.ts';
import { listed } from './words.ts';

/** Papers that are worth comparing. */
export interface Pair {
  url: string;
  /** Their names, each with its whole title where that says more. */
  papers: { label: string; title: string | null }[];
  /** The topic that both belong to first. */
  topic: TopicLink | null;
  /** `KV cache and quantization`: what both say; empty where they share no words. */
  terms: string;
}

interface Candidate {
  papers: readonly [Paper, Paper];
  topic: string | null;
  worth: number;
  terms: string[];
}

const mostPairs = 6;
/** What a pair gains when both claim something of one kind in numbers, so that a row of results holds two. */
const resultGain = 0.25;
/** What it gains when both have a short name, by which readers know them at a glance. */
const nameGain = 0.15;

/**
 * Pairs to begin with: the papers that are most like each other, one pair a topic, other themes before a second of any, no
 * paper twice. Where there are no topics, the pairs that are most alike.
 */
export function examplePairs(corpus: Corpus, base: string): Pair[] {
  const taken = new Set<Paper>();
  const topics = new Set<string>();
  const themes = new Map<string, number>();
  const { topics: known } = lookup(corpus);
  const chosen: Candidate[] = [];
  const all = candidates(corpus);
  const hasTopics = all.some(({ topic }) => topic !== null);
  const left = all.filter(({ topic }) => !hasTopics || topic !== null);
  const themeOf = ({ topic }: Candidate): string => known.get(topic ?? '')?.theme ?? '';
  const often = (pair: Candidate): number => themes.get(themeOf(pair)) ?? 0;
  const fits = ({ papers, topic }: Candidate): boolean =>
    !papers.some((paper) => taken.has(paper)) && (topic === null || !topics.has(topic));
  while (chosen.length < mostPairs) {
    // The first of the themes that were chosen least. One by one: tens of thousands are more than a call takes as arguments.
    const next = left
      .filter(fits)
      .reduce<Candidate | null>((best, pair) => (best && often(best) <= often(pair) ? best : pair), null);
    if (next === null) break;
    chosen.push(next);
    for (const paper of next.papers) taken.add(paper);
    if (next.topic !== null) topics.add(next.topic);
    themes.set(themeOf(next), (themes.get(themeOf(next)) ?? 0) + 1);
  }
  return chosen.map(({ papers, topic, terms }) => {
    const page = known.get(topic ?? '');
    return {
      url: href(base, paths.compare(papers.map(({ id }) => id))),
      papers: papers.map((paper) => {
        const { label, title } = paperLine(base, paper);
        return { label, title };
      }),
      topic: page ? topicLink(corpus, base, page) : null,
      terms: listed(terms),
    };
  });
}

/** Every two related papers of one first topic, or of none, the best first. */
function candidates(corpus: Corpus): Candidate[] {
  const { papers, results } = lookup(corpus);
  const found = new Map<string, Candidate>();
  for (const [id, rows] of corpus.related)
    for (const { paper: other, score, terms } of rows) {
      const pair = [papers.get(id), papers.get(other)].toSorted((a, b) => byText(a?.id ?? '', b?.id ?? ''));
      const [a, b] = pair;
      if (a === undefined || b === undefined || a === b) continue;
      const [topic, theirs] = [a, b].map((one) => corpus.assignments.get(one.id)?.primary ?? null);
      const kinds = new Set((results.get(a.id) ?? []).map(({ kind }) => kind));
      const both = corpus.site.showAbstracts && (results.get(b.id) ?? []).some(({ kind }) => kinds.has(kind));
      const named = a.shortName !== null && b.shortName !== null;
      const worth = score + (both ? resultGain : 0) + (named ? nameGain : 0);
      const key = `${a.id} ${b.id}`;
      if ((found.get(key)?.worth ?? -1) >= worth) continue;
      found.set(key, { papers: [a, b], topic: topic === theirs ? (topic ?? null) : null, worth, terms });
    }
  return [...found]
    .toSorted(([left, a], [right, b]) => b.worth - a.worth || byText(left, right))
    .map(([, candidate]) => candidate);
}
