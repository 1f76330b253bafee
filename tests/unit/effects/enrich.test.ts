import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runNormalize } from '../../../scripts/effects/run-normalize.ts';
import { books, desk } from '../../support/enrich-desk.ts';
import { library } from '../../support/reference-library.ts';
import type { Fault } from '../../support/reference-services.ts';

const tooMany = (headers: Record<string, string> = {}): Fault => ({ kind: 'status', status: 429, headers });

describe('npm run enrich', () => {
  it('fetches lists and what is in them, and a second run asks nothing', async () => {
    const { run, asked, text, file, folder } = await desk();
    expect(await run()).toEqual([
      'OpenAlex: 10 lists, 1 without one, 0 not known there; 282 listed works looked up; 4 requests.',
      'Semantic Scholar: 9 lists, 1 without one, 1 not known there; 1 request.',
    ]);
    expect(asked.map(({ service }) => service).join(' ')).toBe('openalex openalex openalex openalex scholar');
    const { papers, works } = file();
    expect(Object.keys(papers)).toEqual([...books].sort());
    const listed = Object.values(papers).flatMap((row) =>
      Object.values(row).flatMap((one) => one.references),
    );
    expect(new Set(listed)).toEqual(new Set(Object.keys(works)));
    const [first, sent] = [text(), asked.length];
    expect(await run()).toEqual([
      'OpenAlex: nothing to ask; all papers with an identifier are known.',
      'Semantic Scholar: nothing to ask; all papers with an identifier are known.',
    ]);
    expect([text(), asked.length]).toEqual([first, sent]);
    expect(runNormalize(folder, false).findings).toEqual([]);
    const made = JSON.parse(readFileSync(join(folder, 'annotations/references.json'), 'utf8')) as {
      papers: Record<string, { here: unknown[] }>;
      missing: unknown[];
    };
    expect(Object.keys(made.papers)).toHaveLength(11);
    expect(Object.values(made.papers).flatMap(({ here }) => here).length).toBeGreaterThan(10);
    expect(made.missing.length).toBeGreaterThan(10);
  });

  it('says what it would ask, and asks nobody', async () => {
    const { run, asked, folder } = await desk();
    expect(await run({ dryRun: true })).toEqual([
      'OpenAlex would be asked about 11 papers in 1 request, then about the works in their lists, a hundred at once.',
      'Semantic Scholar would be asked about 11 papers in 1 request.',
    ]);
    expect([asked.length, existsSync(join(folder, 'references.json'))]).toEqual([0, false]);
  });

  it('waits as long as a service says, in seconds or until a date, and longer and longer where it says nothing', async () => {
    const { run, faults, waited, said } = await desk();
    faults.openalex.push(tooMany({ 'retry-after': '7' }));
    faults.openalex.push(tooMany({ 'retry-after': 'Thu, 01 Jan 1970 00:00:45 GMT' }));
    faults.scholar.push(tooMany(), tooMany(), tooMany());
    expect(await run()).toHaveLength(2);
    expect(waited.filter((time) => time !== 200 && time !== 3000)).toEqual([7000, 45_000, 2000, 4000, 8000]);
    expect(said).toContain('OpenAlex: it has too many requests (429). Asking again in 7 seconds.');
  });

  it('leaves a service whose allowance is used up, and asks the other', async () => {
    const { run, faults, file } = await desk();
    faults.openalex.push(null, null, tooMany({ 'x-ratelimit-remaining': '0', 'retry-after': '54000' }));
    const [counts, why, other] = await run();
    expect(counts).toBe(
      'OpenAlex: 10 lists, 1 without one, 0 not known there; 100 listed works looked up; 3 requests.',
    );
    expect(why).toBe(
      'OpenAlex: it allows no more requests for now (429). Run the command again in 15 hours; what was fetched stands. A key is free (https://openalex.org/settings/api) and makes the daily allowance ten times as large: OPENALEX_API_KEY.',
    );
    expect(other).toBe('Semantic Scholar: 9 lists, 1 without one, 1 not known there; 1 request.');
    expect(Object.keys(file().works).filter((key) => key.startsWith('openalex:'))).toHaveLength(100);
    expect(await run()).toContain('OpenAlex: 182 listed works looked up; 2 requests.');
  });

  it.each<[string, Fault, string]>([
    ['an error', { kind: 'status', status: 500 }, 'it answered 500 (asked 6 times).'],
    ['no answer', { kind: 'silent' }, 'it did not answer within 0.2 seconds (asked 3 times).'],
    ['a broken connection', { kind: 'reset' }, 'the connection broke off (asked 3 times).'],
    ['JSON that is cut', { kind: 'cut' }, 'its answer is no whole JSON (asked 3 times).'],
    [
      'an allowance for today',
      { kind: 'status', status: 429, headers: { 'retry-after': '7200' } },
      'it allows no more requests for now (429). Run the command again in 2 hours;',
    ],
    [
      'a refusal of whatever it is asked',
      { kind: 'status', status: 404 },
      'it refuses whatever it is asked (it answered 404',
    ],
    ['a refusal', { kind: 'status', status: 401 }, 'it refuses to answer (401).'],
    [
      'a page of the network',
      { kind: 'body', body: '<html>Log in', type: 'text/html' },
      'it answered with a page, not with data (a login page of your network?) (asked 3 times).',
    ],
    [
      'JSON of another shape',
      { kind: 'body', body: '[1]' },
      'its answer has another shape than documented (asked 3 times).',
    ],
    [
      'a way to another host',
      { kind: 'status', status: 302, headers: { location: 'https://elsewhere.invalid/works' } },
      'it leads to another host (elsewhere.invalid).',
    ],
  ])('loses nothing to %s, says so, and goes on when it is over', async (_, fault, words) => {
    const { run, faults, text, url } = await desk();
    await run({ only: 'semantic-scholar' });
    const before = text();
    faults.openalex.push(...Array<Fault>(12).fill(fault));
    const patient = { address: new URL(url), key: null, patience: 10_000 };
    const openalex = fault.kind === 'silent' ? { ...patient, patience: 200 } : patient;
    const lines = await run({ connections: { openalex, 'semantic-scholar': patient } });
    expect(lines.join('\n')).toContain(`OpenAlex: ${words}`);
    expect(lines.at(-1)).toContain('nothing to ask');
    expect(text()).toBe(before);
    faults.openalex.length = 0;
    expect((await run())[0]).toContain('10 lists');
  });

  it('says that there is no network, of each service', async () => {
    const { run, close, folder } = await desk();
    await close();
    const lines = await run();
    expect(
      lines.filter((line) => line.includes('nothing answers at its address (asked 3 times).')),
    ).toHaveLength(2);
    expect(existsSync(join(folder, 'references.json'))).toBe(false);
  });

  it('keeps a list that a service tells no more, and asks again only when told to', async () => {
    const { run, faults, file, asked } = await desk();
    await run();
    const former = file();
    const sent = asked.length;
    const none = (): object => ({ meta: { count: 0 }, results: [] });
    faults.openalex.push({ kind: 'changed', change: none });
    const lines = await run({ before: '2026-12-01', today: '2026-12-01', only: 'openalex' });
    expect(lines[1]).toMatch(
      /^OpenAlex: it tells 10 lists no more that it told before \(arxiv:2401\.10001, .* They are kept/,
    );
    expect(asked.length).toBe(sent + 1);
    const [known, unknown] = Object.entries(file().papers).map(([key, row]) => [key, row.openalex?.asked]);
    expect(file().works).toEqual(former.works);
    expect([known?.[1], unknown?.[1]]).toEqual(['2026-11-23', '2026-11-23']);
  });

  it('asks in halves where one paper spoils a batch, and where none of several is known', async () => {
    const { run, faults, asked } = await desk();
    faults.openalex.push({ kind: 'status', status: 400 });
    faults.scholar.push({ kind: 'status', status: 400, body: '{"error":"No valid paper ids given"}' });
    expect((await run()).map((line) => line.replace(/; .*/, ''))).toEqual([
      'OpenAlex: 10 lists, 1 without one, 0 not known there',
      'Semantic Scholar: 9 lists, 1 without one, 1 not known there',
    ]);
    const batches = asked.map(({ service, ids }) => [service, ids.length]);
    expect(batches.slice(0, 3)).toEqual([
      ['openalex', 12],
      ['openalex', 6],
      ['openalex', 6],
    ]);
    expect(batches.slice(-3)).toEqual([
      ['scholar', 12],
      ['scholar', 6],
      ['scholar', 6],
    ]);
  });

  it('reads a list page by page that an answer cuts', async () => {
    const { run, asked, file } = await desk(3000);
    await run({ only: 'semantic-scholar' });
    expect(asked.filter(({ url }) => url.pathname.endsWith('/references')).length).toBeGreaterThan(2);
    const told = file().papers;
    for (const [i, paper] of library(books, 3000).entries()) {
      const list = told[books[i] ?? '']?.['semantic-scholar'];
      expect(list?.references.length).toBe(paper.knownTo.scholar ? paper.references.length : 0);
    }
  });

  it('says who asks, and sends a key only to its service; it is written nowhere', async () => {
    const { run, asked, text, said, url } = await desk();
    const connection = { address: new URL(url), patience: 10_000 };
    const lines = await run({
      contact: 'curator@example.org',
      connections: {
        openalex: { ...connection, key: 'SECRET-A' },
        'semantic-scholar': { ...connection, key: 'SECRET-B' },
      },
    });
    for (const { service, url: to, headers } of asked) {
      expect(headers['user-agent']).toBe('Gazetteer (npm run enrich; mailto:curator@example.org)');
      expect(to.searchParams.get('api_key')).toBe(service === 'openalex' ? 'SECRET-A' : null);
      expect(headers['x-api-key']).toBe(service === 'scholar' ? 'SECRET-B' : undefined);
    }
    expect(`${text()}${said.join()}${lines.join()}`).not.toContain('SECRET');
  });

  it('puts what it is told into a file that was changed meanwhile', async () => {
    const { run, folder, file } = await desk();
    await run({ only: 'openalex' });
    const older = {
      'arxiv:1111.11111': { openalex: { asked: '2020-01-01', state: 'no-list', key: null, references: [] } },
    };
    await run({
      say: () => {
        const now = file();
        writeFileSync(
          join(folder, 'references.json'),
          JSON.stringify({ ...now, papers: { ...older, ...now.papers } }),
        );
      },
      clock: { now: () => 0, wait: () => Promise.resolve() },
    });
    expect(Object.keys(file().papers)).toHaveLength(12);
  });

  it('names what is wrong with references.json, and writes nothing over it', async () => {
    const { run, folder, text, asked } = await desk();
    writeFileSync(join(folder, 'references.json'), '{"version": 1,\n<<<<<<< HEAD\n');
    expect((await run()).at(-1)).toMatch(/^Take references\.json back from an earlier commit, or delete it:/);
    expect([text(), asked.length]).toEqual(['{"version": 1,\n<<<<<<< HEAD\n', 0]);
  });
});
