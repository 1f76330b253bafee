import { describe, expect, it } from 'vitest';
import { bareScripts } from '../../../scripts/read/repair/bare-scripts.ts';
import { bold } from '../../../scripts/read/repair/bold.ts';
import { codePoints } from '../../../scripts/read/repair/code-points.ts';
import { dashes } from '../../../scripts/read/repair/dashes.ts';
import { ell } from '../../../scripts/read/repair/ell.ts';
import { entities } from '../../../scripts/read/repair/entities.ts';
import { greek } from '../../../scripts/read/repair/greek.ts';
import { repairAbstract, repairTitle } from '../../../scripts/read/repair/index.ts';
import { invisible } from '../../../scripts/read/repair/invisible.ts';
import { outside } from '../../../scripts/read/repair/outside.ts';
import { plusMinus } from '../../../scripts/read/repair/plus-minus.ts';
import { quotes } from '../../../scripts/read/repair/quotes.ts';
import { relations } from '../../../scripts/read/repair/relations.ts';
import { similar } from '../../../scripts/read/repair/similar.ts';
import { spaces } from '../../../scripts/read/repair/spaces.ts';
import { times } from '../../../scripts/read/repair/times.ts';

/** Each rule with what it changes, and with what it must leave as it is. */
const rules: { rule: (text: string) => string; changes: [string, string][]; stays: string[] }[] = [
  {
    rule: times,
    changes: [
      ['2.49times speedup', '2.49× speedup'],
      ['a single 8timesA800 machine', 'a single 8×A800 machine'],
      ['1.53times~20.57times', '1.53×~20.57×'],
      ['29times, 29times, and 3times', '29×, 29×, and 3×'],
      ['length by times100 times', 'length by ×100 times'],
      ['3timesfaster', '3× faster'],
      ['224times224', '224×224'],
      ['5\\times larger', '5× larger'],
    ],
    stays: ['three times', '10 times', 'by 2 to 10 times', 'run-times2', 'at times', 'sometimes2'],
  },
  {
    rule: similar,
    changes: [
      ['only sim50% of', 'only ∼50% of'],
      ['2.35× sim 3.47× throughput', '2.35× ∼3.47× throughput'],
      ['10%sim20%', '10%∼20%'],
      ['\\sim 5', '∼5'],
    ],
    stays: ['sim2real transfer', 'sim-to-real', 'in sim 2 robots', 'simple', 'a sim card'],
  },
  {
    rule: plusMinus,
    changes: [
      ['71.2pm0.3', '71.2±0.3'],
      ['11.0 pm 1.3 points', '11.0 ± 1.3 points'],
      ['5\\pm2', '5±2'],
    ],
    stays: ['at 5 pm 3 people', '5pm', 'ppm 0.3'],
  },
  {
    rule: ell,
    changes: [
      ['an ell_2 ball', 'an ℓ_2 ball'],
      ['an ell _1 loss', 'an ℓ_1 loss'],
      ['O(d ell)', 'O(d ℓ)'],
      ['\\ell_p', 'ℓ_p'],
    ],
    stays: ['sell', 'shell_1', "we'll", 'Ell'],
  },
  {
    rule: greek,
    changes: [
      ['delta ({\\delta})', 'delta ({δ})'],
      ['O(epsilon^{-3.5})', 'O(ε^{-3.5})'],
      ['O(1/epsilon)', 'O(1/ε)'],
      ['\\alpha and \\beta', 'α and β'],
    ],
    stays: [
      'the delta rule',
      'parameter tau',
      'epsilon-approximate',
      'beta_version',
      '\\alphabet',
      'GO(alpha)',
    ],
  },
  {
    rule: relations,
    changes: [
      ['x leq 5', 'x ≤ 5'],
      ['gamma to infty.', 'gamma to ∞.'],
      ['text rightarrow image', 'text → image'],
      ['approx10%', '≈ 10%'],
      ['a \\approx b', 'a ≈ b'],
    ],
    stays: ['approx. 10%', 'approximate', 'a neqs', '\\leqslant'],
  },
  {
    rule: bareScripts,
    changes: [
      ['S^{2}FT', 'S²FT'],
      ['A^2ATS', 'A²ATS'],
      ['300 m^2 and 5 mm^3.', '300 m² and 5 mm³.'],
      ['10^{-3}', '10⁻³'],
      ['(H_2O), H_2.', '(H₂O), H₂.'],
      ['ℓ_1 loss', 'ℓ₁ loss'],
      ['90^circ', '90°'],
      ['the 1^{st}', 'the 1st'],
    ],
    stays: ['ε^{-3.5}', 'f_i p_i', 'N_E', 'Q4_0', 'spec_1', 'F_1_score', 'x^{k}', 'v_2x', 'sum_{i=1}^{N_E}'],
  },
  {
    rule: codePoints,
    changes: [
      ['all levelsx2014node-level', 'all levels—node-level'],
      ['peoplex2019s', 'people’s'],
    ],
    stays: ['3x2014', 'x2017 things', 'AX2014', 'x20145', 'x2013a'],
  },
  {
    rule: quotes,
    changes: [
      ['the ``word" here', 'the “word” here'],
      ["``scaling law crossover,'' where", '“scaling law crossover,” where'],
    ],
    stays: ['an ``opening without an end', 'the "word"', '`code`'],
  },
  {
    rule: dashes,
    changes: [
      ['tokens--less', 'tokens–less'],
      ['IO-aware -- accounting', 'IO-aware – accounting'],
      ['ranks---and', 'ranks—and'],
      ['1--3', '1–3'],
    ],
    stays: ['run --flag', 'well-known', '-----', 'a - b', '-- at the start'],
  },
  {
    rule: bold,
    changes: [
      ['**R2R**', 'R2R'],
      ['introduce **Roads to Rome (R2R)**, a', 'introduce Roads to Rome (R2R), a'],
    ],
    stays: ['2**3 and 4**5', 'a ** b', '*stars*', '** blank **'],
  },
  {
    rule: spaces,
    changes: [
      ['sizes , i.e., 7', 'sizes, i.e., 7'],
      ['(INT4/8) , which', '(INT4/8), which'],
      ['the end .', 'the end.'],
    ],
    stays: ['of .5 each', 'a .NET runtime', 'one, two'],
  },
  {
    rule: entities,
    changes: [
      ['R&amp;D', 'R&D'],
      ['&amp;lt;', '&lt;'],
    ],
    stays: ['&unknown;', 'A & B'],
  },
  {
    rule: invisible,
    changes: [
      ['eﬃcient', 'efficient'],
      ['zero\u200bwidth so\u00adft', 'zerowidth soft'],
      ['two \u202e\u200b blanks', 'two blanks'],
    ],
    stays: ['plain', 'می\u200cخواهم'],
  },
];

