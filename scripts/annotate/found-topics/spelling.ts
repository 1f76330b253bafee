import { byText, singular, words } from '../../../src/lib/fold.ts';

/** Small letters stand where this share of the papers writes them: many authors capitalise what they abbreviate. */
const smallShare = 0.15;

/** The plural stands where this share of the papers writes it: `point clouds`; but not what is seldom counted. */
const pluralShare = 0.15;
const seldomCounted = /(?:tion|sion|ing|ness|ism)s$/;

/**
 * The spelling of a phrase that most texts use; `Graph Neural Networks` gives way to small letters where enough write
 * those, and words seen only in titles lose the capitals of titles (`LiDAR` and `3D` keep theirs).
 * @param spellings spelling → how often it stands within a sentence
 */
export function commonSpelling(spellings: ReadonlyMap<string, number>): string {
  const plurals = isAcronym(spellings) ? [] : [...spellings].filter(([text]) => isPlural(text));
  const total = (rows: Iterable<[string, number]>): number =>
    [...rows].reduce((sum, [, count]) => sum + count, 0);
  const use = total(plurals) > pluralShare * total(spellings) ? plurals : [...spellings];
  const ranked = use.sort(([a, x], [b, y]) => y - x || byText(a, b));
  const [most, times] = ranked[0] ?? ['', 0];
  if (times === 0) return most.split(' ').map(small).join(' ');
  const alike = ranked.filter(([text]) => text.toLowerCase() === most.toLowerCase());
  const all = total(alike);
  const plain = alike.find(([text]) => text === text.split(' ').map(small).join(' '));
  return plain && plain[1] >= smallShare * all ? plain[0] : most;
}

/** Most write `CLIP`: then `clips` is another word. */
const isAcronym = (spellings: ReadonlyMap<string, number>): boolean => {
  const [most] = [...spellings].reduce((best, row) => (row[1] > best[1] ? row : best), ['', -1]);
  return /^\p{Lu}{2,}$/u.test(most);
};

const isPlural = (text: string): boolean => {
  const last = words(text).at(-1) ?? '';
  return singular(last) !== last && !seldomCounted.test(last);
};

const small = (word: string): string =>
  word
    .split('-')
    .map((part) => (/^\p{Lu}\p{Ll}*$/u.test(part) && part.length > 1 ? part.toLowerCase() : part))
    .join('-');

/** With a capital first letter; `mRNA` and `k-means` stay. */
export function capitalised(phrase: string): string {
  return /^\p{Ll}(?:\p{Ll}|[\s-]\p{Ll})/u.test(phrase) && !/^\p{Ll}-/u.test(phrase)
    ? phrase.charAt(0).toUpperCase() + phrase.slice(1)
    : phrase;
}
