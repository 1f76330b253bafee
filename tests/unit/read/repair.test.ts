import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { repairAbstract, repairTitle, rules } from '../../../scripts/read/repair/index.ts';
import { outside } from '../../../scripts/read/repair/outside.ts';
import { fixture } from '../../support/fixture.ts';

/** What a rule changes, and what it must leave as it is. */
interface Examples {
  changes: [found: string, repaired: string][];
  stays: string[];
}

/** `latexScripts` → `latex-scripts`, as its file is called. */
const fileOf = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
const pathOf = (name: string): string => fixture('repair', `${fileOf(name)}.yaml`);
const examples = (name: string): Examples =>
  existsSync(pathOf(name))
    ? (parse(readFileSync(pathOf(name), 'utf8')) as Examples)
    : { changes: [], stays: [] };

it('each rule in use has examples of what it changes and of what stays, and no examples are without a rule', () => {
  const files = readdirSync(fixture('repair')).map((file) => basename(file, '.yaml'));
  const named = new Set(rules.map(({ name }) => fileOf(name)));
  expect(
    files.filter((file) => !named.has(file)),
    'examples in tests/fixtures/repair/ whose rule scripts/read/repair/index.ts does not use',
  ).toEqual([]);
  const bare = rules
    .filter(({ name }) => examples(name).changes.length === 0 || examples(name).stays.length === 0)
    .map(({ name }) => fileOf(name));
  expect(bare, 'rules without changes and stays in tests/fixtures/repair/<rule>.yaml').toEqual([]);
});

describe.each(rules.map((rule) => ({ rule, name: rule.name, ...examples(rule.name) })))(
  '$name',
  ({ rule, changes, stays }) => {
    it.each(changes)('%s becomes %s', (found, repaired) => expect(rule(found)).toBe(repaired));
    it.each(stays)('%s stays', (text) => expect(rule(text)).toBe(text));
  },
);

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
        .filter(({ name }) => name !== 'entities')
        .flatMap(({ name }) => examples(name).changes.map(([found]) => found))
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
