import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { renderFindings } from '../../scripts/effects/report.ts';
import { readContent } from '../../scripts/effects/read-content.ts';
import { codeLinks, repositoryOf } from '../../scripts/merge/code-links.ts';
import { readDocuments } from '../../scripts/read/index.ts';
import { foldTitle } from '../../src/lib/fold.ts';
import * as api from '../../src/schemas/api.ts';
import { idPattern } from '../../src/schemas/id.ts';
import { sites } from '../support/sites.ts';
import { elements, filesOf, json, parsePage } from '../support/site-files.ts';

const files = {
  papers: api.papersFile,
  topics: api.topicsFile,
  works: api.worksFile,
  results: api.resultsFile,
  graph: api.graphFile,
  authors: api.authorsFile,
  moved: api.movedFile,
  ledger: api.ledgerFile,
};
const load = <N extends keyof typeof files>(name: N, site: string = sites.root): z.infer<(typeof files)[N]> =>
  files[name].parse(json(site, `api/${name}.json`)) as z.infer<(typeof files)[N]>;

describe('the files under /api/', () => {
  it.each(Object.keys(files) as (keyof typeof files)[])(
    '%s.json is as its schema says, in every site',
    (name) => {
      for (const site of Object.values(sites))
        expect(files[name].safeParse(json(site, `api/${name}.json`)).error).toBeUndefined();
    },
  );

  it('hold 259 papers of 287 entries, every line accounted for', () => {
    const { documents } = load('ledger');
    expect(documents.map(({ entries }) => entries)).toEqual([5, 78, 68, 110, 26]);
    expect(documents.map(({ unaccountedLines }) => unaccountedLines)).toEqual([0, 0, 0, 0, 0]);
    const { papers } = load('papers');
    expect(papers.length).toBe(259);
    expect(papers.reduce((sum, { sources }) => sum + sources.length, 0)).toBe(287);
  });

  it('say of each paper what documents and facts say', () => {
    const { input } = readContent('content');
    const { entries, findings } = readDocuments(input);
    expect(renderFindings(findings)).toBe('');
    const byTitle = new Map(load('papers').papers.map((paper) => [foldTitle(paper.title), paper]));
    for (const entry of entries) {
      const paper = byTitle.get(foldTitle(entry.titleSource));
      const fact = input.facts[foldTitle(entry.titleSource)];
      expect(paper?.sources).toContainEqual({ document: entry.document, line: entry.line });
      expect(paper?.abstract).toBe(entry.abstract);
      expect(paper).toMatchObject({
        identifiers: { arxiv: fact?.arxiv ?? null },
        venue: fact?.venue ?? null,
        venueYear: fact?.venueYear ?? null,
      });
      // Facts first, then those of the abstract that name another repository.
      const looked = fact?.code ?? [];
      const known = new Set(looked.map(repositoryOf));
      expect(paper?.code).toEqual([
        ...looked,
        ...codeLinks(paper?.abstract ?? '').filter((url) => !known.has(repositoryOf(url))),
      ]);
      expect(paper?.authors?.map(({ name }) => name) ?? null).toEqual(fact?.authors ?? null);
      if (entry.published) expect(paper?.published).toEqual(entry.published);
      if (entry.authorCount !== null) expect(paper?.authorCount).toBe(entry.authorCount);
    }
  });

  it('are sorted, use well-formed ids, and refer only to what is there', () => {
    const { papers } = load('papers');
    const ids = new Set<string>(papers.map(({ id }) => id));
    expect([...ids]).toEqual([...ids].sort());
    for (const id of ids) expect(id).toMatch(idPattern);
    const topicIds = new Set<string>(load('topics').topics.map(({ id }) => id));
    for (const { topics } of papers)
      for (const topic of [topics.primary, ...topics.also])
        if (topic !== null) expect(topicIds).toContain(topic);
    for (const { paper, namedBy } of load('works').works)
      for (const id of [paper, ...namedBy.map((n) => n.paper)]) if (id !== null) expect(ids).toContain(id);
    for (const author of load('authors').authors) for (const id of author.papers) expect(ids).toContain(id);
  });

  it('quote words that stand where they say', () => {
    const papers = new Map(load('papers').papers.map((paper) => [paper.id, paper]));
    const mentions = load('works').works.flatMap(({ namedBy }) =>
      namedBy.flatMap((row) => row.mentions.map((mention) => ({ ...mention, paper: row.paper }))),
    );
    expect(mentions.length).toBeGreaterThan(5);
    for (const { paper, field, start, end, quote } of mentions)
      expect(papers.get(paper)?.[field]?.slice(start, end)).toBe(quote);
  });

  it('draw each edge between nodes that are there, and count degrees rightly', () => {
    const { nodes, edges } = load('graph');
    const degree = new Map(nodes.map(({ id }) => [id, 0]));
    for (const { source, target } of edges)
      for (const id of [source, target]) degree.set(id, (degree.get(id) ?? NaN) + 1);
    expect(nodes.filter(({ id, degree: said }) => degree.get(id) !== said)).toEqual([]);
    expect(nodes.filter(({ x, y }) => x === null || y === null)).toEqual([]);
  });

  it('give a work the address of its page, or none', () => {
    const pages = new Set(filesOf(sites.root));
    const { works } = load('works');
    expect(works.some(({ paper, url }) => paper === null && url !== null)).toBe(true);
    for (const { id, url, paper } of works) {
      expect([id, url === null || pages.has(`${url.slice(1)}index.html`)]).toEqual([id, true]);
      if (url === null) expect([id, pages.has(`works/${id}/index.html`)]).toEqual([id, false]);
      if (paper !== null) expect(url).toBe(`/papers/${paper}/`);
    }
    const nodes = load('graph').nodes.filter(({ id }) => id.startsWith('work:'));
    for (const { id, url } of nodes) expect(url).toBe(`/works/${id.slice('work:'.length)}/`);
  });

  it('give addresses with the base, whose pages bear the title', () => {
    expect(
      load('papers', sites.based).papers.every(({ id, url }) => url === `/some-repo/papers/${id}/`),
    ).toBe(true);
    for (const { id, title } of load('papers').papers) {
      const heading = elements(parsePage(sites.root, `papers/${id}/index.html`)).find(
        ({ tagName }) => tagName === 'h1',
      );
      const text = JSON.stringify(heading);
      for (const word of title.split(/[^\p{L}\p{N}]+/u).filter(Boolean))
        expect([id, text.includes(word)]).toEqual([id, true]);
    }
  });
});
