import { describe, expect, it } from 'vitest';
import { fileOf, type ComparedPaper, type CompareManifest } from '../../src/lib/compare/format.ts';
import { readAsked } from '../../src/lib/compare/state.ts';
import { sites } from '../support/sites.ts';
import { elements, json, parsePage } from '../support/site-files.ts';

const manifestOf = (site: string) => json(site, 'compare/index.json') as CompareManifest;
const has = (site: string, id: string): boolean => {
  const file = fileOf(manifestOf(site), id);
  return (
    file !== undefined && (json(site, `compare/${file}`) as ComparedPaper[]).some((paper) => paper.id === id)
  );
};

/** What the links of a page compare. */
const compared = (site: string, page: string): string[][] =>
  elements(parsePage(site, page)).flatMap(({ properties: { href } }) => {
    const [, search] = /^\/compare\/(\?.*)$/.exec(String(href)) ?? [];
    return search === undefined ? [] : [readAsked(search).ids];
  });

describe('comparing', () => {
  it('begins with pairs of papers that are there, of several topics', () => {
    const pairs = compared(sites.root, 'compare/index.html');
    expect(pairs).toHaveLength(6);
    expect(new Set(pairs.flat()).size).toBe(12);
    for (const id of pairs.flat()) expect([id, has(sites.root, id)]).toEqual([id, true]);
  });

  it('is led to from a paper with others, from what is like it, and from the results of a topic', () => {
    const [own, ...related] = compared(sites.root, 'papers/galore/index.html');
    expect(own).toEqual(['galore']);
    expect(related.length).toBeGreaterThan(1);
    for (const ids of related) expect([ids[0], has(sites.root, ids[1] ?? '')]).toEqual(['galore', true]);
    expect(compared(sites.root, 'topics/kv-cache/index.html')).toEqual([expect.any(Array)]);
  });

  it('knows what is gone, and holds no claim where no abstract is shown', () => {
    const { gone, abstracts, papers } = manifestOf(sites.corrected);
    expect([gone, abstracts]).toEqual([['hidden-wells'], false]);
    for (const file of papers)
      for (const { results } of json(sites.corrected, `compare/${file}`) as ComparedPaper[])
        expect(results).toEqual([]);
  });

  it('says without scripts where else to go', () => {
    const [noscript] = elements(parsePage(sites.root, 'compare/index.html')).filter(
      ({ tagName }) => tagName === 'noscript',
    );
    expect(JSON.stringify(noscript)).toContain('/results/');
  });
});
