import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { splitTitle } from '../../../scripts/read/split-title.ts';

/** Titles of public papers, each with an opening as abstracts have them, parted by a tab. */
const rows = readFileSync(new URL('../../fixtures/title-ends.txt', import.meta.url), 'utf8')
  .trim()
  .split(/\r?\n/)
  .map((line) => line.split('\t') as [string, string]);

describe('titles of public papers that run on into their abstracts', () => {
  const cuts = rows.map(([title, abstract]) => ({
    title,
    cut: splitTitle(`${title} ${abstract}`, new Set(), null),
  }));
  const wrong = cuts.filter(({ title, cut }) => cut?.title !== title);

  it('are cut right in at least 97 of 100', () => {
    expect(rows.length).toBeGreaterThanOrEqual(200);
    expect(wrong.length / rows.length, wrong.map(({ cut }) => cut?.title).join('\n')).toBeLessThanOrEqual(
      0.03,
    );
  });

  it('are doubts where the cut is wrong, but for one in a hundred', () => {
    const sure = wrong.filter(({ cut }) => (cut?.certainty ?? 0) >= 0.7);
    expect(sure.length / rows.length, sure.map(({ cut }) => cut?.title).join('\n')).toBeLessThanOrEqual(0.01);
  });

  it('are seldom doubts where the cut is right', () => {
    const doubts = cuts.filter(({ title, cut }) => cut?.title === title && cut.certainty < 0.7);
    expect(doubts.length / rows.length, doubts.map(({ title }) => title).join('\n')).toBeLessThanOrEqual(0.1);
  });
});
