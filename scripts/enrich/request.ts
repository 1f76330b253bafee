/** What is to be asked of a service. */
export interface Request {
  method: 'GET' | 'POST';
  /** From the address of the service on: `/works?filter=…`. Never holds a key. */
  path: string;
  /** For POST: what is sent as JSON. */
  body: unknown;
  /** The answer, by status and words, which means that nothing of what is asked for is there; null: there is none. */
  missing: { status: number; words: string } | null;
}

/** @param mayMiss whether 404 means that the one thing is not there */
export const get = (path: string, mayMiss = false): Request => ({
  method: 'GET',
  path,
  body: null,
  missing: mayMiss ? { status: 404, words: '' } : null,
});

/** A path with a question: values are encoded, names are ours. */
export function withQuery(path: string, query: Readonly<Record<string, string | number>>): string {
  const pairs = Object.entries(query).map(
    ([name, value]) => `${name}=${encodeURIComponent(String(value).toWellFormed())}`,
  );
  return `${path}?${pairs.join('&')}`;
}

/** What came of a request that did not end the work with its service. */
export type Said<Value> =
  { kind: 'read'; value: Value } | { kind: 'missing' } | { kind: 'less'; why: string };

/**
 * Asks a service, as patiently as it wishes.
 * @param read the value of the JSON; null for another shape than documented
 * @throws ServiceStop where no more is to be had of it now
 */
export type Ask = <Value>(request: Request, read: (json: unknown) => Value | null) => Promise<Said<Value>>;

/** A service cannot be asked on; the message says why, and the way out. */
export class ServiceStop extends Error {}
