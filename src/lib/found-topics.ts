import type { TopicPage } from '../schemas/corpus.ts';
import type { Site, Theme } from '../schemas/site.ts';
import type { Topic } from '../schemas/topic.ts';

/**
 * The topics of a corpus and its site with their themes: what people wrote, or, where no one wrote a topic, what was found
 * from text.
 */
export function withFoundTopics(
  site: Site,
  written: TopicPage[],
  found: { topics: Topic[]; themes: Theme[] },
): { site: Site; topics: TopicPage[] } {
  if (written.length > 0 || found.topics.length === 0) return { site, topics: written };
  return {
    site: { ...site, themes: found.themes },
    topics: found.topics.map((topic) => ({ ...topic, introduction: '', found: true })),
  };
}
