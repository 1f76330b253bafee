import { isMail, userAgent, type ServiceTerms } from '../enrich/services.ts';
import type { Request } from '../enrich/request.ts';
import type { Answer } from '../enrich/verdict.ts';

export interface Connection {
  terms: ServiceTerms;
  address: URL;
  /** Sent with each request, and nowhere else: never written, never printed. */
  key: string | null;
  contact: string | null;
  /** Milliseconds for a whole answer. */
  patience: number;
}

/** More than documented answers hold (10 MB); what is larger is not read to its end. */
const mostBytes = 32 * 2 ** 20;
const mostRedirects = 3;

/** One request over the network. Nothing is thrown: what goes wrong is an answer too. */
export async function fetchAnswer(connection: Connection, request: Request): Promise<Answer> {
  const { address, patience } = connection;
  try {
    let url = urlOf(connection, request.path);
    for (let redirects = 0; redirects <= mostRedirects; redirects += 1) {
      const response = await fetch(url, {
        method: request.method,
        headers: headersOf(connection, request),
        body: request.method === 'POST' ? JSON.stringify(request.body) : null,
        redirect: 'manual',
        signal: AbortSignal.timeout(patience),
      });
      const location = response.headers.get('location');
      if (response.status < 300 || response.status > 399 || location === null) return await read(response);
      await response.body?.cancel();
      const target = URL.parse(location, url);
      // With the key in its hands, it goes nowhere else.
      if (target?.origin !== address.origin)
        return { kind: 'elsewhere', host: target?.host ?? location.slice(0, 100) };
      url = urlOf(connection, `${target.pathname}${target.search}`);
    }
    return { kind: 'no-answer', why: 'it leads from one address to the next without end' };
  } catch (error) {
    return { kind: 'no-answer', why: whyNot(error, patience) };
  }
}

function urlOf({ terms, address, key, contact }: Connection, path: string): URL {
  const url = new URL(path, address);
  if (key !== null && 'parameter' in terms.key) url.searchParams.set(terms.key.parameter, key);
  if (contact !== null && isMail(contact) && 'parameter' in terms.key)
    url.searchParams.set('mailto', contact);
  return url;
}

function headersOf({ terms, key, contact }: Connection, { method }: Request): Record<string, string> {
  return {
    accept: 'application/json',
    'user-agent': userAgent(contact),
    ...(method === 'POST' ? { 'content-type': 'application/json' } : {}),
    ...(key !== null && 'header' in terms.key ? { [terms.key.header]: key } : {}),
  };
}

async function read(response: Response): Promise<Answer> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  if (response.body !== null) {
    for await (const chunk of response.body as unknown as AsyncIterable<Uint8Array>) {
      bytes += chunk.byteLength;
      // Leaving the loop ends the connection.
      if (bytes > mostBytes) return { kind: 'too-large' };
      chunks.push(chunk);
    }
  }
  return {
    kind: 'answer',
    status: response.status,
    contentType: response.headers.get('content-type') ?? '',
    headers: Object.fromEntries(response.headers),
    text: Buffer.concat(chunks).toString('utf8'),
  };
}

const faults: Readonly<Record<string, string>> = {
  ENOTFOUND: 'its name cannot be found (is there a network?)',
  EAI_AGAIN: 'its name cannot be found (is there a network?)',
  ECONNREFUSED: 'nothing answers at its address',
  ENETUNREACH: 'it cannot be reached (is there a network?)',
  EHOSTUNREACH: 'it cannot be reached (is there a network?)',
  ETIMEDOUT: 'it does not answer',
  UND_ERR_CONNECT_TIMEOUT: 'it does not answer',
  ECONNRESET: 'the connection broke off',
  UND_ERR_SOCKET: 'the connection broke off',
};

/** Never the message of the error itself: it may hold the address with the key. */
function whyNot(error: unknown, patience: number): string {
  if (error instanceof Error && error.name === 'TimeoutError')
    return `it did not answer within ${patience / 1000} seconds`;
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  return faults[code] ?? `it cannot be asked (${code || (error instanceof Error ? error.name : 'unknown')})`;
}
