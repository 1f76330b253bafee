import { href, paths } from '../lib/href.ts';
import type { Corpus } from '../schemas/corpus.ts';
import type { Paper } from '../schemas/paper.ts';
import { authorsView } from './authors.ts';
import type { Link } from './link.ts';
import type { ThemeGroup } from './themes.ts';
import { themeGroups } from './themes.ts';
import { worksView } from './works-index.ts';

/** The ways into a collection that need no search. */
export interface PlainIndex {
  themes: ThemeGroup[];
  /** First letters of last names. */
  letters: Link[];
  /** Kinds of works. */
  works: Link[];
}

/** Topics, authors by letter and works by kind, each with the address where they are listed. */
export function plainIndex(corpus: Corpus, base: string): PlainIndex {
  const on =
    (page: string) =>
    ({ label, url }: Link): Link => ({ label, url: url.startsWith('#') ? href(base, page) + url : url });
  return {
    themes: themeGroups(corpus, base),
    letters: authorsView(corpus, base).index.map(on('/authors/')),
    works: worksView(corpus, base, 1).kinds.map(on(paths.works)),
  };
}

/** Queries that find something in this collection, for the explanation of how to search; null where there is none. */
export interface QueryExamples {
  name: string | null;
  /** Two words that stand side by side in titles. */
  words: [string, string] | null;
  author: string | null;
  topic: string | null;
  venue: string | null;
  /** The last three years in which papers came out. */
  years: string | null;
  /** Whether a paper has code. */
  code: boolean;
}

/** The largest topic, the author of most papers, two words of most titles, and name and venue of the first paper that has them. */
export function queryExamples(corpus: Corpus, base: string): QueryExamples {
  const topics = themeGroups(corpus, base).flatMap((theme) => theme.topics);
  const largest = topics.toSorted((a, b) => b.papers - a.papers)[0];
  const author = corpus.authors.toSorted((a, b) => b.papers.length - a.papers.length)[0];
  return {
    // A name that is easily typed.
    name: corpus.papers.find(({ shortName }) => /^[a-z]{4,}$/i.test(shortName ?? ''))?.shortName ?? null,
    words: commonPair(corpus.papers.map(({ title }) => title)),
    author: author?.name ?? null,
    topic: largest?.id ?? null,
    years: lastYears(corpus.papers),
    code: corpus.papers.some(({ code }) => code.length > 0),
    venue: corpus.papers.find(({ venue }) => venue !== null && !/\s/.test(venue))?.venue ?? null,
  };
}

/** `2023..2025`; null where no date is known. */
function lastYears(papers: readonly Paper[]): string | null {
  const last = papers.reduce(
    (most, { published }) => Math.max(most, Number(published?.date.slice(0, 4) ?? 0)),
    0,
  );
  return last === 0 ? null : `${String(last - 2)}..${String(last)}`;
}

/** The two words of five letters or more that most titles hold side by side; of equals the first. */
export function commonPair(titles: readonly string[]): [string, string] | null {
  const counts = new Map<string, number>();
  for (const title of titles) {
    const words = title.toLowerCase().split(/\s+/);
    const pairs = words.slice(1).flatMap((word, i) => {
      const pair = `${words[i] ?? ''} ${word}`;
      return /^[a-z]{5,} [a-z]{5,}$/.test(pair) ? [pair] : [];
    });
    for (const pair of new Set(pairs)) counts.set(pair, (counts.get(pair) ?? 0) + 1);
  }
  const [most] = [...counts].toSorted(([, a], [, b]) => b - a);
  if (!most) return null;
  const [first = '', second = ''] = most[0].split(' ');
  return [first, second];
}
