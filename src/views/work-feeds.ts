import { feedTitles } from '../lib/feed-titles.ts';
import { filePaths } from '../lib/file-paths.ts';
import { href } from '../lib/href.ts';
import { hasFeed } from '../lib/work-feeds.ts';
import type { Corpus } from '../schemas/corpus.ts';
import type { Work } from '../schemas/work.ts';

/** A feed that a page leads to. */
export interface FeedOf {
  url: string;
  title: string;
}

/** The feed of the papers that name a work; null where too few do. */
export function workFeed(corpus: Corpus, base: string, work: Work | undefined): FeedOf | null {
  if (work === undefined || !hasFeed(corpus, work)) return null;
  return { url: href(base, filePaths.workFeed(work.id)), title: feedTitles.work(corpus.site, work.name) };
}
