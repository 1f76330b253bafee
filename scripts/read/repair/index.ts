import { bareScripts } from './bare-scripts.ts';
import { bold } from './bold.ts';
import { braces } from './braces.ts';
import { codePoints } from './code-points.ts';
import { dashes } from './dashes.ts';
import { ell } from './ell.ts';
import { entities } from './entities.ts';
import { greek } from './greek.ts';
import { invisible } from './invisible.ts';
import { latexAbbreviations } from './latex-abbreviations.ts';
import { latexAccents } from './latex-accents.ts';
import { latexEscapes } from './latex-escapes.ts';
import { latexLetters } from './latex-letters.ts';
import { latexScripts } from './latex-scripts.ts';
import { latexWrappers } from './latex-wrappers.ts';
import { loneSymbols } from './lone-symbols.ts';
import { outside } from './outside.ts';
import { plusMinus } from './plus-minus.ts';
import { quotes } from './quotes.ts';
import { relations } from './relations.ts';
import { similar } from './similar.ts';
import { spaces } from './spaces.ts';
import { ties } from './ties.ts';
import { times } from './times.ts';

type Rule = (text: string) => string;

/** For the whole text, addresses and formulas too. */
const everywhere: Rule[] = [invisible, latexScripts, loneSymbols, latexWrappers];

/** For prose outside addresses and marked formulas. `times` comes before `similar`, `ell` and `greek` before the scripts. */
const inTitles: Rule[] = [
  entities,
  latexAbbreviations,
  latexAccents,
  latexEscapes,
  ties,
  times,
  similar,
  plusMinus,
  latexLetters,
  ell,
  greek,
  relations,
  bareScripts,
  braces,
  codePoints,
  quotes,
  bold,
];

const inAbstracts: Rule[] = [...inTitles, dashes, spaces];

/** Each rule that is in use. Its examples are in `tests/fixtures/repair/`, under the name of its file. */
export const rules: readonly Rule[] = [...everywhere, ...inAbstracts];

const through = (some: Rule[], text: string): string => some.reduce((so, rule) => rule(so), text);
const repair = (text: string, some: Rule[]): string =>
  outside(through(everywhere, text), (part) => through(some, part));

/** A title as found → plain Unicode. Dashes stay as found: a title's name ends at them. */
export function repairTitle(title: string): string {
  return repair(title, inTitles);
}

/** An abstract as found → plain text; marked formulas (`$…$`) stay. Where a repair is not certain the text stays. */
export function repairAbstract(abstract: string): string {
  return repair(abstract, inAbstracts);
}
