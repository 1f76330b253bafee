import { rmSync } from 'node:fs';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { runEnrich } from '../../../scripts/effects/run-enrich.ts';
import { safe } from '../../../scripts/effects/report.ts';
import { tallyLines } from '../../../scripts/enrich/report.ts';
import { userAgent } from '../../../scripts/enrich/services.ts';
import { withQuery } from '../../../scripts/enrich/request.ts';
import { referencesFile } from '../../../src/schemas/references.ts';
import { copyOf, fixture } from '../../support/fixture.ts';
import { library } from '../../support/reference-library.ts';
import { startServices, type Fault } from '../../support/reference-services.ts';

const disposals: (() => void | Promise<void>)[] = [];
afterEach(async () => {
  for (const dispose of disposals.splice(0)) await dispose();
});

/** What is kept and said of one paper whose services answer with `faults`. */
async function asked(faults: { openalex?: Fault[]; scholar?: Fault[] }) {
  const services = await startServices(
    library(['arxiv:2401.10001', 'arxiv:2402.10002', 'arxiv:2403.10003'], 5),
  );
  const { folder, dispose } = copyOf(fixture('references', 'input'));
  disposals.push(dispose, services.close);
  rmSync(join(folder, 'references.json'));
  services.faults.openalex.push(...(faults.openalex ?? []));
  services.faults.scholar.push(...(faults.scholar ?? []));
  const connection = { address: new URL(services.url), key: 'SECRET', patience: 10_000 };
  const said: string[] = [];
  const { tallies } = await runEnrich(folder, {
    connections: { openalex: connection, 'semantic-scholar': connection },
    ...{ only: null, before: null, contact: null, today: '2026-11-23', dryRun: false },
    clock: { now: () => 0, wait: () => Promise.resolve() },
    say: (line) => said.push(line),
  });
  const text = readFileSync(join(folder, 'references.json'), 'utf8');
  return {
    text,
    file: referencesFile.parse(JSON.parse(text)),
    lines: [...said, ...tallies.flatMap(tallyLines)],
    services,
  };
}

type Row = Record<string, unknown>;
const sha = (n: number): string => String(n).padStart(40, '0');

/** The answer of Semantic Scholar with another list for each paper that it knows. */
const withList = (list: () => unknown): Fault => ({
  kind: 'changed',
  change: (json) => (json as (Row | null)[]).map((row) => row && { ...row, references: list() }),
});

