import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { LibraryPaper, LibraryWork } from './reference-library.ts';

/** What a service does with one request instead of answering it. */
export type Fault =
  | { kind: 'status'; status: number; headers?: Record<string, string>; body?: string }
  | { kind: 'body'; body: string; type?: string }
  /** The true answer, changed. */
  | { kind: 'changed'; change: (json: unknown) => unknown }
  | { kind: 'silent' | 'reset' | 'cut' | 'huge' };

export interface Asked {
  service: 'openalex' | 'scholar';
  url: URL;
  headers: IncomingMessage['headers'];
  /** Identifiers that a batch asked about. */
  ids: string[];
}

export interface ReferenceServices {
  url: string;
  asked: Asked[];
  /** Faults of the next requests of each service, in order; null: answers. */
  faults: Record<Asked['service'], (Fault | null)[]>;
  close: () => Promise<void>;
}

/**
 * OpenAlex and Semantic Scholar on one port of this machine, in the documented shapes: https://developers.openalex.org (filters of up to
 * 100 values, pages of up to 100 rows, no cursor without a key) and https://api.semanticscholar.org/api-docs/graph (batches of up to 500
 * identifiers in order with nulls, at most 9,999 rows of lists, pages of up to 1,000).
 */
export async function startServices(papers: readonly LibraryPaper[], port = 0): Promise<ReferenceServices> {
  const services: Omit<ReferenceServices, 'url' | 'close'> = {
    asked: [],
    faults: { openalex: [], scholar: [] },
  };
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => respond(services, papers, request, Buffer.concat(chunks).toString(), response));
  });
  await new Promise<void>((done) => server.listen(port, '127.0.0.1', done));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { ...services, url, close: () => closed(server) };
}

function closed(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((done) => server.close(() => done()));
}

function respond(
  { asked, faults }: Pick<ReferenceServices, 'asked' | 'faults'>,
  papers: readonly LibraryPaper[],
  request: IncomingMessage,
  body: string,
  response: ServerResponse,
): void {
  const url = new URL(request.url ?? '/', 'http://127.0.0.1');
  const service = url.pathname.startsWith('/graph/') ? 'scholar' : 'openalex';
  const ids = body === '' ? filterOf(url).values : (JSON.parse(body) as { ids: string[] }).ids;
  asked.push({ service, url, headers: request.headers, ids });
  const [status, json] = service === 'openalex' ? openAlex(papers, url) : scholar(papers, url, ids);
  const fault = faults[service].shift() ?? null;
  const send = (code: number, text: string, headers: Record<string, string> = {}): void =>
    void response.writeHead(code, { 'content-type': 'application/json', ...headers }).end(text);
  if (fault === null) send(status, JSON.stringify(json));
  else if (fault.kind === 'status') send(fault.status, fault.body ?? '{"error":"no"}', fault.headers);
  else if (fault.kind === 'body') send(200, fault.body, { 'content-type': fault.type ?? 'application/json' });
  else if (fault.kind === 'changed') send(status, JSON.stringify(fault.change(json)));
  else if (fault.kind === 'cut') send(status, JSON.stringify(json).slice(0, -20));
  else if (fault.kind === 'reset') request.socket.destroy();
  else if (fault.kind === 'huge') send(200, `[${' '.repeat(33 * 2 ** 20)}]`);
}

/** `doi:a|b` of the address. */
function filterOf(url: URL): { field: string; values: string[] } {
  const filter = url.searchParams.get('filter') ?? '';
  const colon = filter.indexOf(':');
  const values = filter.slice(colon + 1).split('|');
  return { field: filter.slice(0, colon), values: filter === '' ? [] : values };
}

type Reply = [status: number, json: unknown];
const refuse = (status: number, error: string): Reply => [status, { error: 'Invalid query', message: error }];

