import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { papersFile } from '../../src/schemas/api.ts';
import { withCitationJs, withConverter } from '../support/read-back.ts';
import { elements, json, parsePage, textOf } from '../support/site-files.ts';
import { basedPath, sites } from '../support/sites.ts';

const text = (site: string, path: string): string => readFileSync(join(site, path), 'utf8');

it('every site says all its papers in each format, and other programs read them', () => {
  for (const site of Object.values(sites)) {
    const { papers } = papersFile.parse(json(site, 'api/papers.json'));
    const titles = papers.map(({ title }) => title.replace(/\s+/g, ' ').trim()).toSorted();
    for (const extension of ['bib', 'ris', 'csl.json'] as const) {
      const file = text(site, `api/papers.${extension}`);
      const read = withCitationJs[extension](file);
      expect(read.map(({ title }) => title).toSorted()).toEqual(titles);
      expect(new Set(read.map(({ key }) => key)).size).toBe(papers.length);
      expect(withConverter[extension](file)).toHaveLength(papers.length);
    }
  }
});

it('the page of a paper shows its BibTeX, without a script, leads to its files, and its head names them', () => {
  for (const [site, base] of [
    [sites.hostile, '/'],
    [sites.based, basedPath],
  ] as const) {
    for (const { id } of papersFile.parse(json(site, 'api/papers.json')).papers.slice(0, 20)) {
      const all = elements(parsePage(site, `papers/${id}/index.html`));
      const shown = all.filter(({ tagName }) => tagName === 'pre').map(textOf);
      const links = all.filter(
        ({ tagName, properties }) => tagName === 'link' && String(properties['type']).includes('x-bibtex'),
      );
      expect(links.map(({ properties }) => properties['href'])).toEqual([`${base}papers/${id}.bib`]);
      expect(shown).toContain(text(site, `papers/${id}.bib`).trimEnd());
      const led = new Set(all.map(({ properties }) => properties['href']));
      for (const extension of ['bib', 'ris', 'csl.json']) {
        expect(text(site, `papers/${id}.${extension}`)).not.toBe('');
        expect(led).toContain(`${base}papers/${id}.${extension}`);
      }
    }
  }
});
