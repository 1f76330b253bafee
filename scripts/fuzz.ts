import { readCorpus } from './effects/read-corpus.ts';
import { commandEnvironment } from './effects/environment.ts';
import { renderFindings } from './effects/report.ts';
import { answerAny } from './fuzz/answer-any.ts';
import { kinds, large } from './fuzz/documents.ts';
import { queryKinds } from './fuzz/queries.ts';
import { readAny } from './fuzz/read-any.ts';
import { type Row, tally, tallyKinds } from './fuzz/tally.ts';
import { buildSearchIndex } from './publish/search-index.ts';

// Any document reads or gives findings, any query is answered: `npm run fuzz [-- documents | queries] [RUNS]`.

function fuzzDocuments(runs: number): Row[] {
  const slowest = 30_000;
  return [
    ...tallyKinds(kinds, runs, readAny, slowest),
    ...large().map(({ name, text }) => tally(name, [text], readAny, slowest)),
  ];
}

/** Every fourth query is asked while only the first part of the index is there, the others with everything. */
function fuzzQueries(runs: number): Row[] {
  const slowest = 5000;
  const { corpus, findings } = readCorpus(commandEnvironment().contentDir);
  if (!corpus) throw new Error(renderFindings(findings));
  const whole = buildSearchIndex(corpus, '/');
  const first = { core: whole.core, more: null };
  const abstracts = new Map<string, string | null>(corpus.papers.map(({ id, abstract }) => [id, abstract]));
  const text = (place: number) => abstracts.get(whole.core.papers[place]?.id ?? '') ?? null;
  let asked = 0;
  const answer = (query: string) => {
    asked += 1;
    return asked % 4 === 0 ? answerAny(first, undefined, query) : answerAny(whole, text, query);
  };
  return tallyKinds(queryKinds(whole.core), runs, answer, slowest);
}

const parts = { documents: fuzzDocuments, queries: fuzzQueries };
const [part, runs = part] = process.argv.slice(2).filter((argument) => argument !== '--');
const times = Number(runs ?? 100_000) || 100_000;
const rows = Object.entries(parts).flatMap(([name, fuzz]) =>
  part === undefined || part === name || !Object.hasOwn(parts, part) ? fuzz(times) : [],
);
console.table(rows);
if (rows.some(({ wrong }) => wrong > 0)) process.exitCode = 1;
