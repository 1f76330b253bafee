import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bibtex } from '../../../../src/lib/cite/bibtex.ts';
import type { Citation } from '../../../../src/lib/cite/citations.ts';
import { cslItem } from '../../../../src/lib/cite/csl.ts';
import { citationFile } from '../../../../src/lib/cite/files.ts';
import { plain } from '../../../../src/lib/cite/plain.ts';
import { ris } from '../../../../src/lib/cite/ris.ts';
import { apa } from '../../../../src/lib/cite/apa.ts';
import { paper } from '../../views/sample.ts';
import { withCitationJs, withConverter } from '../../../support/read-back.ts';

function cited(title: string, key: string, authors: string[] | null = null): Citation {
  const csl = cslItem(
    paper('x', {
      title,
      authors: authors?.map((name) => ({ id: 'a' as never, name })) ?? null,
      authorCount: authors?.length ?? null,
    }),
    key,
  );
  return { key, csl, bibtex: bibtex(csl), ris: ris(csl), apa: apa(csl) };
}

const odd = [
  'An unpaired { brace',
  'Two } the { wrong way',
  'A \\ backslash, \\textbf{command} and \\',
  'All of & % $ # _ ~ ^ < > | " \' ` at once',
  'Unclosed $O(n^2 mathematics',
  'Closed $\\alpha_{i}$ mathematics',
  '@article{fake, title = {no}}',
  'Ends in a percent %',
  "Dashes -- and --- and “quotes” with ‘singles’ and '' and ``",
  'H₂O, S²FT, x⁻¹ and A₁₀',
  'Ends in a backslash \\',
  '大规模语言模型的高效训练',
  'تدريب فعال للنماذج',
  'Train 🚀 fast 👩‍🔬',
  'Ünïcödé: Čech, Łódź, Ærø, ß and ế',
  'α-decay with β₁',
];

/** Titles out of whatever BibTeX, RIS or LaTeX could take for its own. */
const hostile = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ...Array.from('{}\\%&#_$~^@"\'`<>|-–—“”₂²é😀大א'),
        '\n',
        '\r\nER  - \r\nTY  - JOUR\r\n',
        '\t',
        ' and ',
        ', ',
        '\\begin{',
        '``',
        '---',
        '\u0000',
        '\ud800',
      ),
      fc.string({ maxLength: 6 }),
      fc.constantFrom('GaLore', 'training', 'LLM'),
    ),
    { minLength: 1, maxLength: 14 },
  )
  .map((parts) => parts.join(''))
  .filter((title) => plain(title) !== '');

const depth = (text: string): number[] => {
  let open = 0;
  return Array.from(text, (sign) => (open += sign === '{' ? 1 : sign === '}' ? -1 : 0));
};

describe('titles that look like markup', () => {
  it.each(odd)('come back whole from BibTeX, RIS and CSL-JSON: %s', (title) => {
    const one = [cited(title, 'odd2024')];
    for (const extension of ['bib', 'ris', 'csl.json'] as const)
      expect(withCitationJs[extension](citationFile(extension, one)).map((item) => item.title)).toEqual([
        title,
      ]);
    for (const extension of ['ris', 'csl.json'] as const)
      expect(withConverter[extension](citationFile(extension, one)).map((item) => item.title)).toEqual([
        title,
      ]);
  });

  it('leave the other entries of a file as they are', () => {
    fc.assert(
      fc.property(hostile, (title) => {
        const file = ['first', '', 'last'].map((name) =>
          cited(name === '' ? title : name, `${name || 'odd'}2024`),
        );
        for (const extension of ['bib', 'ris', 'csl.json'] as const) {
          const text = citationFile(extension, file);
          for (const read of [withCitationJs[extension], withConverter[extension]]) {
            const titles = read(text).map((item) => item.title);
            expect([titles.length, titles[0], titles[2]]).toEqual([3, 'first', 'last']);
          }
        }
      }),
      { numRuns: 150, seed: 8 },
    );
  });

  it('come back from BibTeX sign by sign, its braces in pairs', () => {
    fc.assert(
      fc.property(hostile, (title) => {
        const citation = cited(title, 'odd2024');
        const levels = depth(citation.bibtex);
        expect(Math.min(...levels)).toBe(0);
        expect(levels.at(-1)).toBe(0);
        const [read] = withCitationJs.bib(citation.bibtex);
        expect(read?.title.normalize('NFC')).toBe(plain(title).normalize('NFC'));
      }),
      { numRuns: 300, seed: 8 },
    );
  });

  it('stand on one line of RIS and of the reference', () => {
    fc.assert(
      fc.property(hostile, (title) => {
        const citation = cited(title, 'odd2024');
        expect(citation.ris.split('\n')).toHaveLength(5);
        expect(citation.ris).toContain(`TI  - ${plain(title)}\n`);
        expect(citation.apa).not.toMatch(/[\r\n\p{Cc}]/u);
      }),
      { numRuns: 300, seed: 8 },
    );
  });
});

describe('names that look like markup', () => {
  it.each([
    'AT&T Labs',
    'Barnes and Noble',
    'Smith, Jones and Co.',
    '李 明',
    'X_1 {group}',
    'Bernal Jiménez Gutiérrez',
    'Anton van den Hengel',
    'bell hooks',
    'Sophie d’Ascoli',
  ])('come back whole from BibTeX: %s', (name) => {
    const [read] = withCitationJs.bib(cited('A title', 'x2024', ['Ada Lovelace', name]).bibtex);
    expect(read?.authors).toEqual(['Ada Lovelace', name]);
  });
});
