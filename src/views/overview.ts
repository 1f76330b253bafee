import { representatives } from '../lib/representatives.ts';
import type { Corpus } from '../schemas/corpus.ts';
import type { Link } from './link.ts';
import { paperLink } from './link.ts';
import { lookup } from './lookup.ts';
import type { Sparkline } from './sparkline.ts';
import type { SquareLink } from './square.ts';
import { squareOf } from './square.ts';
import { sparkline, yearSpan } from './sparkline.ts';
import type { ThemeGroup, TopicRow } from './themes.ts';
import { themeGroups } from './themes.ts';
import { shortened } from './words.ts';

/** A paper by its short name or the beginning of its title; `title` is the whole one, where the label is not. */
export interface ShortLink extends Link {
  title: string | null;
}

export interface TopicOverview extends TopicRow {
  /** null where no paper of the collection is dated. */
  spark: Sparkline | null;
  /** Papers that show what the topic is about, by the rule of `lib/representatives.ts`. */
  examples: ShortLink[];
  /** Where its name stands on the map; null where it has no place there. */
  square: SquareLink | null;
}

export interface ThemeOverview extends ThemeGroup {
  topics: TopicOverview[];
}

const examplesShown = 3;

/**
 * The themes with what shows each topic at a glance: its papers by year, and three that stand for it.
 * @param longest characters of a title that is cut, where a paper has no short name
 */
export function themeOverview(corpus: Corpus, base: string, longest: number): ThemeOverview[] {
  const { papers, primary } = lookup(corpus);
  const span = yearSpan(corpus.papers);
  return themeGroups(corpus, base).map((theme) => ({
    ...theme,
    topics: theme.topics.map((topic) => {
      const own = primary.get(topic.id) ?? [];
      const ids = own.map(({ id }) => id);
      return {
        ...topic,
        spark: span && own.length > 0 ? sparkline(own, span) : null,
        examples: representatives(corpus, topic.id, ids, examplesShown).flatMap((id) => {
          const paper = papers.get(id);
          return paper ? [shortLink(paperLink(base, paper), paper.shortName, longest)] : [];
        }),
        square: squareOf(corpus, base, `topic:${topic.id}`),
      };
    }),
  }));
}

/** By its name, else by what stands before a colon, else by its first words. */
function shortLink({ label: title, url }: Link, name: string | null, longest: number): ShortLink {
  const [start = title] = title.split(/: /);
  const label = name ?? shortened(start, longest);
  return { label, url, title: label === title ? null : title };
}
