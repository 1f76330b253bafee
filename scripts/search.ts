import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { search } from '../src/lib/search/search.ts';
import { readSiteSearch, type SiteSearch } from './effects/read-search.ts';
import { commandEnvironment } from './effects/environment.ts';
import { safe } from './effects/report.ts';

const usage = 'Usage: npm run -s search -- --queries FILE [--top 10], where FILE holds [{"q": "galroe"}, …].';
const queriesFile = z.array(z.object({ q: z.string() }));

/** Something for the person at the terminal: what, where and the way out. */
class SearchError extends Error {}

const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error));

/** @throws SearchError with `missing` when the file is not there, else when it cannot be read or is not JSON */
function readJson(file: string, missing: string): unknown {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    const absent = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    throw new SearchError(absent ? missing : `${file}: cannot be read (${messageOf(error)}).`);
  }
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new SearchError(`${file}: is not JSON (${messageOf(error)}).`);
  }
}

function readArguments(): { file: string; top: number } {
  let values: { queries?: string | undefined; top: string };
  try {
    ({ values } = parseArgs({
      options: { queries: { type: 'string' }, top: { type: 'string', default: '10' } },
    }));
  } catch (error) {
    throw new SearchError(`${messageOf(error)}. ${usage}`);
  }
  if (!values.queries) throw new SearchError(`No file of queries given. ${usage}`);
  if (!/^[1-9]\d{0,5}$/.test(values.top))
    throw new SearchError(`--top ${values.top}: must be a whole number from 1 on. ${usage}`);
  return { file: values.queries, top: Number(values.top) };
}

function readQueries(file: string): { q: string }[] {
  const parsed = queriesFile.safeParse(readJson(file, `${file}: no such file. ${usage}`));
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new SearchError(
    `${file}: ${issue?.path.join('.') || 'the whole'}: ${issue?.message ?? 'not valid'}. ${usage}`,
  );
}

function readIndex(outDir: string): SiteSearch {
  try {
    return readSiteSearch(outDir);
  } catch (error) {
    throw new SearchError(messageOf(error));
  }
}

/** JSON leaves signs alone that a terminal obeys (U+009B begins a command); as escapes they mean the same. */
const jsonLine = (value: unknown): string =>
  JSON.stringify(value).replace(
    /[\x7F-\x9F\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

/** The answer of one query, and the milliseconds it took with everything warm. */
function answer({ known, text }: SiteSearch, q: string, limit: number) {
  search(known, q, { limit, text });
  const began = performance.now();
  const { papers, others } = search(known, q, { limit, text });
  return {
    q,
    results: papers.map(({ id }) => id),
    others: others.map(({ kind, id }) => ({ kind, id })),
    ms: Math.round((performance.now() - began) * 1000) / 1000,
  };
}

try {
  const { file, top } = readArguments();
  const queries = readQueries(file);
  const index = readIndex(commandEnvironment().outDir);
  console.log(jsonLine(queries.map(({ q }) => answer(index, q, top))));
} catch (error) {
  if (!(error instanceof SearchError)) throw error;
  console.error(safe(error.message));
  process.exitCode = 1;
}
