import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseXml, type XmlElement } from '@rgrove/parse-xml';
import type { Element } from 'hast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { papersFile, topicsFile } from '../../src/schemas/api.ts';
import { article, graph, page, trail } from '../support/json-ld.ts';
import { basedPath, sites } from '../support/sites.ts';
import { elements, filesOf, json, pagesOf, parseHead } from '../support/site-files.ts';

const host = 'https://example.org';
const papersOf = (site: string) => papersFile.parse(json(site, 'api/papers.json')).papers;
const topicsOf = (site: string) => topicsFile.parse(json(site, 'api/topics.json')).topics;
const pathOf = (page: string): string => page.replace(/index\.html$/, '');
const name = (element: Element): string => String(element.properties['name']);
const content = (element: Element): string => String(element.properties['content']);

/** Each page of a site with its elements, and whether search engines may list it. */
const read = (site: string) =>
  pagesOf(site).map((page) => {
    const all = elements(parseHead(site, page));
    const listed = !all.some((element) => name(element) === 'robots' && content(element) === 'noindex');
    return { page, path: pathOf(page), all, listed };
  });
const pages = {
  root: read(sites.root),
  based: read(sites.based),
  hostile: read(sites.hostile),
  corrected: read(sites.corrected),
};

const blocksOf = (all: Element[]): string[] =>
  all
    .filter(({ properties }) => properties['type'] === 'application/ld+json')
    .map(({ children: [text] }) => (text?.type === 'text' ? text.value : ''));

/** The nodes of the one JSON-LD block of a page. */
const nodesOf = (all: Element[]) => graph.parse(JSON.parse(blocksOf(all)[0] ?? ''))['@graph'];

