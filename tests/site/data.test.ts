import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Root } from 'hast';
import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import type { papersFile, resultsFile, topicsFile, worksFile } from '../../src/schemas/api.ts';
import { sizeInWords } from '../../src/views/data.ts';
import { dateInWords } from '../../src/views/words.ts';
import { validator } from '../support/ajv.ts';
import { readCsv } from '../support/csv.ts';
import { elements, filesOf, json, parsePage, wordsOf } from '../support/site-files.ts';
import { sites } from '../support/sites.ts';

interface Resource {
  path: string;
  bytes: number;
  hash: string;
  jsonSchema?: string;
}

const read = (site: string, path: string): string => readFileSync(join(site, path), 'utf8');
const resources = (site: string): Resource[] =>
  (json(site, 'api/datapackage.json') as { resources: Resource[] }).resources;

const hrefsOf = (page: Root): Set<string> =>
  new Set(elements(page).map(({ properties }) => String(properties['href'])));

describe.each(Object.entries(sites))('the data of the site "%s"', (_, site) => {
  it('is listed whole, with its bytes and digests', () => {
    const there = filesOf(site).filter((path) => /^api\/[^/]+$/.test(path) && !path.endsWith('.html'));
    const listed = resources(site).map(({ path }) => `api/${path}`);
    expect([...listed, 'api/datapackage.json'].sort()).toEqual(there);
    for (const { path, bytes, hash } of resources(site)) {
      const text = read(site, `api/${path}`);
      const digest = createHash('sha256').update(text).digest('hex');
      expect([path, bytes, hash]).toEqual([path, Buffer.byteLength(text), `sha256:${digest}`]);
    }
  });

  it('is as the schema says that is published beside it', () => {
    const described = resources(site).filter(({ jsonSchema }) => jsonSchema !== undefined);
    expect(described.length).toBeGreaterThanOrEqual(9);
    for (const { path, jsonSchema = '' } of described) {
      const errors = validator(json(site, `api/${jsonSchema}`) as object);
      const text = read(site, `api/${path}`);
      const values = path.endsWith('.ndjson') ? text.trimEnd().split('\n') : [text];
      for (const value of values) expect([path, errors(JSON.parse(value))]).toEqual([path, '']);
    }
  });
});

describe('the pages show what the data say', () => {
  const { papers } = json(sites.root, 'api/papers.json') as z.infer<typeof papersFile>;
  const { topics } = json(sites.root, 'api/topics.json') as z.infer<typeof topicsFile>;
  const { results } = json(sites.root, 'api/results.json') as z.infer<typeof resultsFile>;
  const { works } = json(sites.root, 'api/works.json') as z.infer<typeof worksFile>;
  const topicNames = new Map<string, string>(topics.map(({ id, name }) => [id, name]));

  it('of each paper: authors, date, venue, topics, links and results', () => {
    for (const paper of papers) {
      const page = parsePage(sites.root, `papers/${paper.id}/index.html`);
      const text = wordsOf(page);
      const said = [
        ...(paper.authors ?? []).map(({ name }) => name),
        ...(paper.published ? [dateInWords(paper.published.date)] : []),
        ...(paper.venue === null ? [] : [paper.venue]),
        ...[paper.topics.primary, ...paper.topics.also].flatMap((id) => topicNames.get(id ?? '') ?? []),
      ];
      expect([paper.id, said.filter((words) => !text.includes(words))]).toEqual([paper.id, []]);
      const hrefs = hrefsOf(page);
      for (const url of paper.code) expect(hrefs).toContain(new URL(url).href);
      const ids = new Set(elements(page).map(({ properties: { id } }) => id));
      for (const { id } of results.filter((one) => one.paper === paper.id)) expect(ids).toContain(id);
    }
  });

  it('of each topic its papers, of each work those that name it', () => {
    for (const { id, primary, also } of topics) {
      const hrefs = hrefsOf(parsePage(sites.root, `topics/${id}/index.html`));
      for (const paper of [...primary, ...also]) expect(hrefs).toContain(`/papers/${paper}/`);
    }
    for (const { url, namedBy } of works) {
      if (url === null) continue;
      const hrefs = hrefsOf(parsePage(sites.root, `${url.slice(1)}index.html`));
      for (const { paper } of namedBy) expect(hrefs).toContain(`/papers/${paper}/`);
    }
  });

  it('of the files themselves: size and rows', () => {
    const rows = elements(parsePage(sites.root, 'api/index.html')).filter(({ tagName }) => tagName === 'tr');
    for (const { path, bytes } of resources(sites.root)) {
      const row = rows.find((one) => wordsOf(one).startsWith(`${path} `));
      expect([path, row && wordsOf(row)]).toEqual([path, expect.stringContaining(sizeInWords(bytes))]);
    }
    expect(readCsv(read(sites.root, 'api/papers.csv')).length).toBe(papers.length + 1);
  });
});
