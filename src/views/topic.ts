import type { Root } from 'hast';
import { proseToHast } from '../markdown/to-hast.ts';
import type { Corpus, TopicPage } from '../schemas/corpus.ts';
import type { Card, YearGroup } from './card.ts';
import { byYear, card } from './card.ts';
import type { Link, TopicLink } from './link.ts';
import { themeNumber, topicLink } from './link.ts';
import { lookup } from './lookup.ts';
import { themeGroups } from './themes.ts';
import type { WorkLink } from './works.ts';
import { mostNamed } from './works.ts';

export interface TopicView {
  name: string;
  definition: string;
  theme: Link & { number: number };
  introduction: Root;
  years: YearGroup[];
  papers: number;
  /** Papers that belong first to another topic. */
  also: Card[];
  /** Topics that share papers with this one, most shared first. */
  neighbours: (TopicLink & { shared: number })[];
  works: WorkLink[];
}

/** One topic; `topicsUrl` is the address of the list of topics, base included. */
export function topicView(corpus: Corpus, base: string, topic: TopicPage, topicsUrl: string): TopicView {
  const { primary, also } = lookup(corpus);
  const papers = primary.get(topic.id) ?? [];
  const further = also.get(topic.id) ?? [];
  const theme = themeGroups(corpus, base).find(({ id }) => id === topic.theme);
  return {
    name: topic.name,
    definition: topic.definition,
    theme: {
      label: theme?.name ?? topic.theme,
      url: `${topicsUrl}#${topic.theme}`,
      number: themeNumber(corpus, topic.theme),
    },
    introduction: proseToHast(topic.introduction, base),
    years: byYear(papers, (paper) => card(corpus, base, paper, topic.id)),
    papers: papers.length,
    also: further.map((paper) => card(corpus, base, paper, topic.id)),
    neighbours: neighbours(corpus, base, topic),
    works: mostNamed(corpus, base, 12, [...papers, ...further]),
  };
}

function neighbours(corpus: Corpus, base: string, topic: TopicPage): TopicView['neighbours'] {
  const shared = new Map<string, number>();
  for (const { primary, also } of corpus.assignments.values()) {
    const ids: string[] = primary === null ? also : [primary, ...also];
    if (!ids.includes(topic.id)) continue;
    for (const id of ids) if (id !== topic.id) shared.set(id, (shared.get(id) ?? 0) + 1);
  }
  return corpus.topics
    .filter(({ id }) => shared.has(id))
    .map((other) => ({ ...topicLink(corpus, base, other), shared: shared.get(other.id) ?? 0 }))
    .toSorted((a, b) => b.shared - a.shared)
    .slice(0, 8);
}
