import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { corrections } from '../../../src/schemas/corrections.ts';
import { correctionLines, correctionView } from '../../../src/views/correction.ts';
import { paper } from './sample.ts';

const known = {
  title: 'GaLore: "Low" Rank',
  authors: [{ id: 'ann-a', name: 'Ann A' }],
  published: { date: '2024-03', precision: 'month', basis: 'identifier' },
  venue: 'ICML',
  venueYear: 2024,
  identifiers: { arxiv: '2403.03507', doi: null },
};
const issue = (repository: string, title = 'A & B', address = 'https://example.org/papers/p/') =>
  new URL(correctionView(paper('p', { title }), repository, address).issue ?? '');

describe('the lines that correct a paper', () => {
  it('are one row of corrections.yaml that says what the page says', () => {
    const lines = correctionLines(paper('galore', known));
    expect(parse(lines)).toEqual({
      facts: [
        {
          of: { paper: 'galore' },
          set: {
            title: 'GaLore: "Low" Rank',
            authors: ['Ann A'],
            published: '2024-03',
            venue: 'ICML',
            venueYear: 2024,
            arxiv: '2403.03507',
          },
          why: 'what is wrong, and how you know',
        },
      ],
    });
    expect(lines).toContain('# not known yet: authorCount, organization, doi, code');
  });

  it('can be pasted into corrections.yaml as they are', () => {
    const { facts } = corrections.parse(parse(correctionLines(paper('galore', known))));
    expect(facts[0]?.set).toMatchObject({ venue: 'ICML', published: '2024-03' });
  });

  it('leave out a list of authors that would bury the rest, and say so', () => {
    const authors = Array.from({ length: 41 }, (_, i) => ({ id: `p${String(i)}`, name: `P ${String(i)}` }));
    const lines = correctionLines(paper('p', { authors }));
    expect(lines).not.toContain('P 7');
    expect(lines).toContain('# authors: a list of all names, in order');
  });
});

describe('a prefilled issue', () => {
  it('is of the site’s repository, and holds the address and the lines', () => {
    const { origin, pathname, searchParams } = issue('https://github.com/a/b.git');
    expect([origin, pathname]).toEqual(['https://github.com', '/a/b/issues/new']);
    expect(searchParams.get('title')).toBe('Correction: A & B');
    expect(searchParams.get('body')).toMatch(/^https:\/\/example\.org\/papers\/p\/\n[^]*```yaml\nfacts:\n/);
  });

  it('is none without a repository', () => {
    expect(correctionView(paper('p'), null, '/papers/p/').issue).toBeNull();
  });

  it('stays short enough to be opened, whatever the title', () => {
    for (const title of ['字'.repeat(5000), `${'a'.repeat(119)}😀`, '`'.repeat(3000), '\ud800 lone']) {
      const url = issue('https://github.com/a/b/', title);
      expect(url.href.length).toBeLessThan(6001);
      expect(url.pathname).toBe('/a/b/issues/new');
    }
  });

  it('keeps the lines one block, though a title holds a fence', () => {
    const body = issue('https://github.com/a/b', '```\nbreak out').searchParams.get('body') ?? '';
    expect(body).toContain('````yaml\n');
    expect(body.trimEnd()).toMatch(/\n````$/);
  });
});
