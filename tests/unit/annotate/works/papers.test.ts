import { describe, expect, it } from 'vitest';
import { entry, namesIn, works } from './named.ts';

const found = (abstract: string, ...names: string[]): string[] =>
  namesIn(
    abstract,
    names.map((name, i) => entry(`p${String(i)}`, name, 'Nothing.', '2023-06')),
  );

describe('an abstract names the work of a paper', () => {
  it.each([
    ['We extend GaLore to more.', 'GaLore', ['GaLore: GaLore']],
    ["We beat GaLore's memory and GaLore-based tuning.", 'GaLore', ['GaLore: GaLore', 'GaLore: GaLore']],
    ['Compared to Puzzle we win.', 'Puzzle', ['Puzzle: Puzzle']],
    ['We follow H2O in this.', 'H₂O', ['H₂O: H2O']],
    [
      'It has a lightning attention part.',
      'Lightning Attention',
      ['Lightning Attention: lightning attention'],
    ],
  ])('%s', (abstract, name, names) => expect(found(abstract, name)).toEqual(names));
});

describe('but not', () => {
  it.each([
    ['a version', 'We try SomeNet v2, SomeNet 2, SomeNet2, SomeNet-2 and SomeNet 1.10.', 'SomeNet'],
    ['a version that ends the text', 'We try what became SomeNet 2.', 'SomeNet'],
    ['a longer name', 'We try SmoothQuant+ there and Q-GaLore there.', 'SmoothQuant'],
    ['a word of the language', 'Puzzle pieces fit. We know the Puzzle Mixer, and puzzle on.', 'Puzzle'],
    ['the end of a longer name', 'They apply Machine Learning to it.', 'Learning'],
    ['a namesake that the text spells out', 'Our Layered Sampling (LISA) differs. LISA wins.', 'LISA'],
    ['a namesake among datasets', 'We win on six datasets, including NTU, H2O, and others.', 'H₂O'],
    ['words in other capitals', 'It is as a method, ASA for GALORE.', 'GaLore'],
    ['an account in an address', 'Code: https://github.com/GaLore/tools .', 'GaLore'],
  ])('%s', (_what, abstract, name) =>
    expect(found(abstract, name).filter((row) => row.startsWith(`${name}:`))).toEqual([]),
  );

  it('a work that came long after it, nor its own', () => {
    const all = works([
      entry('old', 'OldNet', 'OldNet beats NewNet.', '2020-01'),
      entry('new', 'NewNet', 'NewNet wins.', '2024-01'),
    ]);
    expect(all.flatMap(({ namedBy }) => namedBy)).toEqual([]);
  });

  it('words that older texts use already', () => {
    const papers = [
      entry('older', null, 'With sequence tricks we win.', '2020-01'),
      entry('made', 'Sequence Tricks', 'Nothing.', '2022-01'),
    ];
    expect(namesIn('We use sequence tricks.', papers)).toEqual([]);
  });

  it('the shorter of two names where the longer stands, nor a name that two papers bear', () => {
    expect(found('Natural GaLore is natural.', 'GaLore', 'Natural GaLore')).toEqual([
      'Natural GaLore: Natural GaLore',
    ]);
    expect(found('Like MEMO we save.', 'MEMO', 'MEMO')).toEqual([]);
  });
});

it.each([
  ['arXiv page', { arxiv: '1904.00962', doi: null }, 'https://arxiv.org/abs/1904.00962'],
  ['DOI', { arxiv: null, doi: '10.1093/ab/12.3' }, 'https://doi.org/10.1093/AB/12.3'],
])('takes further names of a paper from works.yaml, by its %s', (_by, identifiers, link) => {
  const made = entry('made', null, 'Nothing.', '2019-04', { identifiers });
  const row = { name: 'LAMB', kind: 'method', link };
  const [work] = works([entry('reader', null, 'We beat LAMB.', '2022-01'), made], [row]);
  expect(work).toMatchObject({ id: 'made', paper: 'made', name: 'LAMB', basis: 'paper' });
  expect(work?.namedBy.map(({ paper }) => paper)).toEqual(['reader']);
});
