import type { Corpus } from '../schemas/corpus.ts';
import type { Paper } from '../schemas/paper.ts';
import { paths } from './href.ts';
import { namers } from './work-pages.ts';

/** The last day on which a document came into the collection, as `documents.yaml` says; null where no row says so. */
export function lastAdded({ documents, ledger }: Corpus): string | null {
  return newest(ledger.map(({ document }) => documents.get(document)?.added));
}

const known = new WeakMap<Corpus, ReadonlyMap<string, string | null>>();

/**
 * The day on which the newest document came in that a page tells of; of the whole collection for a page that is of none of
 * its parts. Never the day of a build. null where no document says when it came.
 * @param path of the page, without the base
 */
export function lastModified(corpus: Corpus, path: string): string | null {
  const days = known.get(corpus) ?? daysOf(corpus);
  known.set(corpus, days);
  const day = days.get(path.replace(/page\/[^/]+\/$/, ''));
  return day === undefined ? lastAdded(corpus) : day;
}

function daysOf(corpus: Corpus): Map<string, string | null> {
  const papers = new Map<string, Paper>(corpus.papers.map((paper) => [paper.id, paper]));
  const inTopic = new Map<string, string[]>();
  for (const { id } of corpus.papers) {
    const { primary = null, also = [] } = corpus.assignments.get(id) ?? {};
    for (const topic of [primary, ...also])
      if (topic !== null) inTopic.set(topic, [...(inTopic.get(topic) ?? []), id]);
  }
  const parts: [path: string, papers: Iterable<string>][] = [
    ...corpus.papers.map(({ id }): [string, string[]] => [paths.paper(id), [id]]),
    ...corpus.topics.map(({ id }): [string, string[]] => [paths.topic(id), inTopic.get(id) ?? []]),
    ...corpus.authors.map((person): [string, string[]] => [paths.author(person.id), person.papers]),
    ...corpus.works.map((work): [string, Iterable<string>] => [paths.work(work.id), namers(work)]),
  ];
  return new Map(
    parts.flatMap(([path, ids]): [string, string | null][] => {
      const of = [...ids].flatMap((id) => papers.get(id) ?? []);
      const sources = of.flatMap((paper) => paper.sources);
      return of.length === 0
        ? []
        : [[path, newest(sources.map(({ document }) => corpus.documents.get(document)?.added))]];
    }),
  );
}

function newest(days: readonly (string | null | undefined)[]): string | null {
  return days.reduce<string | null>((last, day) => (day != null && (last ?? '') < day ? day : last), null);
}
