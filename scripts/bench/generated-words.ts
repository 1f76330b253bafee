import { lcg } from '../../src/lib/layout/lcg.ts';

export interface Draws {
  /** A whole number from 0 to one below `n`. */
  below: (n: number) => number;
  /** The same with the low numbers drawn more often, the more so the higher the power; 1 draws all alike. */
  low: (n: number, power: number) => number;
  chance: (share: number) => boolean;
  /** Words with a capital first letter. */
  phrase: (least: number, most: number) => string;
  /** A name in one word, as papers give to their work; no two are equal. */
  name: () => string;
  /** An id from words, never given before. */
  id: (words: string) => string;
}

const onsets = 'b c d f g h k l m n p r s t v w z br cl dr fl gr pl qu sh st tr'.split(' ');
const vowels = 'a e i o u ai ea ie oo ou'.split(' ');
const codas = ['', '', '', 'n', 'r', 's', 'l', 't', 'm', 'x', 'nd', 'st'];

/** All that a made-up corpus draws from one seed, so that it is the same everywhere. */
export function draws(seed: number): Draws {
  const random = lcg(seed);
  const given = new Set<string>();
  // The low bits of a linear congruential generator repeat soon; a product with `n` uses the high ones.
  const below = (n: number): number => Math.floor(random() * n);
  const of = (list: readonly string[]): string => list[below(list.length)] ?? '';
  const word = (least = 1): string =>
    Array.from({ length: least + below(2) }, () => of(onsets) + of(vowels) + of(codas)).join('');
  const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
  const once = (text: string, join: string): string => {
    let free = text;
    for (let i = 2; given.has(free); i += 1) free = `${text}${join}${String(i)}`;
    given.add(free);
    return free;
  };
  return {
    below,
    low: (n, power) => Math.floor(n * random() ** power),
    chance: (share) => random() < share,
    phrase: (least, most) =>
      capital(Array.from({ length: least + below(most - least + 1) }, () => word()).join(' ')),
    name: () => once(capital(word(2)) + (random() < 0.2 ? capital(word()) : ''), '-'),
    id: (words) => once(words.toLowerCase().replaceAll(' ', '-').slice(0, 70), '-'),
  };
}
