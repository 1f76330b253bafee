import { lastAdded, papersAdded } from '../../src/lib/document-dates.ts';
import { paths } from '../../src/lib/href.ts';
import { namers } from '../../src/lib/work-pages.ts';
import type { Corpus } from '../../src/schemas/corpus.ts';
import type { Paper } from '../../src/schemas/paper.ts';

/**
 * The day on which the newest document came in that a page tells of, by its path without the base; of the whole collection
 * for a page that is of none of its parts. Never the day of a build. null where no document says when it came.
 */
export function lastModified(corpus: Corpus): (path: string) => string | null {
  const papers = new Map<string, Paper>(corpus.papers.map((paper) => [paper.id, paper]));
  const known = new Map<string, readonly Paper[]>();
  for (const paper of corpus.papers) known.set(paths.paper(paper.id), [paper]);
  for (const { id } of corpus.topics) known.set(paths.topic(id), ofTopic(corpus, id));
  const found = (ids: Iterable<string>): Paper[] => [...ids].flatMap((id) => papers.get(id) ?? []);
  for (const person of corpus.authors) known.set(paths.author(person.id), found(person.papers));
  for (const work of corpus.works) known.set(paths.work(work.id), found(namers(work)));
  const whole = lastAdded(corpus);
  return (path) => {
    const of = known.get(path.replace(/page\/[^/]+\/$/, ''));
    return of === undefined || of.length === 0 ? whole : papersAdded(corpus, of);
  };
}

function ofTopic({ papers, assignments }: Corpus, topic: string): Paper[] {
  return papers.filter(({ id }) => {
    const { primary = null, also = [] } = assignments.get(id) ?? {};
    return primary === topic || also.some((other) => other === topic);
  });
}
