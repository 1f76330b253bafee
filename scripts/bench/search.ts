import { readCorpus } from '../effects/read-corpus.ts';
import { renderFindings } from '../effects/report.ts';
import { type Engine, enginesFor } from './engines.ts';
import { measure, type Measured } from './measure.ts';
import { type KnownItem, makeQueries, queryClasses } from './queries.ts';
import { markdownTable } from './table.ts';

export interface SearchBench {
  contentDir: string;
  /** Papers for which queries are made. */
  queries: number;
  /** Whether to list the queries of the site's engine whose paper is not first. */
  misses: boolean;
}

/** A slow engine reads every text for every query: it is asked about so many papers that this many texts are read. */
const slowTexts = 100_000;

const kilobytes = (bytes: number): string => `${String(Math.round(bytes / 1024))} KB`;
const whole = (ms: number): string => String(Math.round(ms));
const short = (ms: number): string => (ms < 10 ? ms.toFixed(1) : whole(ms));

function row(measured: Measured): string[] {
  return [
    measured.engine,
    String(measured.queries),
    ...queryClasses.map((kind) => measured.ranks[kind]?.toFixed(3) ?? '–'),
    `${short(measured.p50)} / ${short(measured.p95)}`,
    `${kilobytes(measured.bytes)} / ${kilobytes(measured.gzip)}`,
    whole(measured.buildMs),
    whole(measured.openMs),
  ];
}

/** The queries that an engine is asked: those about the first papers drawn, fewer where it is slow. */
function share(queries: readonly KnownItem[], { slow }: Engine, papers: number): readonly KnownItem[] {
  if (!slow) return queries;
  const some = new Set(
    [...new Set(queries.map(({ paper }) => paper))].slice(0, Math.ceil(slowTexts / papers)),
  );
  return queries.filter(({ paper }) => some.has(paper));
}

/**
 * Compares the engine of the site with Fuse.js and MiniSearch on generated queries for the papers of a content folder.
 * @returns tables for people, in Markdown
 * @throws Error that names what is wrong with the folder
 */
export function benchSearch({ contentDir, queries: most, misses }: SearchBench): string {
  const { corpus, findings } = readCorpus(contentDir);
  if (!corpus) throw new Error(renderFindings(findings));
  const queries = makeQueries(corpus.papers, most);
  const measured = enginesFor(corpus).map((engine) =>
    measure(engine, share(queries, engine, corpus.papers.length)),
  );
  const head = [
    ...['engine', 'queries', ...queryClasses, 'p50 / p95 ms', 'index / gzip', 'build ms', 'open ms'],
  ];
  const tables = [
    `${String(corpus.papers.length)} papers, mean reciprocal rank among the first ten:`,
    markdownTable(head, measured.map(row)),
  ];
  const missed = measured[0]?.misses ?? [];
  if (misses)
    tables.push(
      markdownTable(
        ['class', 'query', 'paper', 'place', 'first'],
        missed.map(({ class: kind, query, paper, place, first }) => [
          kind,
          query,
          paper,
          place === null ? '–' : String(place),
          first ?? '–',
        ]),
      ),
    );
  return tables.join('\n\n');
}
