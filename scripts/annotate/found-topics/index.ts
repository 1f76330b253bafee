import { byText } from '../../../src/lib/fold.ts';
import { topicId, type PaperId } from '../../../src/schemas/id.ts';
import type { Permalinks } from '../../../src/schemas/permalinks.ts';
import type { Theme } from '../../../src/schemas/site.ts';
import type { Topic, TopicAssignment } from '../../../src/schemas/topic.ts';
import { nearest, termVectors, type Text } from '../similarity.ts';
import { assigner } from './assign.ts';
import { candidates } from './candidates.ts';
import { centroid } from './centroids.ts';
import { definitionOf } from './describe.ts';
import { linksOf } from './graph.ts';
import { nowhere } from './groups.ts';
import { earlierGroups, identify, register } from './identify.ts';
import { namedGroups } from './named-groups.ts';
import { findThemes } from './themes.ts';
import { singleTerms } from './single-terms.ts';
import { rarityOf, vocabularyOf } from './vocabulary.ts';

/** Of a paper's neighbours in the graph, and how near they are at least. */
const mostNear = 30;
const leastCosine = 0.05;

export interface FoundTopics {
  /** Sorted by id. */
  topics: Topic[];
  /** Largest first. */
  themes: Theme[];
  assignments: Map<PaperId, TopicAssignment>;
  /** The registry's topics, grown by these. */
  registered: Permalinks['topics'];
}

/**
 * Topics for a corpus that has none: groups of papers that speak alike, named by the phrases that tell them apart. The
 * same papers and registry give the same topics; a topic keeps its id while it keeps its papers.
 * @param papers sorted by id
 */
export function findTopics(papers: readonly (Text & { id: PaperId })[], permalinks: Permalinks): FoundTopics {
  const vectors = termVectors(papers, singleTerms);
  const earlier = earlierGroups(permalinks, papers);
  const links = linksOf(nearest(vectors, mostNear, leastCosine));
  const { groups, at, telling, named } = namedGroups(links, earlier, candidates(papers));
  const rarity = rarityOf(vectors);
  const ids = identify(
    groups,
    named.map(({ text }) => text),
    permalinks.topics,
    earlier,
  );
  const found = groups.map((places, i) => ({
    id: topicId.parse(ids[i]),
    name: named[i]?.text ?? '',
    phrases: named[i]?.phrases ?? [],
    telling: telling[i] ?? [],
    centroid: centroid(places.flatMap((place) => vectors[place] ?? [])),
    papers: places.flatMap((place) => papers[place]?.id ?? []),
    earlierTheme: permalinks.topics[ids[i] ?? '']?.found?.theme ?? null,
  }));
  const { themes, themeOf } = findThemes(found);
  const topics = found.map((topic, i): Topic => ({
    id: topic.id,
    name: topic.name,
    theme: themeOf[i] as Theme['id'],
    definition: definitionOf(topic.phrases, topic.telling, topic.papers.length),
    examples: [],
    vocabulary: vocabularyOf(topic.centroid, topic.telling, rarity),
  }));
  const assign = assigner(found);
  return {
    topics: topics.toSorted((a, b) => byText(a.id, b.id)),
    themes,
    assignments: new Map(
      papers.map(({ id }, place) => [
        id,
        assign(vectors[place] ?? new Map<string, number>(), topics[at[place] ?? nowhere]?.id ?? null),
      ]),
    ),
    registered: register(
      permalinks.topics,
      topics.map(({ id, name, theme }, i) => ({ id, name, theme, papers: found[i]?.papers ?? [] })),
    ),
  };
}
