import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Element } from 'hast';
import { describe, expect, it } from 'vitest';
import { readSearchFiles } from '../../scripts/effects/read-search.ts';
import { search } from '../../src/lib/search/search.ts';
import { papersFile, topicsFile, worksFile } from '../../src/schemas/api.ts';
import { elements, json, pagesOf, parsePage, wordsOf } from '../support/site-files.ts';
import { sites } from '../support/sites.ts';

const site = sites.second;
const { papers } = papersFile.parse(json(site, 'api/papers.json'));
const { topics } = topicsFile.parse(json(site, 'api/topics.json'));
const { works } = worksFile.parse(json(site, 'api/works.json'));

const page = (path: string): string => wordsOf(parsePage(site, path));
const all = (path: string, tag: string): Element[] =>
  elements(parsePage(site, path)).filter(({ tagName }) => tagName === tag);
const links = (path: string): unknown[] => all(path, 'a').map(({ properties }) => properties['href']);

describe('a corpus of another field', () => {
  it('has its papers and topics, each paper in one', () => {
    expect([papers.length, topics.length]).toEqual([135, 13]);
    expect(papers.filter(({ topics: { primary } }) => primary === null)).toEqual([]);
    const home = page('index.html');
    for (const said of ['Gazetteer of phylogenetics', '135 papers', '13 topics', '145 entries'])
      expect(home).toContain(said);
  });

  it('shows a paper with its DOI and cites it as the article of a journal', () => {
    const path = 'papers/mrbayes-3-2/index.html';
    expect(links(path)).toContain('https://doi.org/10.1093/sysbio/sys029');
    const text = page(path);
    expect(text).toContain('The documents hold no abstract of this paper.');
    expect(text).toContain('Huelsenbeck, J. P. (2012). MrBayes 3.2:');
    const bibtex = readFileSync(join(site, 'papers/mrbayes-3-2.bib'), 'utf8');
    expect(bibtex).toMatch(/^@article\{/);
    expect(bibtex).toContain('journal = {{Systematic} {Biology}}');
    const meta = all(path, 'meta').map(({ properties }) => [properties['name'], properties['content']]);
    expect(meta).toContainEqual(['citation_journal_title', 'Systematic Biology']);
  });

  it('holds a paper that two documents list once, with both and the finer date', () => {
    const twice = papers.filter(({ sources }) => sources.length > 1);
    expect(twice).toHaveLength(10);
    const mrbayes = papers.find(({ id }) => id === 'mrbayes-3-2');
    expect(mrbayes?.published?.date).toBe('2012-05');
    expect(mrbayes?.sources.map(({ document }) => document)).toEqual(['reading-group.json', 'software.bib']);
  });

  it('finds by titles alone which paper names which program', () => {
    const namedBy = (name: string): string[] | undefined =>
      works.find((work) => work.name === name)?.namedBy.map(({ paper }) => paper);
    expect(namedBy('RevBayes')).toEqual(['p3', 'revgadgets']);
    expect(namedBy('BAMM')).toEqual(['bamm-flawed-theoretical-practical-concerns']);
    expect(links('papers/revbayes/index.html')).toContain('/papers/revgadgets/');
    expect(links('works/markov-chain-monte-carlo/index.html')).toContain('/papers/awty/');
  });

  it.each([
    ['phylogenetic netwroks', 'phylonetworks'],
    ['MrBays', 'mrbayes'],
    ['felsenstien bootstrap', 'confidence-limits-phylogenies-approach-using'],
  ])('finds %s though it is misspelt', (query, id) => {
    const { index } = readSearchFiles(site);
    expect(search(index, query, { limit: 3 }).papers.map((paper) => paper.id)).toContain(id);
  });

  it('offers only searches that find something', () => {
    const { index } = readSearchFiles(site);
    const asked = links('search/index.html')
      .map((link) => new URL(String(link), 'http://site').searchParams.get('q'))
      .filter((query) => query !== null);
    expect(asked.length).toBeGreaterThan(5);
    const empty = asked.filter((query) => search(index, query, { limit: 1 }).papers.length === 0);
    expect(empty).toEqual([]);
  });

  it('leads to no page that it has nothing for, and such a page says so and leads on', () => {
    const menus = ['header', 'footer'].flatMap((tag) => all('index.html', tag)).flatMap(elements);
    const addresses = menus.map(({ properties }) => properties['href']);
    expect(addresses).toContain('/works/');
    expect(addresses).not.toContain('/results/');
    expect(addresses).not.toContain('/hardware/');
    for (const path of ['results/index.html', 'hardware/index.html'])
      expect(links(path).filter((link) => link === '/topics/').length).toBeGreaterThan(1);
    expect(page('results/index.html')).toContain('the documents of this collection hold none');
    expect(page('compare/index.html')).not.toContain('what they claim in numbers');
    expect(links('compare/index.html')).not.toContain('#results');
  });

  it('names only kinds of works that it has, says what a column of years stands for, and misses nothing', () => {
    const words = (path: string): string =>
      readFileSync(join(site, path), 'utf8')
        .replace(/<[^>]*>/g, '')
        .replace(/\s+/g, ' ');
    expect(words('works/index.html')).toContain('Methods, models and systems that papers call by name: ');
    expect(words('index.html')).toContain('2024 (5 years a column).');
    expect(words('changes/index.html')).not.toContain('No longer here');
    expect(words('about/index.html')).toContain('This site knows mentions: a mention is a paper');
  });

  it('speaks on no page of the field of the shipped corpus', () => {
    const foreign =
      /batch size|GPU|language model|learning rate|fine-tun|KV cache|neural|machine learning|GaLore|LoRA\b|\btraining\b/i;
    // The page of the data tells the form of its fields by examples.
    const told = pagesOf(site).filter((path) => path !== 'api/index.html');
    const found = told.flatMap((path) => {
      const said = readFileSync(join(site, path), 'utf8').replace(/<[^>]*>/g, ' ');
      const words = foreign.exec(said)?.[0];
      return words === undefined ? [] : [`${path}: ${words}`];
    });
    expect(found).toEqual([]);
    expect(existsSync(join(site, 'topics/kv-cache/index.html'))).toBe(false);
  });
});
