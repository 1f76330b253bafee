import type { ReferenceService } from '../../src/schemas/references.ts';

/** What is known of a service, and what it asks of those who ask it. */
export interface ServiceTerms {
  name: string;
  address: string;
  /** Environment variables that hold another address, for tests, and the key. */
  addressVariable: string;
  keyVariable: string;
  /** How the key is sent. */
  key: { parameter: string } | { header: string };
  /** Milliseconds between the end of one request and the next. */
  pause: { keyed: number; keyless: number };
  /** Answers that mean "too many requests". */
  tooMany: readonly number[];
  /** What a key gives, and where it is to be had. */
  keyWords: string;
}

/**
 * OpenAlex: a hundred requests a second, and a daily allowance that a key makes ten times as large; 403 may mean "slow down"
 * (https://developers.openalex.org/api-reference/authentication, …/api-reference/errors). Semantic Scholar: one request a second with a
 * key; without one all share one allowance (https://www.semanticscholar.org/product/api).
 */
export const services: Readonly<Record<ReferenceService, ServiceTerms>> = {
  openalex: {
    name: 'OpenAlex',
    address: 'https://api.openalex.org',
    addressVariable: 'OPENALEX_URL',
    keyVariable: 'OPENALEX_API_KEY',
    key: { parameter: 'api_key' },
    pause: { keyed: 200, keyless: 200 },
    tooMany: [429, 403],
    keyWords:
      'a key is free (https://openalex.org/settings/api) and makes the daily allowance ten times as large',
  },
  'semantic-scholar': {
    name: 'Semantic Scholar',
    address: 'https://api.semanticscholar.org',
    addressVariable: 'SEMANTIC_SCHOLAR_URL',
    keyVariable: 'SEMANTIC_SCHOLAR_API_KEY',
    key: { header: 'x-api-key' },
    pause: { keyed: 1100, keyless: 3000 },
    tooMany: [429],
    keyWords:
      'a key is free (https://www.semanticscholar.org/product/api) and gives an allowance of your own, one request a second',
  },
};

/**
 * The address under which a service is asked.
 * @param given what the environment says; empty or undefined: its own
 * @throws Error, in words for people, for one that is none or would send questions unencrypted over a network
 */
export function serviceAddress({ address, addressVariable }: ServiceTerms, given: string | undefined): URL {
  if (!given) return new URL(address);
  const url = URL.parse(given);
  const isOwn = url !== null && ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname);
  if (
    url === null ||
    !(url.protocol === 'https:' || (url.protocol === 'http:' && isOwn)) ||
    url.username !== ''
  )
    throw new Error(
      `${addressVariable} is "${given}". It must be an address such as ${address}; http: only for localhost.`,
    );
  return url;
}

/** Who asks, as the services wish to be told. Only signs that a header may hold. */
export function userAgent(contact: string | null): string {
  const plain = contact?.replace(/[^\x20-\x7E]+|[()]/g, '').trim() ?? '';
  const reach = plain === '' ? '' : `; ${isMail(plain) ? 'mailto:' : ''}${plain}`;
  return `Gazetteer (npm run enrich${reach})`;
}

export const isMail = (contact: string): boolean => /^[^\s@<>()]+@[^\s@<>()]+\.[^\s@<>()]+$/.test(contact);
