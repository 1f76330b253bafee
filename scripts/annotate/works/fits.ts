import { spelledOut, type SpelledOut } from '../../../src/lib/acronyms.ts';
import { singular, words } from '../../../src/lib/fold.ts';
import { isMarked } from '../../../src/lib/name-tokens.ts';
import type { Paper } from '../../../src/schemas/paper.ts';
import { phraseKey } from '../phrases.ts';
import type { Form, Target } from './lexicon.ts';
import { nameKey } from './pieces.ts';

/** What is asked of a paper's text more than once. */
export interface Reading {
  paper: Paper;
  month: number | null;
  year: number | null;
  /** Folded words of title and abstract joined, for `near`. */
  phrases: string;
  spelled: SpelledOut[];
  /** Keys of words that stand alone in brackets, as names do where they are given. */
  bracketed: ReadonlySet<string>;
}

/** Reads title and abstract of a paper once for all names that are looked for in them. */
export function readPaper(paper: Paper): Reading {
  const text = `${paper.title}\n${paper.abstract ?? ''}`;
  return {
    paper,
    month: monthOf(paper),
    year: paper.published === null ? null : Number(paper.published.date.slice(0, 4)),
    phrases: ` ${words(text).map(singular).join(' ')} `,
    spelled: spelledOut(text),
    bracketed: new Set([...text.matchAll(/\(([^\s()]{2,40})\)/gu)].map(([, word = '']) => nameKey(word))),
  };
}

/** Months since year 0; null when a date is not known to the month. */
function monthOf({ published }: Paper): number | null {
  return published === null || published.precision === 'year'
    ? null
    : Number(published.date.slice(0, 4)) * 12 + Number(published.date.slice(5, 7));
}

/**
 * Whether the letters found are a spelling of the written form.
 * @param vocabulary words that these texts write in small letters: `Complex` is no ComplEx, `Imagenet` is ImageNet
 */
export function spells({ written, target }: Form, found: string, vocabulary: ReadonlySet<string>): boolean {
  if (found === written) return true;
  // `As a` is no ASA: one word stays one, though `Llama 2` may be written `Llama2`.
  if (!/\s/u.test(written) && /\p{L}\s+\p{L}/u.test(found)) return false;
  // `LLaMA-33B` is no Llama 3.3.
  if (numbers(found) !== numbers(written)) return false;
  const commonWord = target.known?.commonWord ?? false;
  const capitals = /\p{Lu}/u.test(found);
  if (/[\s-]/u.test(written) && isPhrase(written)) {
    // The words of a method are written in any case, the names of things keep their capitals.
    return target.kind === 'method' && !commonWord ? true : capitals || !/\p{Lu}/u.test(written);
  }
  if (!capitals) return false;
  // A paper's own name is one of many that look alike: its capitals must be the same.
  if (target.paper) {
    const [there, own] = [plainForm(found), plainForm(written)];
    // `Sarathi` and SARATHI: letters enough, and no word of the language.
    const sameWord =
      own.length > 5 &&
      /^\p{Lu}\p{Ll}+$|^\p{Lu}+$/u.test(own) &&
      there.toLowerCase() === own.toLowerCase() &&
      !vocabulary.has(own.toLowerCase());
    return there === own || (sameWord && /^\p{Lu}\p{Ll}+$|^\p{Lu}+$/u.test(there));
  }
  // No word of the language has capitals inside: `LLaMA` and `MUON` are names where `Llama` and `Muon` may be none.
  if (commonWord)
    return !/^\p{Lu}+$/u.test(written) && /\p{Ll}\p{Lu}|^\p{Lu}{4,}$|^\p{Lu}{2,}\p{Ll}\p{Lu}+$/u.test(found);
  if (/^[\p{Lu}\p{N}-]+$/u.test(written)) return /^[^\p{Ll}]+s?$/u.test(found);
  if (!isMarked(written)) return /^[^\p{Ll}]{4,}$/u.test(found);
  return isMarked(found) || (/^\p{L}+$/u.test(found) && !vocabulary.has(found.toLowerCase()));
}

const numbers = (name: string): string => (name.normalize('NFKC').match(/\d+(?:\.\d+)*/gu) ?? []).join(' ');
const plainForm = (name: string): string => name.normalize('NFKC').replace(/[-‑\s]/gu, '');

/** Several words, none of which is marked as a name by its letters. */
const isPhrase = (written: string): boolean => {
  const parts = written.split(/[\s-]/u);
  return parts.every((part) => !isMarked(part)) && parts.some((part) => part.length > 2);
};

/** Whether the paper could know the work, and its text holds what tells the work from its namesakes. */
export function couldMean(reading: Reading, target: Target): boolean {
  const { known, paper, near } = target;
  if (paper) {
    const [then, made] = [reading.month, monthOf(paper)];
    return then === null || made === null || made - then <= 6;
  }
  if (!known) return true;
  if (known.year !== null && reading.year !== null && known.year > reading.year + 1) return false;
  return near.length === 0 || near.some((phrase) => reading.phrases.includes(phrase));
}

/**
 * Whether the text spells the name out as something else: "Layered Sampling (LISA)" names no LISA but its own. A long form
 * that shares half of its words with one of the work's is the work's own, slips of the pen allowed.
 */
export function isNamesake(reading: Reading, { target, written }: Form): boolean {
  const key = nameKey(written);
  const here = reading.spelled.filter(({ short }) => [key, `${key}s`].includes(nameKey(short)));
  if (here.length === 0) return target.paper !== null && reading.bracketed.has(key);
  const longForms = target.names.filter((name) => /\s|-/u.test(name) && nameKey(name) !== key);
  if (longForms.length === 0) return target.paper !== null;
  return !here.some(({ long }) => longForms.some((known) => alike(long, known)));
}

function alike(a: string, b: string): boolean {
  if (phraseKey(a) === phraseKey(b)) return true;
  const [left, right] = [a, b].map((text) => new Set(words(text).map((word) => singular(word).slice(0, 5))));
  const shared = [...(left ?? [])].filter((word) => right?.has(word)).length;
  return shared * 2 >= Math.min(left?.size ?? 0, right?.size ?? 0) && shared > 0;
}
