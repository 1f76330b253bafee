import { describe, expect, it } from 'vitest';
import { resultsFile } from '../../src/schemas/api.ts';
import { sites } from '../support/sites.ts';
import { elements, json, pagesOf, parsePage } from '../support/site-files.ts';

const { results } = resultsFile.parse(json(sites.root, 'api/results.json'));

/** The ids of the rows of a page of results, in their order. */
const rowsOf = (path: string): string[] =>
  elements(parsePage(sites.root, path)).flatMap(({ tagName, properties }) =>
    tagName === 'li' && 'dataYear' in properties ? [String(properties['id'])] : [],
  );

describe('the pages of results', () => {
  const pages = pagesOf(sites.root).filter((path) => path.startsWith('results/'));

  it('give each result one row, on a page of its kind', () => {
    expect(results.length).toBeGreaterThan(100);
    const rows = pages
      .filter((path) => path !== 'results/index.html')
      .flatMap((path) => rowsOf(path).map((id) => `${path.split('/')[1] ?? ''} ${id}`));
    expect(rows.toSorted()).toEqual(results.map(({ kind, id }) => `${kind} ${id}`).toSorted());
  });

  it('hold no more than 300 rows each', () => {
    for (const path of pages) expect([path, rowsOf(path).length <= 300]).toEqual([path, true]);
  });

  it('lead from each dot to its row', () => {
    const dots = elements(parsePage(sites.root, 'results/index.html')).filter(
      ({ properties }) => 'dataRow' in properties,
    );
    expect(dots.length).toBeGreaterThan(20);
    for (const { properties } of dots)
      expect(String(properties['href'])).toMatch(/^\/results\/[a-z-]+\/(page\/\d+\/)?#./);
  });
});

it('a site that shows no abstract has no row, and says so', () => {
  const page = JSON.stringify(parsePage(sites.corrected, 'results/index.html'));
  expect(page).toContain('shows no abstracts');
  expect(page).not.toContain('data-year');
});
