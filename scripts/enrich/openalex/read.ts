import { z } from 'zod';
import type { ReferredWork } from '../../../src/schemas/references.ts';
import { arxivOf, plainDoi, unknownWork } from '../../annotate/references/same-work.ts';
import { arxivIn, doiIn } from '../../read/bibliography/identifiers.ts';
import { plainText, plainYear } from '../plain-text.ts';
import { mostReferences, type Told } from '../told.ts';
import type { Wanted } from '../wanted.ts';

const text = z.string().nullish().catch(null);
const place = z.object({ landing_page_url: text, pdf_url: text }).nullish().catch(null);

/** A work, as far as it is read. https://docs.openalex.org/api-entities/works/work-object */
const openAlexWork = z.object({
  id: z.string().regex(/^https:\/\/openalex\.org\/W\d{1,15}$/i),
  doi: text,
  title: text,
  publication_year: z.number().nullish().catch(null),
  authorships: z
    .array(z.object({ author: z.object({ display_name: text }).nullish(), raw_author_name: text }).catch({}))
    .nullish()
    .catch(null),
  locations: z.array(place).nullish().catch(null),
  referenced_works: z.array(z.unknown()).nullish(),
});
type OpenAlexWork = z.infer<typeof openAlexWork>;

/** A list of works with how many there are in all, or one work. */
const openAlexPage = z.union([
  z.object({ meta: z.object({ count: z.number().int().nonnegative() }), results: z.array(z.unknown()) }),
  openAlexWork.transform((work) => ({ meta: { count: 1 }, results: [work as unknown] })),
]);

/** Rows of an answer, and how many there are on all pages; null for what is no answer of OpenAlex. */
export function readPage(json: unknown): { rows: unknown[]; count: number } | null {
  const parsed = openAlexPage.safeParse(json);
  return parsed.success ? { rows: parsed.data.results, count: parsed.data.meta.count } : null;
}

/** `https://openalex.org/W2741809807` → `openalex:W2741809807`; null for anything else. */
function keyOf(address: unknown): string | null {
  const id =
    typeof address === 'string' ? /^https:\/\/openalex\.org\/(W\d{1,15})$/i.exec(address)?.[1] : undefined;
  return id === undefined ? null : `openalex:${id.toUpperCase()}`;
}

/** OpenAlex keeps the DOI of the last edition; that it is on arXiv too stands among its places. */
function factsOf(work: OpenAlexWork): ReferredWork {
  const doi = doiIn([work.doi]);
  const places = (work.locations ?? []).flatMap((at) => [at?.landing_page_url, at?.pdf_url]);
  const people = work.authorships ?? [];
  const first = people[0];
  return {
    title: plainText(work.title),
    year: plainYear(work.publication_year),
    firstAuthor: plainText(first?.author?.display_name ?? first?.raw_author_name),
    authorCount: people.length === 0 ? null : people.length,
    arxiv: arxivOf({ arxiv: arxivIn([work.doi, ...places]), doi }),
    doi: plainDoi(doi),
  };
}

/** What the rows say of the papers that were asked about; of several works of one paper, the one with the longest list. */
export function readPapers(papers: readonly Wanted[], rows: readonly unknown[]): Told {
  const works = rows.flatMap((row) => {
    const parsed = openAlexWork.safeParse(row);
    return parsed.success ? [parsed.data] : [];
  });
  const broken = rows.length - works.length;
  const found = new Map<string, OpenAlexWork>();
  for (const work of works) {
    const { arxiv, doi } = factsOf(work);
    for (const key of [arxiv && `arxiv:${arxiv}`, doi && `doi:${doi}`]) {
      if (key === null) continue;
      const before = found.get(key);
      if (!before || listOf(work).length > listOf(before).length) found.set(key, work);
    }
  }
  const told: Told = { papers: [], works: new Map(), left: [] };
  for (const about of papers) {
    const [work] = about.keys
      .flatMap((key) => found.get(key) ?? [])
      .sort((a, b) => listOf(b).length - listOf(a).length);
    // A row that cannot be read may be that of any paper that is not among the others.
    if (!work && broken > 0) told.left.push({ about: about.keys[0] ?? '', why: 'its row cannot be read' });
    else if (!work) told.papers.push({ about, state: 'not-found', key: null, references: [] });
    else {
      const references = listOf(work);
      const state = references.length === 0 ? 'no-list' : 'found';
      told.papers.push({ about, state, key: keyOf(work.id), references });
    }
  }
  return told;
}

const listOf = (work: OpenAlexWork): string[] =>
  (work.referenced_works ?? []).slice(0, mostReferences).flatMap((one) => keyOf(one) ?? []);

/** What the rows say of works; one that OpenAlex does not tell any more is kept as one of which nothing is known. */
export function readWorks(keys: readonly string[], rows: readonly unknown[]): Told {
  const told: Told = { papers: [], works: new Map(), left: [] };
  const facts = new Map<string, ReferredWork>();
  let broken = 0;
  for (const row of rows) {
    const parsed = openAlexWork.safeParse(row);
    const key = parsed.success ? keyOf(parsed.data.id) : null;
    if (parsed.success && key !== null) facts.set(key, factsOf(parsed.data));
    else broken += 1;
  }
  for (const key of keys) {
    const known = facts.get(key);
    if (known || broken === 0) told.works.set(key, known ?? unknownWork);
    else told.left.push({ about: key, why: 'its row cannot be read' });
  }
  return told;
}
