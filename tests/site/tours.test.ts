import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { toString } from 'mdast-util-to-string';
import { describe, expect, it } from 'vitest';
import { lineWidth } from '../../src/lib/map-parts/fit-text.ts';
import { letterSize } from '../../src/lib/map-parts/names.ts';
import { papersFile, toursFile } from '../../src/schemas/api.ts';
import { elements, filesOf, json, parsePage } from '../support/site-files.ts';
import { basedPath, sites } from '../support/sites.ts';

const text = (site: string, path: string): string => readFileSync(join(site, path), 'utf8');
const page = (address: string): string => text(sites.corrected, `${address}index.html`);

it('names of lands on the picture of a route keep away from its edges', () => {
  for (const site of [sites.root, sites.second])
    for (const path of filesOf(site).filter((file) => /^tours\/[^/]+\/index\.html$/.test(file))) {
      const names = elements(parsePage(site, path)).filter(({ tagName, properties }) => {
        return tagName === 'text' && [properties.className].flat().includes('route-land');
      });
      for (const name of names)
        for (const line of elements({ type: 'root', children: name.children })) {
          const half = lineWidth(toString(line), letterSize) / 2;
          const middle = Number(line.properties.x);
          expect([path, toString(line), middle - half >= 7, middle + half <= 336 - 7]).toEqual([
            path,
            toString(line),
            true,
            true,
          ]);
        }
    }
});

describe('tours of the shipped corpus', () => {
  const { tours } = toursFile.parse(json(sites.root, 'api/tours.json'));

  it('quote what stands in the abstract, where it says, and the page of the paper marks it', () => {
    const papers = new Map(
      papersFile.parse(json(sites.root, 'api/papers.json')).papers.map((row) => [row.id, row]),
    );
    expect(tours.length).toBeGreaterThan(0);
    for (const { id, stops } of tours)
      for (const { paper, quotes } of stops) {
        for (const { quote, start, end } of quotes)
          expect(papers.get(paper)?.abstract?.slice(start, end)).toBe(quote);
        if (quotes.length === 0) continue;
        const marked = elements(parsePage(sites.root, `papers/${paper}/index.html`)).filter(
          ({ properties }) => String(properties.id).startsWith(`quote-${id}-`),
        );
        expect([paper, marked.length]).toEqual([paper, quotes.length]);
      }
  });

  it('are found from every page, the first page, llms.txt and the sitemap, and kept for reading offline', () => {
    const [tour] = tours;
    expect(text(sites.root, 'about/index.html')).toContain('href="/tours/"');
    expect(text(sites.root, 'index.html')).toContain('id="tours"');
    for (const { url } of tours) {
      expect(text(sites.root, 'llms.txt')).toContain(`(${url.replace(/\/$/, '.md')})`);
      expect(text(sites.based, 'sitemap-0.xml')).toContain(`https://example.org${basedPath}${url.slice(1)}`);
      expect(text(sites.root, 'sw.js')).toContain(`"${url.slice(1)}"`);
    }
    const first = tour?.stops[0]?.paper ?? '';
    expect(text(sites.root, `papers/${first}/index.html`)).toContain('In tours and notes');
  });
});

describe('a tour through a corrected corpus without abstracts', () => {
  it('follows renamed and joined papers, and names none that was taken out', () => {
    const ids = elements(parsePage(sites.corrected, 'tours/to-the-water/index.html'))
      .filter(({ properties: { className } }) => Array.isArray(className) && className.includes('stop'))
      .map(({ properties: { id } }) => id);
    expect(ids).toEqual(['river-net', 'hidden-wells', 'dry-caches-how-fill-them']);
    expect(page('tours/to-the-water/')).toContain('This paper is no longer in this collection.');
  });

  it('publishes no sentence of an abstract, in no file', () => {
    for (const file of filesOf(sites.corrected).filter((path) => /\.(html|json|txt|xml|md)$/.test(path)))
      expect([file, /drawn where it runs|Nobody shall read/.test(text(sites.corrected, file))]).toEqual([
        file,
        false,
      ]);
  });

  it('answers at its former address, as does a note', () => {
    expect(page('tours/water-tour/')).toContain('content="0; url=/tours/to-the-water/"');
    expect(page('notes/old-sand/')).toContain('content="0; url=/notes/sand/"');
    expect(page('notes/sand/')).toContain('href="/tours/to-the-water/"');
  });
});

it('a corpus without tours and notes has no trace of them', () => {
  for (const site of [sites.hostile, sites.found]) {
    expect(existsSync(join(site, 'tours'))).toBe(false);
    expect(existsSync(join(site, 'notes'))).toBe(false);
    expect(text(site, 'index.html')).not.toMatch(/href="[^"]*\/tours\/|id="tours"/);
    expect(text(site, 'llms.txt')).not.toContain('## Tours');
  }
});
