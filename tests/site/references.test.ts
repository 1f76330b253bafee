import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Element } from 'hast';
import { describe, expect, it } from 'vitest';
import { withCitationJs } from '../support/read-back.ts';
import { firstVisit, weight } from '../support/first-visit.ts';
import { sites } from '../support/sites.ts';
import { elements, pagesOf, parsePage, textOf } from '../support/site-files.ts';

const site = sites.found;
const page = (path: string, of = site): Element[] => elements(parsePage(of, `${path}index.html`));

/** In one line. */
const line = (element: Element | undefined): string => textOf(element).replace(/\s+/g, ' ').trim();

/** The section under a heading, by its id. */
const section = (found: Element[], id: string): Element | undefined =>
  found.find(
    ({ tagName, properties }) => tagName === 'section' && String(properties['ariaLabelledBy']) === id,
  );
const linksIn = (element: Element | undefined): string[] =>
  element
    ? elements(element).flatMap(({ properties: { href } }) => (typeof href === 'string' ? [href] : []))
    : [];
const text = (path: string, of = site): string => readFileSync(join(of, path), 'utf8');

describe('a collection with reference lists', () => {
  it('tells on the page of a paper what it refers to and who refers to it, apart from what is named', () => {
    const pilotboat = page('papers/pilotboat/');
    const own = section(pilotboat, 'refers-to');
    expect(line(own)).toContain(
      '4 of the 8 works in its reference list are here. Told by Semantic Scholar on 21 November 2026 (8 works). OpenAlex knows this paper but holds no reference list of it',
    );
    expect(
      linksIn(own)
        .filter((href) => href.startsWith('/papers/'))
        .toSorted(),
    ).toEqual(['driftwood', 'foghorn', 'kelpforest', 'lamplight'].map((id) => `/papers/${id}/`));
    const by = section(page('papers/tidepool/'), 'referred-to-by');
    expect(linksIn(by)).toHaveLength(7);
    expect(line(by)).toContain('also names it in its abstract');
    expect(line(section(page('papers/stormglass/'), 'refers-to'))).toContain(
      'by its title alone, less certain',
    );
    expect(line(section(page('papers/tidetable/'), 'refers-to'))).toContain('does not know this paper');
    expect(line(section(page('papers/knots-tie-themselves/'), 'refers-to'))).toContain(
      'no one could be asked',
    );
  });

  it('tells it to machines and in Markdown too', () => {
    const data = text('papers/pilotboat/index.html').match(/"citation":\[.*?\]/)?.[0] ?? '';
    for (const id of ['driftwood', 'foghorn', 'kelpforest', 'lamplight'])
      expect(data).toContain(`/papers/${id}/#paper`);
    expect(text('papers/tidepool.md')).toMatch(/## Referred to by\n[^]*\/papers\/driftwood\.md/);
  });

  it('lists what to read next, most referred to first, each with its place and the way to it', () => {
    const rows = page('read-next/').filter(({ properties: { id } }) =>
      /^(?:arxiv|doi|openalex)-/.test(String(id)),
    );
    expect(rows.map(({ properties: { id } }) => id)).toEqual([
      ...['arxiv-1706-10101', 'arxiv-2001-10106', 'arxiv-1412-10102', 'arxiv-2005-10104'],
      ...['doi-10-5555-currents-2016-90', 'openalex-w20201', 'arxiv-2009-10108'],
    ]);
    expect(line(rows[0])).toMatch(
      /^8 papers refer to itAnchors Are All You Drop: .*Astrid Mole and 7 others2017/,
    );
    expect(rows.slice(4, 6).map((row) => linksIn(row)[0])).toEqual([
      'https://doi.org/10.5555/currents.2016.90',
      'https://openalex.org/W20201',
    ]);
    expect(withCitationJs.bib(text('read-next.bib')).map(({ title }) => title)).toHaveLength(rows.length);
  });

  it('leads to that page from every page, and says on the one about the map what both words mean', () => {
    for (const path of ['', 'papers/', 'about/'])
      expect(linksIn(page(path).find(({ tagName }) => tagName === 'footer'))).toContain('/read-next/');
    const about = page('about/').find(({ tagName }) => tagName === 'main');
    expect(line(about)).toContain('10 of 53 papers have a list');
    expect(line(about)).toContain('1 of them is known by the title alone');
  });

  it('tells the two kinds of arrows of its map apart in words', () => {
    expect(text('map/index.html')).toContain('a dashed one that its reference list holds it.');
    expect(text('map/index.html', sites.root)).not.toContain('a dashed one');
  });

  it('has pages of papers of at most 36 KB on a first visit', () => {
    const papers = pagesOf(site).filter((path) => /^papers\/(?!page\/)[^/]+\/index\.html$/.test(path));
    expect(papers.length).toBeGreaterThan(50);
    for (const path of papers)
      expect([path, weight(site, firstVisit(site, path)) <= 36 * 1024]).toEqual([path, true]);
  });
});

describe('a collection of which nobody asked for any', () => {
  it('says so where the page would be, which is in no list and for no search engine', () => {
    expect(text('read-next/index.html', sites.root)).toMatch(/npm run enrich[^]*asks OpenAlex/);
    expect(text('read-next/index.html', sites.root)).toContain('<meta name="robots" content="noindex"');
    expect(existsSync(join(sites.root, 'read-next.bib'))).toBe(false);
    const others = pagesOf(sites.root).filter((path) => !path.startsWith('read-next/'));
    for (const path of others)
      expect([path, text(path, sites.root).includes('/read-next/')]).toEqual([path, false]);
  });

  it('has nothing of references on the pages of its papers', () => {
    for (const path of ['papers/galore/', 'papers/h2o/']) {
      expect(section(page(path, sites.root), 'refers-to')).toBeUndefined();
      expect(text(`${path}index.html`, sites.root)).not.toContain('references');
    }
    expect(text('about/index.html', sites.root)).toContain('npm run enrich');
  });
});