describe('JSON-LD', () => {
  it('is one block that parses on every page that may be listed, and none elsewhere', () => {
    for (const { page: path, all, listed } of Object.values(pages).flat())
      expect([path, blocksOf(all).length]).toEqual([path, listed ? 1 : 0]);
  });

  it('says of every page where it stands', () => {
    for (const [site, all] of Object.entries(pages)) {
      const base = site === 'based' ? `${host}${basedPath}` : '/';
      for (const { path, all: found } of all.filter(({ listed }) => listed)) {
        const [node] = nodesOf(found);
        expect(page.parse(node).url).toBe(base + path);
        if (path === '') continue;
        const { itemListElement } = trail.parse(node?.['breadcrumb']);
        expect(itemListElement.map(({ position }) => position)).toEqual(
          itemListElement.map((_, place) => place + 1),
        );
        expect(itemListElement[0]?.item).toBe(base);
        expect(itemListElement.at(-1)?.item).toBe(base + path);
      }
    }
  });

  it('holds what the interface says of each paper, and no more', () => {
    for (const site of ['based', 'hostile', 'corrected'] as const) {
      const byPath = new Map(pages[site].map(({ path, all }) => [path, all]));
      for (const paper of papersOf(sites[site])) {
        const [node] = nodesOf(byPath.get(`papers/${paper.id}/`) ?? []);
        const about = article.parse(node?.['mainEntity']);
        expect(about.headline).toBe(paper.title);
        expect(about.abstract ?? null).toBe(paper.abstract);
        expect(about.author?.map((author) => author.name) ?? null).toEqual(
          paper.authors?.map((author) => author.name) ?? null,
        );
        // Only very long lists go without addresses.
        const linked = (about.author ?? []).filter(({ url }) => url !== undefined).length;
        if ((about.author?.length ?? 0) <= 24)
          expect([paper.id, linked]).toEqual([paper.id, about.author?.length ?? 0]);
        expect(about.about?.length ?? 0).toBe(
          (paper.topics.primary === null ? 0 : 1) + paper.topics.also.length,
        );
      }
    }
  });

  it('lists the papers of each topic', () => {
    const byPath = new Map(pages.root.map(({ path, all }) => [path, all]));
    const list = z.object({
      numberOfItems: z.int(),
      itemListElement: z.array(z.object({ url: z.string() })),
    });
    for (const topic of topicsOf(sites.root)) {
      const [node] = nodesOf(byPath.get(`topics/${topic.id}/`) ?? []);
      const { numberOfItems, itemListElement } = list.parse(node?.['mainEntity']);
      const papers = [...topic.primary, ...topic.also].map((id) => `/papers/${id}/`);
      expect(numberOfItems).toBe(papers.length);
      expect(itemListElement.map(({ url }) => url).toSorted()).toEqual(papers.toSorted());
    }
  });

  it('describes the site, its search and its data on the first page, in files that are there', () => {
    const first = pages.based.find(({ path }) => path === '');
    const [, website, dataset] = nodesOf(first?.all ?? []);
    expect(website).toMatchObject({
      '@type': 'WebSite',
      potentialAction: { target: { urlTemplate: `${host}${basedPath}search/?q={search_term_string}` } },
    });
    const data = z.looseObject({
      '@type': z.literal('Dataset'),
      name: z.string(),
      description: z.string().min(50),
      dateModified: z.iso.date(),
      distribution: z.array(z.object({ contentUrl: z.string(), encodingFormat: z.string() })).min(1),
    });
    for (const { contentUrl } of data.parse(dataset).distribution)
      expect(existsSync(join(sites.based, contentUrl.slice(`${host}${basedPath}`.length)))).toBe(true);
  });

  it('makes up no host where the site does not know its own', () => {
    const hosts = new Set(
      pages.root.flatMap(({ all }) =>
        blocksOf(all).flatMap(
          (text) => text.match(/"(?:url|item|@id|contentUrl)":"https?:\/\/[^/"]+/g) ?? [],
        ),
      ),
    );
    expect([...hosts].map((found) => found.replace(/.*\/\//, ''))).toEqual(['arxiv.org']);
  });
});

describe('the page of a paper, for reference managers', () => {
  it('bears title, date, identifier and each author who is known; a count of authors is no author', () => {
    for (const site of ['root', 'corrected'] as const) {
      const byPath = new Map(pages[site].map(({ path, all }) => [path, all]));
      let unnamed = 0;
      for (const paper of papersOf(sites[site])) {
        const meta = (byPath.get(`papers/${paper.id}/`) ?? []).filter(({ tagName }) => tagName === 'meta');
        const of = (wanted: string): string[] => meta.filter((tag) => name(tag) === wanted).map(content);
        expect(of('citation_title')).toEqual([paper.title]);
        expect(of('citation_author')).toEqual(paper.authors?.map((author) => author.name) ?? []);
        expect(of('citation_arxiv_id')).toEqual(
          paper.identifiers.arxiv === null ? [] : [paper.identifiers.arxiv],
        );
        expect(of('citation_abstract')).toEqual(paper.abstract === null ? [] : [paper.abstract]);
        for (const date of of('citation_publication_date')) expect(date).toMatch(/^\d{4}(\/\d{2}){0,2}$/);
        expect(of('z:itemType').length).toBe(1);
        if (paper.authors === null) unnamed += 1;
      }
      expect(unnamed).toBeGreaterThan(0);
    }
  });

  it('has no COinS, which would win over the tags', () => {
    for (const { page: path } of pages.root)
      expect([path, readFileSync(join(sites.root, path), 'utf8').includes('Z3988')]).toEqual([path, false]);
  });
});

describe('search engines', () => {
  const links = (rel: string, all: Element[]) =>
    all
      .filter((element) => element.tagName === 'link' && String(element.properties['rel']) === rel)
      .map(({ properties }) => properties['href']);

  it('are told one address of each page: its own, without a query', () => {
    for (const { path, all, listed } of pages.based) {
      const moved = all.some(({ properties }) => String(properties['httpEquiv']).toLowerCase() === 'refresh');
      if (!moved)
        expect([path, ...links('canonical', all)]).toEqual([
          path,
          ...(listed ? [`${host}${basedPath}${path}`] : []),
        ]);
    }
    for (const { all } of pages.root) expect(links('canonical', all)).toEqual([]);
  });

  it('find in the sitemap every page that may be listed, once, and nothing else', () => {
    const locations = (file: string): string[] => {
      const root = parseXml(readFileSync(join(sites.based, file), 'utf8')).root;
      return (root?.children ?? []).flatMap((child) => {
        const row = child as XmlElement;
        const day = row.children.find((field) => (field as XmlElement).name === 'lastmod') as
          XmlElement | undefined;
        expect(day?.text).toBe('2026-11-22T00:00:00.000Z');
        return (row.children.find((field) => (field as XmlElement).name === 'loc') as XmlElement).text;
      });
    };
    const parts = locations('sitemap-index.xml').map((url) => url.slice(`${host}${basedPath}`.length));
    const listed = pages.based.filter((one) => one.listed).map(({ path }) => `${host}${basedPath}${path}`);
    expect(parts.flatMap(locations).toSorted()).toEqual(listed.toSorted());
    expect(listed.length).toBeGreaterThan(2000);
    expect(filesOf(sites.root).filter((file) => file.startsWith('sitemap'))).toEqual([]);
  });

  it('find robots.txt at the root of a host only', () => {
    expect(readFileSync(join(sites.root, 'robots.txt'), 'utf8')).toBe('User-agent: *\nAllow: /\n');
    expect(existsSync(join(sites.based, 'robots.txt'))).toBe(false);
  });
});

describe('Markdown', () => {
  const markdown = (site: string, file: string) => fromMarkdown(readFileSync(join(site, file), 'utf8'));
  const twins = (site: string): string[] =>
    filesOf(site).filter((file) => /^(papers|topics)\/[^/]+\.md$/.test(file));

  it('is there of each paper and topic and of nothing else, and each page names its own', () => {
    for (const site of ['root', 'hostile', 'corrected'] as const) {
      const kept = [
        ...papersOf(sites[site]).map(({ id }) => `papers/${id}`),
        ...topicsOf(sites[site]).map(({ id }) => `topics/${id}`),
      ];
      expect(twins(sites[site])).toEqual(kept.map((path) => `${path}.md`).toSorted());
      const byPath = new Map(pages[site].map(({ path, all }) => [path, all]));
      for (const path of kept)
        expect(
          (byPath.get(`${path}/`) ?? []).find(({ properties }) => properties['type'] === 'text/markdown')
            ?.properties['href'],
        ).toBe(`/${path}.md`);
    }
  });

  it('says title and abstract of each paper as they are, and no HTML', () => {
    for (const site of [sites.root, sites.hostile, sites.corrected]) {
      for (const paper of papersOf(site)) {
        const { children } = markdown(site, `papers/${paper.id}.md`);
        expect(children[0] && [children[0].type, toString(children[0])]).toEqual(['heading', paper.title]);
        const told = children.filter(({ type }) => type === 'paragraph').map((block) => toString(block));
        for (const text of paper.abstract?.split('\n\n') ?? []) expect(told).toContain(text);
      }
    }
  });

  it('has no broken link, no HTML, and leads out by http(s) alone', () => {
    const wrong: string[] = [];
    for (const [site, base] of [
      [sites.hostile, '/'],
      [sites.corrected, '/'],
      [sites.based, `${host}${basedPath}`],
    ] as const) {
      const files = new Set(filesOf(site));
      for (const file of [...twins(site), 'llms.txt']) {
        visit(markdown(site, file), (node) => {
          if (node.type === 'html') wrong.push(`${file}: ${node.value}`);
          if (node.type !== 'link') return;
          const path = node.url.slice(base.length).replace(/#.*$/, '');
          const target = path === '' || path.endsWith('/') ? `${path}index.html` : path;
          if (node.url.startsWith(base) ? !files.has(target) : !/^https?:\/\//.test(node.url))
            wrong.push(`${file}: ${node.url}`);
        });
      }
    }
    expect(wrong).toEqual([]);
  });

  it('begins in llms.txt, which leads to every topic', () => {
    const urls: string[] = [];
    visit(markdown(sites.based, 'llms.txt'), 'link', ({ url }) => void urls.push(url));
    for (const { id } of topicsOf(sites.based)) expect(urls).toContain(`${host}${basedPath}topics/${id}.md`);
  });
});
