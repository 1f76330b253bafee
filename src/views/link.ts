import { peopleOfOnePaper } from '../lib/author-pages.ts';
import { href, paths } from '../lib/href.ts';
import { themeNumber } from '../lib/themes.ts';
import type { Corpus, TopicPage } from '../schemas/corpus.ts';
import type { Paper } from '../schemas/paper.ts';

export { themeNumber };

/** Something to follow; `url` holds the base. */
export interface Link {
  label: string;
  url: string;
}

/** A topic with the number of its theme's colour, 1 to 8. */
export interface TopicLink extends Link {
  theme: number;
}

export function paperLink(base: string, paper: Paper): Link {
  return { label: paper.title, url: href(base, paths.paper(paper.id)) };
}

/** To the page of a person, or to the one paper of who has no page. */
export function authorLink(corpus: Corpus, base: string, { id, name }: { id: string; name: string }): Link {
  const paper = peopleOfOnePaper(corpus).get(id);
  return { label: name, url: href(base, paper === undefined ? paths.author(id) : paths.paper(paper)) };
}

export function topicLink(corpus: Corpus, base: string, topic: TopicPage): TopicLink {
  return {
    label: topic.name,
    url: href(base, paths.topic(topic.id)),
    theme: themeNumber(corpus, topic.theme),
  };
}