describe('an answer of a service', () => {
  it('keeps titles and names as plain text: markup stays words, signs that nobody sees are gone', async () => {
    const title = '<img src=x onerror=alert(1)>\u202E\u0000\u001B]0;x\u0007 \u{E0041}of\n\tships\uD800';
    const { file, text } = await asked({
      scholar: [
        withList(() => [{ paperId: sha(1), title, authors: [{ name: 'A\u200B\u2066da' }], year: 2020 }]),
      ],
    });
    expect(file.works[`semantic-scholar:${sha(1)}`]).toEqual({
      ...{ title: '<img src=x onerror=alert(1)>]0;x of ships\uFFFD', year: 2020 },
      ...{ firstAuthor: 'Ada', authorCount: 1, arxiv: null, doi: null },
    });
    expect(text).not.toMatch(/[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]/);
  });

  it('with names that every object has, wrong identifiers and wrong types changes no object and loses no other row', async () => {
    const broken = JSON.parse(
      '{"__proto__": {"title": "polluted"}, "paperId": 7, "title": "constructor"}',
    ) as unknown;
    const { file } = await asked({
      scholar: [
        withList(() => [
          ...[
            broken,
            null,
            7,
            'x',
            [],
            { title: ['a'] },
            { paperId: '../../etc/passwd', title: '__proto__' },
          ],
          {
            paperId: sha(2),
            externalIds: { ArXiv: '../x', DOI: 'javascript:alert(1)' },
            title: 5,
            year: 1e9,
            authors: [null],
          },
          { paperId: sha(3), title: 'Good', year: '2020', authors: 'x' },
        ]),
      ],
    });
    expect(({} as Row)['title']).toBeUndefined();
    const keys = Object.keys(file.works).filter((key) => !key.startsWith('openalex:'));
    expect(keys).toEqual([
      `semantic-scholar:${sha(2)}`,
      `semantic-scholar:${sha(3)}`,
      'title:constructor',
      'title:proto',
    ]);
    expect(file.works[`semantic-scholar:${sha(2)}`]).toMatchObject({
      title: null,
      year: null,
      arxiv: null,
      doi: null,
    });
    expect(file.works[`semantic-scholar:${sha(3)}`]).toMatchObject({
      title: 'Good',
      year: null,
      authorCount: null,
    });
  });

  it('with a list of 100,000 rows, or one row a hundred times, is kept as a list of at most 10,000, each once', async () => {
    const long = Array.from({ length: 100_000 }, (_, i) => ({ paperId: sha(i), title: 'x'.repeat(9) }));
    const { file } = await asked({ scholar: [withList(() => long)] });
    const lists = Object.values(file.papers).flatMap((row) => row['semantic-scholar']?.references ?? []);
    expect(new Set(lists).size).toBe(10_000);
    const again = await asked({
      scholar: [withList(() => Array.from({ length: 100 }, () => ({ paperId: sha(1) })))],
    });
    for (const row of Object.values(again.file.papers))
      expect(row['semantic-scholar']?.references.length ?? 0).toBeLessThan(2);
  });

  it('of more than 32 megabytes is not read to its end, and less is asked for', async () => {
    const { lines, services } = await asked({ scholar: [{ kind: 'huge' }] });
    expect(
      services.asked.filter(({ service }) => service === 'scholar').map(({ ids }) => ids.length),
    ).toEqual([12, 6, 6]);
    expect(lines.at(-1)).toMatch(/^Semantic Scholar: \d+ lists?/);
  });

  it('that leads to another host is not followed, and no key leaves with it', async () => {
    const elsewhere = await startServices([]);
    disposals.push(elsewhere.close);
    const away: Fault = { kind: 'status', status: 307, headers: { location: `${elsewhere.url}/works` } };
    const { lines } = await asked({ openalex: [away] });
    expect(elsewhere.asked).toEqual([]);
    expect(lines.join('\n')).toContain('it leads to another host (127.0.0.1:');
  });

  it('that leads round in a circle, or pages that never end, come to an end', async () => {
    const round: Fault = { kind: 'status', status: 302, headers: { location: '/works?again' } };
    const { services, lines } = await asked({ openalex: Array<Fault>(12).fill(round) });
    expect(services.asked.filter(({ service }) => service === 'openalex')).toHaveLength(12);
    expect(lines.join('\n')).toContain('it leads from one address to the next without end (asked 3 times).');
    const endless: Fault = {
      kind: 'changed',
      change: (json) => ({ ...(json as Row), meta: { count: 1e9 } }),
    };
    const pages = await asked({ openalex: Array<Fault>(40).fill(endless) });
    expect(pages.services.asked.filter(({ service }) => service === 'openalex').length).toBeLessThan(25);
  });

  it('gives a terminal nothing to obey, and tells no key', async () => {
    const words = JSON.stringify({ error: 'no \u001B[2J\u202E\r\nOpenAlex: 259 lists' });
    const { lines } = await asked({
      openalex: Array<Fault>(12).fill({ kind: 'status', status: 400, body: words }),
    });
    const shown = lines.map(safe).join('\n');
    expect(shown).toContain('it answered 400: no �[2J��');
    expect(shown).not.toContain('SECRET');
    expect(shown.split('\n').filter((line) => line.startsWith('OpenAlex: 259'))).toEqual([]);
  });
});

describe('what is sent', () => {
  it('holds a contact and identifiers only as text: no line of a header, no other question', () => {
    expect(userAgent('me@example.org\r\nx-api-key: 1) (')).toBe(
      'Gazetteer (npm run enrich; me@example.orgx-api-key: 1)',
    );
    const { searchParams } = new URL(
      withQuery('/works', { filter: 'doi:10.1/a&api_key=x#y?z%20|b\uD800' }),
      'https://a.b',
    );
    expect([...searchParams.keys()]).toEqual(['filter']);
  });
});
