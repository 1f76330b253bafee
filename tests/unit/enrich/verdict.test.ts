import { describe, expect, it } from 'vitest';
import { dayBefore } from '../../../scripts/enrich/day-before.ts';
import { serviceAddress, services, userAgent } from '../../../scripts/enrich/services.ts';
import { judge, retryAfter, span, waitBefore, type Answer } from '../../../scripts/enrich/verdict.ts';

const { openalex, 'semantic-scholar': scholar } = services;
const answer = (status: number, text = '', headers: Record<string, string> = {}): Answer => ({
  kind: 'answer',
  contentType: 'application/json',
  ...{ status, text, headers },
});
const read = (json: unknown): unknown[] | null => (Array.isArray(json) ? json : null);
const plain = { missing: null };
const kindOf = (given: Answer, terms = openalex): string => judge(terms, plain, given, read, 0).kind;

describe('judge', () => {
  it('reads what has the documented shape, and asks again for what has not', () => {
    expect(judge(openalex, plain, answer(200, '[1]'), read, 0)).toEqual({ kind: 'read', value: [1] });
    for (const text of ['', '[1', '{"a":1}', '<html>', 'null'])
      expect(kindOf(answer(200, text))).toBe('again');
  });

  it('asks for less where a batch is refused, in the service’s own words', () => {
    expect(judge(openalex, plain, answer(400, '{"error":"Invalid filter"}'), read, 0)).toEqual({
      kind: 'less',
      why: 'it answered 400: Invalid filter',
    });
    expect([413, 414, 422, 504].map((status) => kindOf(answer(status)))).toEqual(Array(4).fill('less'));
    expect(kindOf({ kind: 'too-large' })).toBe('less');
  });

  it('knows which answer means that nothing is there', () => {
    const missing = { missing: { status: 400, words: 'No valid paper ids' } };
    const kind = (status: number, text: string) =>
      judge(scholar, missing, answer(status, text), read, 0).kind;
    expect(kind(400, '{"error":"No valid paper ids given"}')).toBe('missing');
    expect([kind(400, '{"error":"Bad fields"}'), kind(404, ''), kindOf(answer(404))]).toEqual(
      Array(3).fill('less'),
    );
  });

  it('takes 403 for "slow down" of OpenAlex alone, as that documents it', () => {
    expect([kindOf(answer(403)), kindOf(answer(403), scholar), kindOf(answer(401))]).toEqual([
      'again',
      'stop',
      'stop',
    ]);
  });

  it('stops where an allowance is used up, and asks again where there were only too many at once', () => {
    const left = (headers: Record<string, string>): string => kindOf(answer(429, '', headers));
    expect(left({})).toBe('again');
    expect(left({ 'retry-after': '120' })).toBe('again');
    expect(left({ 'retry-after': '121' })).toBe('stop');
    expect(left({ 'x-ratelimit-remaining': '0' })).toBe('stop');
    expect(left({ 'x-ratelimit-remaining': '7' })).toBe('again');
    const dollars = (n: string) => ({
      'x-ratelimit-remaining-usd': n,
      'x-ratelimit-cost-required-usd': '0.0001',
    });
    expect([left(dollars('0')), left(dollars('0.1'))]).toEqual(['stop', 'again']);
  });
});

describe('waiting', () => {
  it('reads Retry-After as seconds or as a date, and nothing else', () => {
    const at = Date.parse('2026-11-23T12:00:00Z');
    expect(retryAfter('30', at)).toBe(30);
    expect(retryAfter('Mon, 23 Nov 2026 12:01:00 GMT', at)).toBe(60);
    expect(retryAfter('Mon, 23 Nov 2026 11:00:00 GMT', at)).toBe(0);
    for (const nonsense of [undefined, '', 'soon', '-1', '1e9', '99999999999999'])
      expect(retryAfter(nonsense, at)).toBeNull();
  });

  it('grows up to a minute, and is never shorter than asked', () => {
    expect([1, 2, 3, 4, 5, 6, 7].map((tried) => waitBefore(tried, null))).toEqual([2, 4, 8, 16, 32, 60, 60]);
    expect([waitBefore(1, 45), waitBefore(5, 1)]).toEqual([45, 32]);
  });

  it('is said in words', () => {
    expect([span(7), span(600), span(54_000)]).toEqual(['7 seconds', '10 minutes', '15 hours']);
  });
});

describe('serviceAddress', () => {
  it('is that of the service, another by https, or one of this machine', () => {
    expect(serviceAddress(openalex, undefined).href).toBe('https://api.openalex.org/');
    expect(serviceAddress(openalex, '').href).toBe('https://api.openalex.org/');
    for (const good of [
      'https://example.org',
      'http://localhost:4397',
      'http://127.0.0.1:1',
      'http://[::1]:1',
    ])
      expect(serviceAddress(openalex, good).origin).toBe(good);
    for (const bad of [
      'http://example.org',
      'http://localhost.example.org',
      'file:///etc/passwd',
      'ftp://localhost',
      'x',
    ])
      expect(() => serviceAddress(openalex, bad)).toThrow(`OPENALEX_URL is "${bad}". It must be an address`);
    expect(() => serviceAddress(scholar, 'https://user@example.org')).toThrow('SEMANTIC_SCHOLAR_URL');
  });
});

describe('userAgent', () => {
  it('names the contact, where there is one', () => {
    expect(userAgent(null)).toBe('Gazetteer (npm run enrich)');
    expect(userAgent('https://example.org/me')).toBe('Gazetteer (npm run enrich; https://example.org/me)');
    expect(userAgent('me@example.org')).toBe('Gazetteer (npm run enrich; mailto:me@example.org)');
  });
});

describe('dayBefore', () => {
  it('counts days back, over months and years', () => {
    expect(dayBefore('1d', '2026-03-01')).toBe('2026-02-28');
    expect(dayBefore('365d', '2025-01-01')).toBe('2024-01-02');
    expect([dayBefore('0d', '2026-01-01'), dayBefore(undefined, '2026-01-01')]).toEqual(['2026-01-01', null]);
    for (const bad of ['', '90', '90 d', '2026-13-01', '2026-02-30', 'd'])
      expect(dayBefore(bad, '2026-01-01')).toBeUndefined();
  });
});
