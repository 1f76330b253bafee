import type { Corpus } from '../schemas/corpus.ts';
import { type Answer, paperAddresses, topicAddresses, workAddresses } from './addresses.ts';
import type { Link, TopicLink } from './link.ts';
import { paperLink, topicLink } from './link.ts';
import { lookup } from './lookup.ts';

/** What changed by hand or by the way the map grew; nothing tells the day. */
export interface MovesView {
  /** Papers that a person put into a topic, and the topic of which their words tell most, where that is another. */
  placed: { paper: Link; topic: TopicLink; instead: TopicLink | null }[];
  /** Addresses that lead to another one now. */
  moved: (Link & { from: string })[];
  /** What no document brings any more; its address says so. */
  gone: Link[];
}

/** Rows shown of each kind. */
const most = 200;

export function movesView(corpus: Corpus, base: string): MovesView {
  const all = [
    ...answers(paperAddresses(corpus, base), `${base}papers/`),
    ...answers(topicAddresses(corpus, base), `${base}topics/`),
    ...answers(workAddresses(corpus, base), `${base}works/`),
  ];
  return {
    placed: placedByHand(corpus, base).slice(0, most),
    moved: all
      .flatMap(({ from, answer }) =>
        answer.kind === 'moved' ? [{ from, label: answer.label, url: answer.url }] : [],
      )
      .slice(0, most),
    gone: all
      .flatMap(({ from, answer }) => (answer.kind === 'gone' ? [{ label: answer.label, url: from }] : []))
      .slice(0, most),
  };
}

function answers<Bearer>(
  addresses: ReadonlyMap<string, Answer<Bearer>>,
  room: string,
): { from: string; answer: Answer<Bearer> }[] {
  return [...addresses].map(([id, answer]) => ({ from: `${room}${id}/`, answer }));
}

function placedByHand(corpus: Corpus, base: string): MovesView['placed'] {
  const { topics } = lookup(corpus);
  return corpus.papers.flatMap((paper) => {
    const { basis, primary, scores } = corpus.assignments.get(paper.id) ?? { scores: [] };
    const topic = topics.get(primary ?? '');
    if (basis !== 'correction' || topic === undefined) return [];
    const best = topics.get(scores[0]?.topic ?? '');
    const instead = best === undefined || best === topic ? null : topicLink(corpus, base, best);
    return [{ paper: paperLink(base, paper), topic: topicLink(corpus, base, topic), instead }];
  });
}
