import { inHalves, type Asked } from '../in-halves.ts';
import type { Ask } from '../request.ts';
import type { Told } from '../told.ts';
import { parts, type Wanted } from '../wanted.ts';
import { pageRequest, papersAtOnce, papersRequest } from './ask.ts';
import { list, readBatch, readList } from './read.ts';

/** The lists of papers with what the works in them are; a list that an answer cuts is read on page by page. */
export async function* askPapers(papers: readonly Wanted[], ask: Ask): AsyncGenerator<Told> {
  for (const some of parts(papers, papersAtOnce))
    yield* inHalves(
      some,
      ({ keys }) => keys[0] ?? '',
      (batch) => askBatch(batch, ask),
    );
}

async function askBatch(papers: readonly Wanted[], ask: Ask): Promise<Asked> {
  const said = await ask(papersRequest(papers), (json) => readBatch(papers, json));
  if (said.kind === 'less') return { less: said.why };
  if (said.kind === 'missing') {
    const [about] = papers;
    // It says so too where one of several is malformed: only of a single paper does it mean that this is not known.
    if (!about || papers.length > 1) return { less: 'it knows none of these' };
    return { papers: [{ about, state: 'not-found', key: null, references: [] }], works: new Map(), left: [] };
  }
  const { cut, ...told } = said.value;
  for (const { about, paperId } of cut) {
    const rows = await askOn(paperId, ask);
    if (typeof rows === 'string') told.left.push({ about: about.keys[0] ?? '', why: rows });
    else told.papers.push(list(about, paperId, rows, told.works));
  }
  return told;
}

/** All rows of one list, or why they cannot be had. */
async function askOn(paperId: string, ask: Ask): Promise<unknown[] | string> {
  let rows: unknown[] = [];
  for (let offset = 0; ;) {
    const request = pageRequest(paperId, offset);
    if (request === null) return rows;
    const said = await ask(request, readList);
    if (said.kind === 'missing') return 'its list is gone';
    if (said.kind === 'less') return said.why;
    rows = rows.concat(said.value.rows);
    // A page that leads back, or nowhere, is the last.
    if (said.value.next === null || said.value.next <= offset) return rows;
    offset = said.value.next;
  }
}
