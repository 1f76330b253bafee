import { arrivals } from '../../../src/lib/arrivals.ts';
import { feedTitles } from '../../../src/lib/feed-titles.ts';
import { byText } from '../../../src/lib/fold.ts';
import { filePaths } from '../../../src/lib/file-paths.ts';
import { href, paths } from '../../../src/lib/href.ts';
import { firstId, firstPaperId, tagUri } from '../../../src/lib/permanent-id.ts';
import { hasFeed } from '../../../src/lib/work-feeds.ts';
import { lineNamers, workPath } from '../../../src/lib/work-pages.ts';
import type { Corpus } from '../../../src/schemas/corpus.ts';
import type { Entry } from './atom.ts';
import { renderFeed } from './atom.ts';
import { arrivalEntry, paperEntries, type ToAddress } from './entries.ts';
import { unknownInstant } from './instant.ts';

/** Entries of a feed: more than a month brings, for readers who ask once a month. */
const longest = 50;

interface Described {
  /** The last part of its permanent id. */
  name: string;
  title: string;
  subtitle: string;
  /** The page that it follows. */
  page: string;
  /** Where it stands: its address, then those of its topic or work's former ids. */
  files: [string, ...string[]];
  /** Newest first. */
  entries: Entry[];
}

/**
 * The feeds of the map, of its topics and of works that papers name, and of what each document brought: path → Atom. Where
 * the site's own address is not known, links are paths on its host.
 * @param corpus without what may not be published
 * @param siteUrl where the site will stand on the web; null where that is not known
 */
export function feedFiles(corpus: Corpus, base: string, siteUrl: string | null): [string, string][] {
  const { site } = corpus;
  const address: ToAddress = (path) =>
    siteUrl === null ? href(base, path) : new URL(href(base, path), siteUrl).href;
  const came = arrivals(corpus);
  const papers = paperEntries(corpus, came, address);
  const all = [...papers.values()];
  const changes = came.map((arrival) => arrivalEntry(corpus, arrival, address)).reverse();
  const feeds: Described[] = [
    {
      ...{ name: 'map', title: feedTitles.map(site), subtitle: site.description },
      ...{ page: '/', files: [filePaths.feed], entries: all },
    },
    {
      ...{ name: 'changes', title: feedTitles.changes(site), subtitle: 'What each document brought.' },
      ...{ page: paths.changes, files: [filePaths.changesFeed] },
      entries: changes.sort((a, b) => byText(b.updated, a.updated)),
    },
    ...topicFeeds(corpus, all),
    ...workFeeds(corpus, papers),
  ];
  const rendered = feeds.map(({ name, page, files, entries, ...words }) => {
    const text = renderFeed({
      ...words,
      ...{ site: site.title, language: site.language, rights: site.licence },
      id: tagUri(site, name),
      updated: (entries[0] ?? all[0])?.updated ?? unknownInstant,
      url: address(page),
      self: siteUrl === null ? null : address(files[0]),
      entries: entries.slice(0, longest),
    });
    return files.map((path): [string, string] => [path.slice(1), text]);
  });
  // Where a former address is another's own one, that one's feed stands there.
  return [...rendered.flatMap(([, ...former]) => former), ...rendered.flatMap(([own]) => (own ? [own] : []))];
}

/** Of each topic: papers that belong there first or too. */
function topicFeeds({ site, topics, permalinks }: Corpus, all: readonly Entry[]): Described[] {
  const found = new Map<string, Entry[]>(topics.map(({ id }) => [id, []]));
  for (const entry of all) for (const { id } of entry.topics) found.get(id)?.push(entry);
  return topics.map(({ id, name, definition }) => ({
    name: `topics/${firstId(permalinks.topics, id)}`,
    title: feedTitles.topic(site, name),
    subtitle: definition,
    page: paths.topic(id),
    files: [filePaths.topicFeed(id), ...(permalinks.topics[id]?.former ?? []).map(filePaths.topicFeed)],
    entries: found.get(id) ?? [],
  }));
}

/** Of each work that enough papers name: those papers. */
function workFeeds(corpus: Corpus, papers: ReadonlyMap<string, Entry>): Described[] {
  const { site, permalinks } = corpus;
  const places = new Map([...papers.keys()].map((id, place) => [id, place]));
  return corpus.works
    .filter((work) => hasFeed(corpus, work))
    .map((work) => {
      // The work of a paper bears the paper's id.
      const rows = work.paper === null ? permalinks.works : permalinks.papers;
      const first = work.paper === null ? firstId(rows, work.id) : firstPaperId(permalinks, work.paper);
      return {
        name: `works/${first}`,
        title: feedTitles.work(site, work.name),
        subtitle: `Papers whose title or abstract names ${work.name} or a work of its line.`,
        page: workPath(corpus, work) ?? paths.work(work.id),
        files: [filePaths.workFeed(work.id), ...(rows[work.id]?.former ?? []).map(filePaths.workFeed)],
        entries: [...lineNamers(corpus, work)]
          .sort((a, b) => (places.get(a) ?? 0) - (places.get(b) ?? 0))
          .flatMap((id) => papers.get(id) ?? []),
      };
    });
}
