import type { Request } from './request.ts';
import type { ServiceTerms } from './services.ts';

/** What came back for one request. */
export type Answer =
  | {
      kind: 'answer';
      status: number;
      contentType: string;
      /** Names in lower case. */
      headers: Readonly<Record<string, string>>;
      text: string;
    }
  | { kind: 'too-large' }
  | { kind: 'elsewhere'; host: string }
  | { kind: 'no-answer'; why: string };

/** What to do with it. Whys begin a clause: "OpenAlex: it answered …". */
export type Verdict<Value> =
  | { kind: 'read'; value: Value }
  /** The one thing that was asked for is not there. */
  | { kind: 'missing' }
  /** Less is to be asked for at once. */
  | { kind: 'less'; why: string }
  | { kind: 'again'; why: string; seconds: number | null; tries: number }
  | { kind: 'stop'; why: string; way: string };

/** A service that wishes for a longer wait is left for another run. */
const longestWait = 120; // seconds
/** Tries of a service that is busy or broken, of one that cannot be reached, and of one that answers nonsense. */
const [busyTries, unreachedTries, nonsenseTries] = [6, 3, 3];
const later = 'Run the command again later; what was fetched stands, and only the rest is asked for.';

/**
 * What an answer means.
 * @param request for what an answer means that nothing is there
 * @param read the value of an answer's JSON; null for another shape
 * @param now milliseconds since 1970, for a Retry-After that is a date
 */
export function judge<Value>(
  terms: ServiceTerms,
  { missing }: Pick<Request, 'missing'>,
  answer: Answer,
  read: (json: unknown) => Value | null,
  now: number,
): Verdict<Value> {
  if (answer.kind === 'too-large') return { kind: 'less', why: 'its answer was too large' };
  if (answer.kind === 'no-answer')
    return { kind: 'again', why: answer.why, seconds: null, tries: unreachedTries };
  if (answer.kind === 'elsewhere')
    return {
      kind: 'stop',
      why: `it leads to another host (${answer.host})`,
      way: 'That is not followed. Is there a login page of your network between? Else look whether this program is up to date.',
    };
  const { status } = answer;
  if (missing?.status === status && answer.text.includes(missing.words)) return { kind: 'missing' };
  if (terms.tooMany.includes(status) || status === 503) return busy(terms, answer, now);
  if (status === 401 || status === 402 || status === 403) return refused(terms, status);
  if ([400, 404, 413, 414, 422, 504].includes(status))
    return { kind: 'less', why: `it answered ${status}${said(answer.text)}` };
  if (status >= 500 || status === 408)
    return { kind: 'again', why: `it answered ${status}`, seconds: null, tries: busyTries };
  if (status < 200 || status >= 300)
    return { kind: 'stop', why: `it answered ${status}${said(answer.text)}`, way: later };
  const nonsense = (why: string): Verdict<Value> => ({
    kind: 'again',
    why,
    seconds: null,
    tries: nonsenseTries,
  });
  const json = parsed(answer.text);
  if (json === undefined)
    return nonsense(
      /html/i.test(answer.contentType) || /^\s*</.test(answer.text)
        ? 'it answered with a page, not with data (a login page of your network?)'
        : 'its answer is no whole JSON',
    );
  const value = read(json);
  return value === null ? nonsense('its answer has another shape than documented') : { kind: 'read', value };
}

type Answered = Extract<Answer, { kind: 'answer' }>;

function busy<Value>(terms: ServiceTerms, { status, headers }: Answered, now: number): Verdict<Value> {
  const seconds = retryAfter(headers['retry-after'], now);
  const isSpent =
    headers['x-ratelimit-remaining'] === '0' ||
    Number(headers['x-ratelimit-remaining-usd'] ?? 'NaN') <
      Number(headers['x-ratelimit-cost-required-usd'] ?? 'NaN');
  if (isSpent || (seconds !== null && seconds > longestWait)) {
    const when =
      seconds === null ? 'tomorrow (allowances are renewed at midnight UTC)' : `in ${span(seconds)}`;
    return {
      kind: 'stop',
      why: `it allows no more requests for now (${status})`,
      way: `Run the command again ${when}; what was fetched stands. ${capital(terms.keyWords)}: ${terms.keyVariable}.`,
    };
  }
  return { kind: 'again', why: `it has too many requests (${status})`, seconds, tries: busyTries };
}

const refused = <Value>(terms: ServiceTerms, status: number): Verdict<Value> => ({
  kind: 'stop',
  why: `it refuses to answer (${status})`,
  way: `Look whether ${terms.keyVariable} holds a key that is valid, or unset it; ${terms.keyWords}.`,
});

/** Seconds of a Retry-After header, a number or a date (RFC 9110, 10.2.3); null for none, or what is neither. */
export function retryAfter(value: string | undefined, now: number): number | null {
  if (value === undefined) return null;
  if (/^\s*\d{1,9}\s*$/.test(value)) return Number(value);
  const date = /[a-z]{3}, \d/i.test(value) ? Date.parse(value) : Number.NaN;
  return Number.isNaN(date) ? null : Math.max(0, Math.ceil((date - now) / 1000));
}

/** Seconds before the next try: as the service asks, else growing, 2, 4, 8 … up to a minute. */
export const waitBefore = (tried: number, asked: number | null): number =>
  Math.max(asked ?? 0, Math.min(2 ** tried, 60));

/** `45 seconds`, `20 minutes`, `15 hours`. */
export function span(seconds: number): string {
  if (seconds < 100) return `${Math.ceil(seconds)} seconds`;
  return seconds < 6000 ? `${Math.ceil(seconds / 60)} minutes` : `${Math.ceil(seconds / 3600)} hours`;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The service's own words, where it says some: `: Invalid filter`. */
function said(text: string): string {
  const json = parsed(text);
  const words =
    typeof json === 'object' && json !== null
      ? Object.entries(json).find(
          ([name, value]) => ['message', 'error'].includes(name) && typeof value === 'string',
        )
      : undefined;
  return words ? `: ${String(words[1]).slice(0, 200)}` : '';
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
