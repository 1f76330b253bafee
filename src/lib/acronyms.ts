/** An acronym and its long form in one text; `start` and `end` hold both, in UTF-16 units. */
export interface SpelledOut {
  short: string;
  long: string;
  start: number;
  end: number;
}

const shortForm = /^(?=.*\p{Lu})(?=.*\p{L}.*[\p{L}\p{N}])[\p{L}\p{N}][\p{L}\p{N}₀-₉⁰-⁹.+/-]{1,14}$/u;
const word = /[\p{L}\p{N}]+(?:['’][\p{L}]+)?/gu;
/** Words between the long form and its bracket end where one of these marks stands. */
const phraseEnds = '.;:!?()[]{}';
const startsNoName =
  /^(?:a|an|and|the|of|in|on|for|to|by|with|or|our|we|is|are|as|called|propose|introduce|present|namely|using|via)\s/i;

/** More letters than a short form has: from farther back none can come. */
const reach = 40;

/** Every acronym that a text spells out, in the order of the text: `long form (SHORT)` and `SHORT (long form)`. */
export function spelledOut(text: string): SpelledOut[] {
  const found: SpelledOut[] = [];
  for (const bracket of text.matchAll(/\(([^()]{2,80})\)/gu)) {
    const inside = (bracket[1] ?? '').trim().replace(/^[“"‘']|[”"’']$/gu, '');
    const end = bracket.index + bracket[0].length;
    const short = inside.split(/[,;]\s/)[0] ?? '';
    const before = text.slice(0, bracket.index).trimEnd();
    if (shortForm.test(short)) {
      const long = longFormBefore(before, short);
      if (long !== null) found.push({ short, long, start: before.lastIndexOf(long), end });
      continue;
    }
    const head = /[\p{L}\p{N}₀-₉⁰-⁹.+/-]+$/u.exec(before.slice(-reach))?.[0] ?? '';
    if (!shortForm.test(head) || !/\s/.test(inside)) continue;
    const long = longFormBefore(inside, head);
    if (long === inside) found.push({ short: head, long, start: before.length - head.length, end });
  }
  return found;
}

/**
 * The words that end a text and spell an acronym out, or null. From the right each letter of the acronym must be found,
 * the first one at the start of a word, in at most min(n + 5, 2 n) words (Schwartz and Hearst, "A simple algorithm for
 * identifying abbreviation definitions in biomedical text", PSB 2003). Stricter than theirs: half of the letters must
 * start a word or be a capital, so that chance does not spell.
 */
export function longFormBefore(before: string, shortWithPlural: string): string | null {
  const short = /^[\p{Lu}\p{N}-]{2,}s$/u.test(shortWithPlural)
    ? shortWithPlural.slice(0, -1)
    : shortWithPlural;
  const letters =
    short
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]/gu) ?? [];
  let from = before.length;
  while (from > 0 && !phraseEnds.includes(before.charAt(from - 1))) from -= 1;
  const phrase = before.slice(from);
  const words = [...phrase.matchAll(word)];
  const earliest = words[Math.max(0, words.length - Math.min(letters.length + 5, letters.length * 2))];
  if (!earliest || letters.length < 2) return null;
  const at = byInitials(words, letters, earliest.index) ?? byLetters(phrase, letters, earliest.index);
  if (at === null) return null;
  // `multi-modal models (MMs)`: a letter found after the hyphen leaves the compound cut in two.
  const compound = /(?:[\p{L}\p{N}]+-)*$/u.exec(phrase.slice(0, at))?.[0].length ?? 0;
  const long = phrase.slice(at - compound).replace(/[\s"”’']+$/u, '');
  if (long.length <= short.length) return null;
  if (startsNoName.test(long) || long.toLowerCase().split(/\W+/).includes(short.toLowerCase())) return null;
  return long;
}

/** Where the words begin whose first letters are the acronym's, words between them allowed; null where there are none. */
function byInitials(
  words: readonly RegExpExecArray[],
  letters: readonly string[],
  earliest: number,
): number | null {
  let left = letters.length;
  for (const found of words.toReversed()) {
    if (found.index < earliest) return null;
    if (found[0].charAt(0).toLowerCase() === letters[left - 1]) left -= 1;
    // The last word of the long form gives the last letter.
    else if (left === letters.length) return null;
    if (left === 0) return found.index;
  }
  return null;
}

function byLetters(phrase: string, letters: readonly string[], earliest: number): number | null {
  const starts = (place: number): boolean => place === 0 || !/[\p{L}\p{N}]/u.test(phrase[place - 1] ?? '');
  let at = phrase.length - 1;
  let initials = 0;
  for (let i = letters.length - 1; i >= 0; i -= 1) {
    while (at >= 0 && (phrase[at]?.toLowerCase() !== letters[i] || (i === 0 && !starts(at)))) at -= 1;
    if (at < earliest) return null;
    if (starts(at) || /\p{Lu}|\p{N}/u.test(phrase[at] ?? '')) initials += 1;
    at -= 1;
  }
  return initials * 2 < letters.length ? null : at + 1;
}
