import { describe, expect, it } from 'vitest';
import { braces } from '../../../scripts/read/repair/braces.ts';
import { latexAbbreviations } from '../../../scripts/read/repair/latex-abbreviations.ts';
import { latexAccents } from '../../../scripts/read/repair/latex-accents.ts';
import { latexEscapes } from '../../../scripts/read/repair/latex-escapes.ts';
import { latexLetters } from '../../../scripts/read/repair/latex-letters.ts';
import { latexWrappers } from '../../../scripts/read/repair/latex-wrappers.ts';
import { loneSymbols } from '../../../scripts/read/repair/lone-symbols.ts';
import { ties } from '../../../scripts/read/repair/ties.ts';

/** Each rule for what LaTeX leaves, with what it changes and what it must leave as it is. */
const rules: { rule: (text: string) => string; changes: [string, string][]; stays: string[] }[] = [
  {
    rule: latexLetters,
    changes: [
      ['mathcal{O}(n)', 'O(n)'],
      ['\\mathcal O(n)', 'O(n)'],
      ['tilde{O}(n)', 'Õ(n)'],
      ['mathbb{R}', 'ℝ'],
      ['sqrt{n}', '√n'],
    ],
    stays: ['sqrt(n)', 'mathcal{OPT}', 'sqrt{n+1}', 'mathbb{X}'],
  },
  {
    rule: latexEscapes,
    changes: [
      ['35\\% greater', '35% greater'],
      ['R\\&D', 'R&D'],
      ['snake\\_case', 'snake_case'],
    ],
    stays: ['and \\800 each', 'C:\\new'],
  },
  {
    rule: latexAbbreviations,
    changes: [
      ['(\\eg, mean)', '(e.g., mean)'],
      ['\\ie the', 'i.e. the'],
      ['Smith \\etal. say', 'Smith et al. say'],
    ],
    stays: ['\\egg', 'eg', 'ie'],
  },
  {
    rule: latexAccents,
    changes: [
      ['na\\"ively', 'naïvely'],
      ['{\\"u}ber', 'über'],
      ["Poincar\\'e", 'Poincaré'],
      ['\\v{S}koda', 'Škoda'],
    ],
    stays: ['\\"q', 'say \\" now', '\\cite{x}'],
  },
  {
    rule: latexWrappers,
    changes: [
      ['Evo\\textbf{Lved Sign Momentum}', 'EvoLved Sign Momentum'],
      ['emph{not}', 'not'],
      ['\\textasciitilde42', '~42'],
      ['at \\url{https://x.org/a}', 'at https://x.org/a'],
    ],
    stays: ['context{a}', 'text{a}', '\\unknown{a}'],
  },
  {
    rule: loneSymbols,
    changes: [
      ['2.5$\\times$ faster', '2.5× faster'],
      ['$\\sim$50', '∼50'],
    ],
    stays: ['$\\alpha$', '$x\\times y$', '$\\constructor$'],
  },
  {
    rule: ties,
    changes: [
      ['Language Models~(LLMs)', 'Language Models (LLMs)'],
      ['Fig.~A', 'Fig. A'],
      ['available at~', 'available at '],
    ],
    stays: ['1M~60M', '(~billion', '10k~20k', '~42%'],
  },
  {
    rule: braces,
    changes: [
      ['LLMs grow {in size}, the', 'LLMs grow in size, the'],
      ['delta ({δ})', 'delta (δ)'],
      ['a small {l₁} ball', 'a small l₁ ball'],
    ],
    stays: ['{a, b}', 'the set {x}', '{"key": 1}', 'A{in size}'],
  },
];

describe.each(rules.map((row) => ({ name: row.rule.name, ...row })))('$name', ({ rule, changes, stays }) => {
  it.each(changes)('%s becomes %s', (found, repaired) => expect(rule(found)).toBe(repaired));
  it.each(stays)('%s stays', (text) => expect(rule(text)).toBe(text));
});
