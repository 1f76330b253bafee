import { plugins } from '@citation-js/core';
import '@citation-js/plugin-csl';
import { describe, expect, it } from 'vitest';
import { readCorpus } from '../../../../scripts/effects/read-corpus.ts';
import { apa } from '../../../../src/lib/cite/apa.ts';
import { citations } from '../../../../src/lib/cite/citations.ts';
import type { CslItem } from '../../../../src/lib/cite/csl-item.ts';

/** What the citeproc engine makes of one item by the style of the APA. One at a time: it tells equal authors and years apart by letters. */
function byCiteproc(item: CslItem): string {
  // For a paper at a conference it would give the months and days of the conference; ours are those of the paper.
  const issued = item.issued && { 'date-parts': [item.issued['date-parts'][0].slice(0, 1)] };
  const options = { format: 'text', template: 'apa', lang: 'en-US', asEntryArray: true };
  return (
    plugins.output.format('bibliography', [{ ...item, ...(issued && { issued }) }], options)[0]?.[1].trim() ??
    ''
  );
}

/** It draws quotes, which stand in our titles as they were found, and never breaks a line. */
const drawn = (text: string): string =>
  text.replace(/[“”]/g, '"').replace(/[‘’]/g, "'").replaceAll('\u00A0', ' ');

const { corpus } = readCorpus('content');
const shipped = corpus ? [...citations(corpus).values()] : [];
const author = [
  { family: 'Hengel', 'non-dropping-particle': 'van den', given: 'Anton' },
  { family: 'Thibert', given: 'Jean-François' },
  { family: 'Chan', given: 'Kelvin C.K.' },
  { literal: 'MiniMax' },
];
const item = (changes: Partial<CslItem>): CslItem => ({
  id: 'x',
  type: 'article',
  title: 'H₂O: a test of S²FT',
  issued: { 'date-parts': [[2024, 3, 6]] },
  ...changes,
});

describe('a reference in the style of the APA', () => {
  it('is what citeproc makes of one, for papers of every kind and length of author list in the shipped corpus', () => {
    // The engine takes 14 ms a paper: of each kind, exactness of date and number of authors the first.
    const seen = new Map<string, number>();
    const some = shipped.filter(({ csl }) => {
      const kind = [
        csl.type,
        csl.issued?.['date-parts'][0].length,
        Math.min(csl.author?.length ?? 0, 22),
      ].join();
      seen.set(kind, (seen.get(kind) ?? 0) + 1);
      return (
        (seen.get(kind) ?? 0) < 2 ||
        csl.author?.some((name) => name.given === undefined || /-/.test(name.given))
      );
    });
    expect(some.length).toBeGreaterThan(40);
    // It writes the names of venues with capitals.
    for (const { apa: ours, csl } of some)
      expect(ours.toLowerCase()).toBe(drawn(byCiteproc(csl)).toLowerCase());
  });

  it.each([
    item({ author }),
    item({ author: author.slice(0, 2), type: 'paper-conference', 'container-title': 'ICML' }),
    item({
      author: author.slice(0, 1),
      type: 'article-journal',
      'container-title': 'JMLR',
      DOI: '10.1000/x',
    }),
    item({
      title: 'Is it?',
      number: 'arXiv:2403.03507',
      publisher: 'arXiv',
      URL: 'https://arxiv.org/abs/2403.03507',
    }),
    item({ title: 'Nothing known' }),
    item({
      author: [{ family: 'King', given: 'Martin Luther', suffix: 'Jr.' }],
      issued: { 'date-parts': [[2024]] },
    }),
    item({ author: Array.from({ length: 25 }, (_, i) => ({ family: `Zhao${String(i)}`, given: 'A' })) }),
  ])('is what citeproc makes of $author.length authors, $type', (each) => {
    expect(apa(each)).toBe(drawn(byCiteproc(each)));
  });

  it('says when no date is known, and that a list of authors goes on', () => {
    const { issued: _, ...dateless } = item({ author: author.slice(0, 2) });
    expect(apa(dateless)).toBe(drawn(byCiteproc(dateless)));
    expect(apa(dateless, true)).toBe(
      'van den Hengel, A., Thibert, J.-F., et al. (n.d.). H₂O: a test of S²FT.',
    );
  });
});
