import { describe, expect, it } from 'vitest';
import { namedWorks } from '../../../scripts/annotate/mentions.ts';
import type { Paper } from '../../../src/schemas/paper.ts';

const paper = (id: string, shortName: string | null, abstract: string, date = '2024-01'): Paper =>
  ({
    id,
    title: shortName ? `${shortName}: A Title` : 'A Title',
    shortName,
    aliases: [],
    abstract,
    published: { date, precision: 'month', basis: 'identifier' },
  }) as unknown as Paper;

/** What the abstract names of a corpus that holds these names. */
function names(abstract: string, ...known: string[]): string[] {
  const works = namedWorks([
    paper('reader', 'Reader', abstract),
    ...known.map((name, i) => paper(`p${i}`, name, 'Nothing.')),
  ]);
  return works.flatMap(({ namedBy }) =>
    namedBy.flatMap(({ mentions }) => mentions.map(({ quote, start, end }) => `${quote}@${start}-${end}`)),
  );
}

describe('an abstract names a work', () => {
  it.each([
    ['We extend GaLore to more.', 'GaLore', ['GaLore@10-16']],
    ["We beat GaLore's memory and GaLore-based tuning.", 'GaLore', ['GaLore@8-14', 'GaLore@28-34']],
    ['Compared to Puzzle we win.', 'Puzzle', ['Puzzle@12-18']],
    ['FlashAttention 10% slower.', 'FlashAttention', ['FlashAttention@0-14']],
  ])('%s', (abstract, name, found) => expect(names(abstract, name)).toEqual(found));
});

describe('but not', () => {
  it.each([
    [
      'a version',
      'We use FlashAttention-2 and InfLLM v2 and GaLore2.',
      ['FlashAttention', 'InfLLM', 'GaLore'],
    ],
    ['a longer name', 'We use SmoothQuant+ and Q-GaLore.', ['SmoothQuant', 'GaLore']],
    [
      'a common word',
      'Puzzle pieces fit. We build on the Monarch Mixer, and puzzle on.',
      ['Puzzle', 'Monarch'],
    ],
    [
      'a namesake that the text defines for itself',
      'Our Layered Sampling (LISA) differs. LISA wins.',
      ['LISA'],
    ],
    ['other capitals', 'We galore in GALORE.', ['GaLore']],
  ])('%s', (_what, abstract, known) => expect(names(abstract, ...known)).toEqual([]));

  it('a work that came long after it, nor itself', () => {
    const works = namedWorks([
      paper('old', 'OldNet', 'OldNet beats NewNet.', '2020-01'),
      paper('new', 'NewNet', 'Nothing.', '2024-01'),
    ]);
    expect(works.flatMap(({ namedBy }) => namedBy)).toEqual([]);
  });

  it('the shorter of two names where the longer stands', () => {
    expect(names('Natural GaLore is natural.', 'GaLore', 'Natural GaLore')).toEqual(['Natural GaLore@0-14']);
  });
});