function openAlex(papers: readonly LibraryPaper[], url: URL): Reply {
  if (url.href.length > 4094) return refuse(414, 'too long');
  const known = papers.filter(({ knownTo }) => knownTo.openalex);
  const single = /^\/works\/doi:(.+)$/.exec(url.pathname)?.[1];
  if (single !== undefined) {
    const paper = known.find((one) => openAlexDoi(one) === decodeURIComponent(single).toLowerCase());
    return paper ? [200, openAlexRow(paper)] : refuse(404, 'not found');
  }
  const { field, values } = filterOf(url);
  const perPage = Number(url.searchParams.get('per_page') ?? 25);
  if (values.length > 100) return refuse(400, 'Maximum number of values exceeded');
  if (perPage > 100) return refuse(400, 'per_page must be at most 100');
  if (url.searchParams.has('cursor') && !url.searchParams.has('api_key'))
    return refuse(401, 'cursor needs a key');
  const wanted = new Set(values.map((value) => value.toLowerCase()));
  const works: LibraryWork[] =
    field === 'doi'
      ? known.filter((paper) => wanted.has(openAlexDoi(paper) ?? ''))
      : [
          ...new Map(
            papers.flatMap((paper) => [paper, ...paper.references]).map((work) => [work.number, work]),
          ).values(),
        ].filter(({ number }) => wanted.has(`w${number}`));
  const page = Number(url.searchParams.get('page') ?? 1);
  const rows = works.slice((page - 1) * perPage, page * perPage).map(openAlexRow);
  return [
    200,
    {
      meta: { count: works.length, db_response_time_ms: 9, page, per_page: perPage },
      results: rows,
      group_by: [],
    },
  ];
}

const openAlexDoi = ({ arxiv, doi }: LibraryWork): string | null =>
  doi?.toLowerCase() ?? (arxiv === null ? null : `10.48550/arxiv.${arxiv}`);
const openAlexId = ({ number }: LibraryWork): string => `https://openalex.org/W${number}`;

function openAlexRow(work: LibraryWork | LibraryPaper): object {
  const doi = openAlexDoi(work);
  return {
    id: openAlexId(work),
    doi: doi === null ? null : `https://doi.org/${doi}`,
    title: work.title,
    publication_year: work.year,
    authorships: work.authors.map((name, i) => ({
      author_position: i === 0 ? 'first' : 'last',
      author: { id: `https://openalex.org/A${work.number}${i}`, display_name: name, orcid: null },
      raw_author_name: name,
    })),
    locations: [
      ...(work.arxiv === null
        ? []
        : [{ landing_page_url: `http://arxiv.org/abs/${work.arxiv}`, pdf_url: null }]),
    ],
    ...('references' in work ? { referenced_works: work.references.map(openAlexId) } : {}),
  };
}

function scholar(papers: readonly LibraryPaper[], url: URL, ids: readonly string[]): Reply {
  const known = papers.filter(({ knownTo }) => knownTo.scholar);
  const listOf = /^\/graph\/v1\/paper\/([0-9a-f]{40})\/references$/.exec(url.pathname)?.[1];
  if (listOf !== undefined) {
    const [offset, limit] = [
      Number(url.searchParams.get('offset')),
      Number(url.searchParams.get('limit') ?? 100),
    ];
    const paper = known.find((one) => sha(one) === listOf);
    if (!paper) return [404, { error: `Paper with id ${listOf} not found` }];
    if (limit > 1000 || offset + limit >= 10_000) return [400, { error: 'offset + limit must be < 10000' }];
    const next = offset + limit < paper.references.length ? { next: offset + limit } : {};
    const rows = paper.references.slice(offset, offset + limit);
    return [200, { offset, ...next, data: rows.map((work) => ({ citedPaper: scholarRow(work) })) }];
  }
  if (ids.length > 500) return [400, { error: 'Too many ids' }];
  const found = ids.map((id) => {
    const [prefix = '', ...rest] = id.toLowerCase().split(':');
    const value = rest.join(':');
    return (
      known.find((one) => (prefix === 'arxiv' ? one.arxiv === value : one.doi?.toLowerCase() === value)) ??
      null
    );
  });
  if (found.every((paper) => paper === null)) return [400, { error: 'No valid paper ids given' }];
  let room = 9999;
  const rows = found.map((paper) => {
    if (paper === null) return null;
    const list = paper.references.slice(0, room);
    room -= list.length;
    const { title: _, year: _year, authors: _authors, ...row } = scholarRow(paper);
    return { ...row, referenceCount: paper.references.length, references: list.map(scholarRow) };
  });
  return [200, rows];
}

const sha = ({ number }: LibraryWork): string => number.toString(16).padStart(8, '0').repeat(5);

function scholarRow(work: LibraryWork) {
  return {
    paperId: sha(work),
    externalIds: {
      CorpusId: work.number,
      ...(work.arxiv === null ? {} : { ArXiv: work.arxiv }),
      ...(work.doi === null ? {} : { DOI: work.doi }),
    },
    title: work.title,
    year: work.year,
    authors: work.authors.map((name, i) => ({ authorId: String(work.number * 10 + i), name })),
  };
}
