import { z } from 'zod';
import { foldTitle } from '../../../src/lib/fold.ts';
import type { ReferredWork } from '../../../src/schemas/references.ts';
import { arxivOf, plainDoi } from '../../annotate/references/same-work.ts';
import { bareArxiv, doiIn } from '../../read/bibliography/identifiers.ts';
import { plainText, plainYear } from '../plain-text.ts';
import { mostReferences, type Told, type ToldPaper } from '../told.ts';
import type { Wanted } from '../wanted.ts';
import { idsOf } from './ask.ts';

const text = z.string().nullish().catch(null);
const externalIds = z.object({ ArXiv: text, DOI: text }).nullish().catch(null);
const paperIdentifier = z.string().regex(/^[0-9a-f]{40}$/i);

/** A paper in a list. https://api.semanticscholar.org/api-docs/graph */
const listedPaper = z.object({
  paperId: paperIdentifier.nullish().catch(null),
  externalIds,
  title: text,
  year: z.number().nullish().catch(null),
  authors: z
    .array(z.object({ name: text }).catch({}))
    .nullish()
    .catch(null),
});
const paperWithList = z.object({
  paperId: paperIdentifier,
  externalIds,
  referenceCount: z.number().int().nonnegative().nullish().catch(null),
  references: z.array(z.unknown()).nullish(),
});
const batch = z.array(z.unknown());
const page = z.object({
  next: z.number().int().positive().nullish(),
  data: z.array(z.object({ citedPaper: z.unknown() })).nullable(),
});

/** From here on an answer may be cut, at 9,999 rows; a single list was once cut at 1,000. */
const [fullAnswer, fullList] = [9000, 1000];

/** What an answer told, and the papers whose lists it cut. */
export interface ReadBatch extends Told {
  cut: { about: Wanted; paperId: string }[];
}

/**
 * The answer to a batch: a row for each identifier, in their order, null for one that is not known.
 * @returns null for what is no such answer
 */
export function readBatch(papers: readonly Wanted[], json: unknown): ReadBatch | null {
  const parsed = batch.safeParse(json);
  if (!parsed.success || parsed.data.length !== papers.flatMap(idsOf).length) return null;
  const told: ReadBatch = { papers: [], works: new Map(), left: [], cut: [] };
  const rows = papers.map((about) => {
    const own = parsed.data.splice(0, about.keys.length);
    return { about, found: own.flatMap((row, i) => (row === null ? [] : [rowOf(row, about.keys[i])])) };
  });
  const all = rows
    .flatMap(({ found }) => found)
    .reduce((sum, row) => sum + (row?.references?.length ?? 0), 0);
  for (const { about, found } of rows) {
    const [best] = found.flatMap((row) => row ?? []).sort((a, b) => lengthOf(b) - lengthOf(a));
    if (best && isCut(best, all)) told.cut.push({ about, paperId: best.paperId });
    else if (best) told.papers.push(list(about, best.paperId, best.references ?? [], told.works));
    else if (found.length > 0) told.left.push({ about: about.keys[0] ?? '', why: 'its row cannot be read' });
    else told.papers.push({ about, state: 'not-found', key: null, references: [] });
  }
  return told;
}

type Row = z.infer<typeof paperWithList>;
const lengthOf = (row: Row): number => row.references?.length ?? 0;

/** A row, unless it is none, or that of another paper than was asked about. */
function rowOf(row: unknown, key = ''): Row | null {
  const parsed = paperWithList.safeParse(row);
  if (!parsed.success) return null;
  const arxiv = bareArxiv(parsed.data.externalIds?.ArXiv);
  return key.startsWith('arxiv:') && arxiv !== null && key !== `arxiv:${arxiv}` ? null : parsed.data;
}

const isCut = (row: Row, all: number): boolean =>
  lengthOf(row) < (row.referenceCount ?? 0) &&
  (lengthOf(row) >= fullList || (all >= fullAnswer && Array.isArray(row.references)));

/** A page of one list; null for what is none. Where the publisher lets nobody see a list, it has no rows. */
export function readList(json: unknown): { rows: unknown[]; next: number | null } | null {
  const parsed = page.safeParse(json);
  if (!parsed.success) return null;
  return {
    rows: (parsed.data.data ?? []).map(({ citedPaper }) => citedPaper),
    next: parsed.data.next ?? null,
  };
}

/** What the whole list of one paper says; its works are put with the others. */
export function list(
  about: Wanted,
  paperId: string,
  rows: readonly unknown[],
  works: Map<string, ReferredWork>,
): ToldPaper {
  const references = rows.slice(0, mostReferences).flatMap((row) => {
    const parsed = listedPaper.safeParse(row);
    if (!parsed.success) return [];
    const facts = factsOf(parsed.data);
    const folded = foldTitle(facts.title ?? '');
    const id = parsed.data.paperId?.toLowerCase();
    const key = id !== undefined ? `semantic-scholar:${id}` : folded === '' ? null : `title:${folded}`;
    if (key === null) return [];
    works.set(key, facts);
    return [key];
  });
  return {
    about,
    state: references.length === 0 ? 'no-list' : 'found',
    key: `semantic-scholar:${paperId.toLowerCase()}`,
    references,
  };
}

function factsOf(paper: z.infer<typeof listedPaper>): ReferredWork {
  const doi = doiIn([paper.externalIds?.DOI]);
  const people = paper.authors ?? [];
  return {
    title: plainText(paper.title),
    year: plainYear(paper.year),
    firstAuthor: plainText(people[0]?.name),
    authorCount: people.length === 0 ? null : people.length,
    arxiv: arxivOf({ arxiv: bareArxiv(paper.externalIds?.ArXiv), doi }),
    doi: plainDoi(doi),
  };
}
