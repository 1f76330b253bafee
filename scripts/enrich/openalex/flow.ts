import { inHalves, type Asked } from '../in-halves.ts';
import type { Ask } from '../request.ts';
import type { Told } from '../told.ts';
import { parts, type Wanted } from '../wanted.ts';
import {
  doisOf,
  fitsFilter,
  paperRequest,
  papersAtOnce,
  papersRequest,
  worksAtOnce,
  worksRequest,
} from './ask.ts';
import { readPage, readPapers, readWorks } from './read.ts';

/** Pages of one answer: some DOIs are those of several works, but never of so many. */
const mostPages = 20;

/** The lists of papers, by the numbers that OpenAlex gives to works. */
export async function* askPapers(papers: readonly Wanted[], ask: Ask): AsyncGenerator<Told> {
  const isPlain = (paper: Wanted): boolean => doisOf(paper).every(fitsFilter);
  for (const some of parts(papers.filter(isPlain), papersAtOnce))
    yield* inHalves(some, nameOf, (batch) => askPages(batch, ask));
  for (const paper of papers.filter((one) => !isPlain(one)))
    yield* inHalves([paper], nameOf, () => askSingly(paper, ask));
}

const nameOf = ({ keys }: Wanted): string => keys[0] ?? '';

async function askPages(papers: readonly Wanted[], ask: Ask): Promise<Asked> {
  let rows: unknown[] = [];
  for (let page = 1; page <= mostPages; page += 1) {
    const said = await ask(papersRequest(papers, page), readPage);
    if (said.kind !== 'read') return { less: said.kind === 'less' ? said.why : 'it is not there' };
    rows = rows.concat(said.value.rows);
    if (said.value.rows.length === 0 || rows.length >= said.value.count) break;
  }
  return readPapers(papers, rows);
}

async function askSingly(paper: Wanted, ask: Ask): Promise<Asked> {
  const rows: unknown[] = [];
  for (const doi of doisOf(paper)) {
    const said = await ask(paperRequest(doi), readPage);
    if (said.kind === 'less') return { less: said.why };
    if (said.kind === 'read') rows.push(...said.value.rows);
  }
  return readPapers([paper], rows);
}

/** What the works in lists are. */
export async function* askWorks(keys: readonly string[], ask: Ask): AsyncGenerator<Told> {
  for (const some of parts(keys, worksAtOnce)) {
    yield* inHalves(
      some,
      (key) => key,
      async (batch) => {
        const said = await ask(worksRequest(batch), readPage);
        if (said.kind === 'read') return readWorks(batch, said.value.rows);
        return { less: said.kind === 'less' ? said.why : 'it is not there' };
      },
    );
  }
}
