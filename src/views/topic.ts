import type { Root } from 'hast';
import type { Corpus, TopicPage } from '../schemas/corpus.ts';
import type { Link } from './link.ts';
import { themeNumber } from './link.ts';
import { lookup } from './lookup.ts';
import type { MostReferred } from './most-referred.ts';
import { mostReferredOf } from './most-referred.ts';
import type { Neighbour } from './neighbours.ts';
import { neighbours } from './neighbours.ts';
import type { BacklinkRow } from './backlinks.ts';
import { topicBacklinks } from './backlinks.ts';
import { prose } from './prose.ts';
import type { ExplorableView } from './explorables/explorable.ts';
import { explorableView } from './explorables/explorable.ts';
import { themeGroups } from './themes.ts';
import type { TopicPapers } from './topic-papers.ts';
import { papersOf, topicPapers } from './topic-papers.ts';
import type { TopicResults } from './topic-results.ts';
import { topicResults } from './topic-results.ts';
import type { WorkLink } from './works.ts';
import { mostNamed } from './works.ts';
import type { YearChart } from './years.ts';
import { yearChart } from './years.ts';

export interface TopicView {
  name: string;
  definition: string;
  theme: Link & { number: number };
  introduction: Root;
  /** Papers that belong here first, and on top of them those that belong first elsewhere. */
  chart: YearChart | null;
  explorable: ExplorableView | null;
  list: TopicPapers;
  results: TopicResults | null;
  neighbours: Neighbour[];
  works: WorkLink[];
  /** Its papers that papers of the collection refer to most, by their reference lists. */
  referred: MostReferred[];
  backlinks: BacklinkRow[];
  /** The topics before and after it in its theme. */
  previous: Link | null;
  next: Link | null;
}

const known = new WeakMap<Corpus, Map<string, Omit<TopicView, 'list'>>>();

/**
 * One topic.
 * @param topicsUrl the address of the list of topics, base included
 * @param page of its papers, from 1
 */
export function topicView(
  corpus: Corpus,
  base: string,
  topic: TopicPage,
  topicsUrl: string,
  page = 1,
): TopicView {
  const made = known.get(corpus) ?? new Map<string, Omit<TopicView, 'list'>>();
  known.set(corpus, made);
  const key = `${base} ${topicsUrl} ${topic.id}`;
  // A large topic has a hundred pages, which differ in their papers only.
  const same = made.get(key) ?? sameOnAllPages(corpus, base, topic, topicsUrl);
  made.set(key, same);
  return { ...same, list: topicPapers(corpus, base, topic, page) };
}

function sameOnAllPages(
  corpus: Corpus,
  base: string,
  topic: TopicPage,
  topicsUrl: string,
): Omit<TopicView, 'list'> {
  const { primary, also } = lookup(corpus);
  const theme = themeGroups(corpus, base).find(({ id }) => id === topic.theme);
  const place = theme?.topics.findIndex(({ id }) => id === topic.id) ?? -1;
  return {
    name: topic.name,
    definition: topic.definition,
    theme: {
      label: theme?.name ?? topic.theme,
      url: `${topicsUrl}#${topic.theme}`,
      number: themeNumber(corpus, topic.theme),
    },
    introduction: prose(corpus, base, topic.introduction),
    chart: yearChart(primary.get(topic.id) ?? [], also.get(topic.id)),
    explorable: explorableView(corpus, base, topic),
    results: topicResults(corpus, base, topic),
    neighbours: neighbours(corpus, base, topic),
    works: mostNamed(corpus, base, 12, papersOf(corpus, topic)),
    referred: mostReferredOf(corpus, base, 6, papersOf(corpus, topic)),
    backlinks: topicBacklinks(corpus, base, topic.id),
    previous: (place > 0 && theme?.topics[place - 1]) || null,
    next: theme?.topics[place + 1] ?? null,
  };
}
