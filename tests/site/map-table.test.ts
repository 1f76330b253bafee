import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Element } from 'hast';
import { visit } from 'unist-util-visit';
import { describe, expect, it } from 'vitest';
import { listedBy } from '../../src/lib/reference-words.ts';
import { graphFile } from '../../src/schemas/api.ts';
import { sites } from '../support/sites.ts';
import { elements, json, pagesOf, parsePage, textOf } from '../support/site-files.ts';

/** Below an element, in their order. */
function below(element: Element, tagName: string): Element[] {
  const found: Element[] = [];
  visit(element, 'element', (other) => {
    if (other !== element && other.tagName === tagName) found.push(other);
  });
  return found;
}

const cellsOf = (row: Element): Element[] =>
  row.children.filter((child): child is Element => child.type === 'element');

/** Where a link leads on the page. */
const place = (link: Element): string =>
  decodeURIComponent(/#(.*)$/.exec(String(link.properties['href']))?.[1] ?? '');

/** The rows of nodes and of edges on all pages of the table. */
function tableOf(site: string): { nodes: Element[]; edges: Element[] } {
  const rows = pagesOf(site)
    .filter((path) => path.startsWith('map/table/'))
    .flatMap((path) => elements(parsePage(site, path)))
    .filter(({ tagName }) => tagName === 'tr');
  return {
    nodes: rows.filter(({ properties }) => properties['dataNode'] !== undefined),
    edges: rows.filter(({ properties }) => properties['dataEdge'] !== undefined),
  };
}

const { again: _same, ...different } = sites;

describe.each(Object.entries(different))('the table of the map in the site "%s"', (_, site) => {
  const graph = graphFile.parse(json(site, 'api/graph.json'));
  const { nodes, edges } = tableOf(site);

  it('holds every node of graph.json once, with its page, degree and neighbours', () => {
    const neighbours = new Map<string, string[]>(graph.nodes.map(({ id }) => [id, []]));
    for (const { source, target } of graph.edges) {
      neighbours.get(source)?.push(target);
      neighbours.get(target)?.push(source);
    }
    const rows = nodes.map((row) => {
      const [name, , , , degree, joined] = cellsOf(row);
      return {
        id: String(row.properties['dataNode']),
        url: String(name && below(name, 'a')[0]?.properties['href']),
        label: textOf(name && below(name, 'a')[0]),
        degree: Number(textOf(degree).replaceAll(',', '')),
        neighbours: (joined ? below(joined, 'a') : []).map(place).sort(),
      };
    });
    expect(rows.toSorted((a, b) => (a.id < b.id ? -1 : 1))).toEqual(
      graph.nodes
        .map(({ id, url, label, degree }) => ({
          ...{ id, url, label, degree },
          neighbours: (neighbours.get(id) ?? []).sort(),
        }))
        .sort((a, b) => (a.id < b.id ? -1 : 1)),
    );
  });

  it('holds every edge of graph.json once, with its ends, type and evidence', () => {
    const rows = edges.map((row) => {
      const [from, type, to, evidence] = cellsOf(row);
      return {
        id: String(row.properties['dataEdge']),
        source: place(below(from ?? row, 'a')[0] ?? row),
        target: place(below(to ?? row, 'a')[0] ?? row),
        // Programs know a mention by another name.
        type: textOf(type).replace('mention', 'citation'),
        // An edge to a topic has none; the cell says how the two belong together.
        evidence: textOf(type) === 'topic' ? '' : textOf(evidence),
      };
    });
    expect(rows.toSorted((a, b) => (a.id < b.id ? -1 : 1))).toEqual(
      graph.edges
        .map(({ id, source, target, type, quote, terms, reference }) => ({
          ...{ id, source, target, type },
          evidence: quote ?? terms?.join(', ') ?? (reference ? listedBy(reference) : ''),
        }))
        .sort((a, b) => (a.id < b.id ? -1 : 1)),
    );
  });

  it('leaves no name and no evidence empty, and each row can be pointed at', () => {
    for (const row of [...nodes, ...edges]) {
      const { id, dataNode, dataEdge } = row.properties;
      expect(id).toBe(dataNode ?? dataEdge);
      expect(textOf(cellsOf(row)[0])).not.toBe('');
    }
    for (const row of edges)
      for (const cell of cellsOf(row)) expect([row.properties['id'], textOf(cell)]).not.toContain('');
  });
});

it('shows no sentence of an abstract where abstracts are not shown', () => {
  const { papers } = json(sites.corrected, 'api/papers.json') as { papers: { title: string }[] };
  const titles = new Set(papers.map(({ title }) => title));
  const quotes = tableOf(sites.corrected)
    .edges.flatMap((row) => below(row, 'q'))
    .map(textOf)
    .filter((quote) => !titles.has(quote));
  for (const quote of quotes) expect(quote.split(/\s+/).length).toBeLessThan(8);
});

it('goes over pages by theme where it is long, each of at most 32 KB compressed', () => {
  const pages = pagesOf(sites.root).filter((path) => path.startsWith('map/table/'));
  expect(pages.length).toBeGreaterThan(5);
  for (const path of pages) {
    const size = gzipSync(readFileSync(join(sites.root, path))).length;
    expect([path, size < 32 * 1024]).toEqual([path, true]);
  }
  expect(pagesOf(sites.corrected).filter((path) => path.startsWith('map/table/'))).toHaveLength(1);
});
