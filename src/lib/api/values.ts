import type { z } from 'zod';
import { byText } from '../fold.ts';
import { buildGraph } from '../graph.ts';
import { href, paths } from '../href.ts';
import { stopsOf } from '../tours/stops.ts';
import { workPath } from '../work-pages.ts';
import type * as api from '../../schemas/api.ts';
import type { Corpus } from '../../schemas/corpus.ts';
import type { TopicAssignment } from '../../schemas/topic.ts';

type File<S extends z.ZodType> = z.input<S>;

/**
 * The JSON files under `/api/` (name → value), as `src/schemas/api.ts` describes them.
 * @param base where the site stands; urls begin with it
 */
export function apiFiles(corpus: Corpus, base: string): Map<string, Record<string, unknown>> {
  return new Map<string, Record<string, unknown>>([
    ['papers', papers(corpus, base)],
    ['topics', topics(corpus)],
    ['works', works(corpus, base)],
    ['results', results(corpus, base)],
    ['tours', tours(corpus, base)],
    ['graph', { version: 1, ...buildGraph(corpus, base) }],
    ['references', references(corpus)],
    ['authors', authors(corpus, base)],
    ['moved', moved(corpus)],
    ['ledger', { version: 1, documents: corpus.ledger, doubts: corpus.doubts }],
  ]);
}

const unassigned: Omit<TopicAssignment, 'scores'> = { primary: null, also: [], basis: 'rule' };

function papers(corpus: Corpus, base: string): File<typeof api.papersFile> {
  return { version: 1, papers: paperRows(corpus, base) };
}

/** The rows of `papers.json`. */
export function paperRows(corpus: Corpus, base: string): File<typeof api.apiPaper>[] {
  return corpus.papers.map(({ id, origins: _, venueKind: _kind, abstract, ...facts }) => {
    const { primary, also, basis } = corpus.assignments.get(id) ?? unassigned;
    return {
      id,
      url: href(base, paths.paper(id)),
      ...facts,
      abstract: corpus.site.showAbstracts ? abstract : null,
      topics: { primary, also, basis },
    };
  });
}

function topics(corpus: Corpus): File<typeof api.topicsFile> {
  return {
    version: 1,
    topics: corpus.topics.map(({ id, name, theme }) => ({
      id,
      name,
      theme,
      primary: corpus.papers
        .filter((paper) => corpus.assignments.get(paper.id)?.primary === id)
        .map((paper) => paper.id),
      also: corpus.papers
        .filter((paper) => corpus.assignments.get(paper.id)?.also.includes(id))
        .map((paper) => paper.id),
    })),
  };
}

/** The work of a paper lives on the paper's page. */
function works(corpus: Corpus, base: string): File<typeof api.worksFile> {
  return {
    version: 1,
    works: corpus.works.map((work) => {
      const path = workPath(corpus, work);
      return { ...work, url: path === null ? null : href(base, path) };
    }),
  };
}

function results(corpus: Corpus, base: string): File<typeof api.resultsFile> {
  return {
    version: 1,
    results: corpus.results.map((result) => ({
      ...result,
      url: `${href(base, paths.paper(result.paper))}#${result.id}`,
    })),
  };
}

function tours(corpus: Corpus, base: string): File<typeof api.toursFile> {
  const rows = corpus.tours.map((tour) => ({
    ...{ id: tour.id, url: href(base, paths.tour(tour.id)), title: tour.title, summary: tour.summary },
    stops: stopsOf(corpus, tour).flatMap(({ paper, parts }) =>
      paper === null
        ? []
        : [
            {
              paper: paper.id,
              url: href(base, paths.tourStop(tour.id, paper.id)),
              quotes: parts.flatMap((part) =>
                part.kind === 'quote' && part.at !== null
                  ? [{ quote: paper.abstract?.slice(part.at.start, part.at.end) ?? '', ...part.at }]
                  : [],
              ),
            },
          ],
    ),
  }));
  return { version: 1, tours: rows.sort((a, b) => byText(a.id, b.id)) };
}

function references(corpus: Corpus): File<typeof api.referenceListsFile> {
  const rows = [...corpus.references].map(([id, known]) => ({ id, ...known }));
  return { version: 1, papers: rows.sort((a, b) => byText(a.id, b.id)), missing: corpus.missing };
}

function authors(corpus: Corpus, base: string): File<typeof api.authorsFile> {
  return {
    version: 1,
    authors: corpus.authors.map(({ id, name, papers: ids }) => ({
      id,
      url: href(base, paths.author(id)),
      name,
      papers: ids,
    })),
  };
}

function moved({ permalinks, tours: routes, notes }: Corpus): File<typeof api.movedFile> {
  const byId = (pages: readonly { id: string; former: string[] }[]) =>
    Object.fromEntries(pages.map(({ id, former }) => [id, { former }]));
  const kinds = [
    ['author', permalinks.authors],
    ['note', byId(notes)],
    ['paper', permalinks.papers],
    ['topic', permalinks.topics],
    ['tour', byId(routes)],
    ['work', permalinks.works],
  ] as const;
  const rows = kinds.flatMap(([kind, registered]) =>
    Object.entries<{ former: string[] }>(registered).flatMap(([to, { former }]) =>
      former.map((from) => ({ kind, from, to })),
    ),
  );
  return { version: 1, moved: rows.sort((a, b) => byText(a.kind, b.kind) || byText(a.from, b.from)) };
}