describe.each(rules.map((row) => ({ name: row.rule.name, ...row })))('$name', ({ rule, changes, stays }) => {
  it.each(changes)('%s becomes %s', (found, repaired) => expect(rule(found)).toBe(repaired));
  it.each(stays)('%s stays', (text) => expect(rule(text)).toBe(text));
});

describe('all rules together', () => {
  it.each([
    ['S^{2}FT saves up to 3times and 1.5-2.7times', 'S²FT saves up to 3× and 1.5-2.7×'],
    ['2.35times sim 3.47times', '2.35× ∼3.47×'],
    ['O(d ell) na\\"ively to O(d + ell).', 'O(d ℓ) naïvely to O(d + ℓ).'],
    ['within O(epsilon^{-3.5}) and O(1/K) steps', 'within O(ε^{-3.5}) and O(1/K) steps'],
    ['a delta ({\\delta}) that', 'a delta (δ) that'],
    ['publicly available at~https://x.org/a_1--b^2.', 'publicly available at https://x.org/a_1--b^2.'],
    ['Code: https://x.org/a .', 'Code: https://x.org/a .'],
    ['the bound $O(\\epsilon^{-2})$ holds', 'the bound $O(\\epsilon^{-2})$ holds'],
    ['costs $20 , then 3times $30 more', 'costs $20, then 3× $30 more'],
    ['see github.com/a/b_1--c now', 'see github.com/a/b_1--c now'],
  ])('%s becomes %s', (found, repaired) => expect(repairAbstract(found)).toBe(repaired));

  it.each([
    ['H$_2$O: Heavy-Hitter Oracle', 'H₂O: Heavy-Hitter Oracle'],
    ['S$^{2}$FT: Structured', 'S²FT: Structured'],
    ['LOGO -- Long cOntext', 'LOGO -- Long cOntext'],
    ['GPT-4 in 8timesA800', 'GPT-4 in 8×A800'],
    ['__proto__: constructor', '__proto__: constructor'],
  ])('the title %s becomes %s', (found, repaired) => expect(repairTitle(found)).toBe(repaired));

  it('a second repair changes nothing', () => {
    const once = repairAbstract(
      rules
        .filter(({ rule }) => rule !== entities)
        .flatMap(({ changes }) => changes.map(([found]) => found))
        .join(' ; '),
    );
    expect(repairAbstract(once)).toBe(once);
  });

  it('megabytes of one sign end soon', () => {
    for (const sign of [
      '$',
      '*',
      '`',
      '{',
      '^',
      '_',
      '~',
      '\\',
      '-',
      '- ',
      'a.',
      'x2014',
      'O(',
      '$a',
      '**a',
      '``a',
      '{a ',
    ]) {
      const began = performance.now();
      repairAbstract(sign.repeat(1_000_000 / sign.length));
      expect(performance.now() - began, sign).toBeLessThan(5_000);
    }
  });

  it('what is no address is left to the rule', () => {
    expect(outside('a https://b.org c', (part) => part.toUpperCase())).toBe('A https://b.org C');
  });
});
