import { allThemes } from '../lib/themes.ts';
import type { Corpus, TopicPage } from '../schemas/corpus.ts';
import { lookup } from './lookup.ts';
import type { TopicLink } from './link.ts';
import { themeNumber, topicLink } from './link.ts';

/** A topic as a row of its theme. */
export interface TopicRow extends TopicLink {
  id: string;
  definition: string;
  /** Papers whose first topic this is, and papers that belong here too. */
  papers: number;
  also: number;
}

export interface ThemeGroup {
  id: string;
  name: string;
  description: string;
  /** Of its colour, 1 to 8. */
  number: number;
  papers: number;
  topics: TopicRow[];
}

/**
 * The topics by theme, in the order of `site.yaml`, topics by size. A theme that only topics name comes last under its
 * id in words; one without topics is left out.
 */
export function themeGroups(corpus: Corpus, base: string): ThemeGroup[] {
  const { primary, also } = lookup(corpus);
  return allThemes(corpus)
    .map(({ id, name, description }) => {
      const topics = corpus.topics
        .filter((topic) => topic.theme === id)
        .map((topic) =>
          row(corpus, base, topic, primary.get(topic.id)?.length ?? 0, also.get(topic.id)?.length ?? 0),
        )
        .toSorted((a, b) => b.papers - a.papers);
      const papers = topics.reduce((sum, topic) => sum + topic.papers, 0);
      return { id, name, description, number: themeNumber(corpus, id), papers, topics };
    })
    .filter((theme) => theme.topics.length > 0);
}

function row(corpus: Corpus, base: string, topic: TopicPage, papers: number, also: number): TopicRow {
  return { ...topicLink(corpus, base, topic), id: topic.id, definition: topic.definition, papers, also };
}
