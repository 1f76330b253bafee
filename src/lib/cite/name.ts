import type { CslName } from './csl-item.ts';
import { plain } from './plain.ts';

/** Words that people's names do not hold and those of groups do. */
const group =
  /\b(?:team|group|collaboration|consortium|project|workshop|initiative|institute|university|laborator(?:y|ies)|labs?|foundation|community|research|inc|ltd|ai)\b|^(?:the|and)\s|[\d&@/(]|\sand\s/i;
/** Scripts in which the family name comes first or is not set off by a blank. */
const familyFirst = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;
/** Particles that many write with a capital; they belong to the family name. */
const capitalized = /^(?:De|Da|Di|Del|Dal|Della|Dalla|Dello|Dos|Des|Von|Van|Vander|Der|Den|Ter|Ten|St\.)$/;
/** Family names of Vietnam, where Van is a given name. */
const vietnamese =
  /^(?:Nguyen|Tran|Le|Pham|Hoang|Huynh|Phan|Vu|Vo|Dang|Bui|Do|Ho|Ngo|Duong|Ly|Dinh|Trinh|Dao|Ha|Luong|Cao|Mai|Lam|Truong)$/;
const suffixes = /^(?:Jr|Sr)\.?$|^(?:II|III|IV)$/;

/**
 * A name as its paper spells it, given name first, in parts: `Anton van den Hengel` → given Anton, particle van den, family
 * Hengel. The last word is the family name, words in small letters before it are particles. What may be a group, has one
 * word only or is written in a script of another order stays whole: a wrong cut is worse than none.
 */
export function cslName(name: string): CslName {
  const whole = plain(name);
  if (group.test(whole) || familyFirst.test(whole)) return { literal: whole };
  const words = whole.split(' ');
  const suffix = words.length > 2 && suffixes.test(words.at(-1) ?? '') ? words.pop() : undefined;
  if (suffix !== undefined) words.push((words.pop() ?? '').replace(/,$/, ''));
  // Of other commas than that before a suffix nothing says what they part.
  if (words.length < 2 || words.some((word) => word.includes(','))) return { literal: whole };
  let family = words.length - 1;
  if (!vietnamese.test(stripped(words[family] ?? '')))
    while (family > 1 && capitalized.test(words[family - 1] ?? '')) family -= 1;
  let first = family;
  while (first > 1 && /^\p{Ll}/u.test(words[first - 1] ?? '')) first -= 1;
  const particle = words.slice(first, family).join(' ');
  return {
    family: words.slice(family).join(' '),
    given: words.slice(0, first).join(' '),
    ...(particle === '' ? {} : { 'non-dropping-particle': particle }),
    ...(suffix === undefined ? {} : { suffix }),
  };
}

/** `Nguyễn` → `Nguyen`. */
const stripped = (word: string): string => word.normalize('NFD').replace(/\p{M}/gu, '');

/** A name in the order in which it is spoken. */
export function spoken(name: CslName): string {
  const { given, family, suffix, literal } = name;
  return (
    literal ??
    [given, name['non-dropping-particle'], family, suffix].filter((part) => part !== undefined).join(' ')
  );
}
