import { unitAt, type Family } from './units.ts';

/** A number with its unit; `start` and `end` hold both, as written, in UTF-16 units of the text. */
export interface Quantity {
  start: number;
  end: number;
  amount: number;
  family: Family;
  unit: string | null;
}

const number = /\d+(?:,\d{3})*(?:\.\d+)?/g;
const counted: Readonly<Record<string, number>> = {
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
};
const inWords =
  /\b(?:one|two|three|four|five|six|seven|eight|nine|ten|an)(?=(?:[\s-]orders?[\s-]of[\s-]magnitude|[\s-]times\b|[\s-]?fold\b))/gi;

const fractions: Readonly<Record<string, number>> = {
  half: 50,
  third: 33.3,
  quarter: 25,
  fifth: 20,
  tenth: 10,
  'two-thirds': 66.7,
  'two thirds': 66.7,
  'three-quarters': 75,
  'three quarters': 75,
};
/** `in less than a second`: the one is not said. */
const unsaid = /(?<=\b(?:less than|under|within)\s)(?:an?|one)(?=\s(?:second|minute|hour|day)\b)/gi;
const shares =
  /(?<=\b(?:by|about|around|only|than|nearly|almost|just|use|uses|using|requires?|requiring|approximately|roughly|merely)\s)(?:half|(?:a|one)[\s-](?:third|quarter|fifth|tenth)|(?:two[\s-]thirds|three[\s-]quarters))(?=[\s,.;)])/giu;

/** Every number of [from, to) of a text that is a quantity, in order, those spelled out included where a unit stands behind. */
export function quantities(text: string, from: number, to: number): Quantity[] {
  const found: Quantity[] = [];
  const sentence = text.slice(from, to);
  for (const match of sentence.matchAll(number)) {
    const start = from + match.index;
    const behind = text.slice(Math.max(from, start - 12), start);
    if (isPartOfName(behind)) continue;
    const { end, family, unit, scale } = unitAt(text, start + match[0].length);
    const after = text.slice(end, end + 24);
    if (end > to || goesOnAsName(family, after)) continue;
    const isPrice = behind.endsWith('$') && family === 'bare' && !/^\s?[\\$^_=<>+*/×]/.test(after);
    // `×100` is a factor as `100×` is.
    const isFactor = behind.endsWith('×') && family === 'bare';
    found.push({
      start: isPrice || behind.endsWith('×') ? start - 1 : start,
      end,
      amount: Number(match[0].replaceAll(',', '')) * scale,
      family: isPrice ? 'money' : isFactor ? 'times' : family,
      unit: isPrice ? 'USD' : isFactor ? '×' : unit,
    });
  }
  for (const match of sentence.matchAll(inWords)) {
    const start = from + match.index;
    const { end, family, unit } = unitAt(text, start + match[0].length);
    if (end > to || family !== 'times') continue;
    found.push({ start, end, amount: counted[match[0].toLowerCase()] ?? 1, family, unit });
  }
  for (const match of sentence.matchAll(unsaid)) {
    const start = from + match.index;
    const { end, family, unit } = unitAt(text, start + match[0].length);
    if (end <= to) found.push({ start, end, amount: 1, family, unit });
  }
  for (const match of sentence.matchAll(shares)) {
    const start = from + match.index;
    found.push({
      start,
      end: start + match[0].length,
      amount: fractions[match[0].toLowerCase().replace(/^(?:one|a)[\s-]/, '')] ?? 50,
      family: 'percent',
      unit: '%',
    });
  }
  return found.sort((a, b) => a.start - b.start);
}

/** `H100`, `top-1`, `GPT-3`, `v2`, `O(n^2`, `1/2`, `1.5.2`: the number belongs to what stands before it. */
function isPartOfName(behind: string): boolean {
  if (/[\p{N}]\s?[-–—~∼]\s?$|[\p{N}](?:×|x|%|K|k|M)\s?[-–—~∼]\s?[∼~]?$/u.test(behind)) return false;
  return /[\p{L}\p{N}_^{#@.\\/]$|[\p{L}\p{N})][-–]$|[\p{L}]\s?@$|[\p{N}][,.]$|[\p{N}]\s?[×x]$/u.test(behind);
}

/** `8× A100`, `4x H100`, `3× GPUs`, `2D`, `7B`, `(1)`, `1)`, `1/8`: what stands behind makes it something else. */
function goesOnAsName(family: Family, after: string): boolean {
  if (family === 'times')
    return /^\s?(?:(?:NVIDIA|Nvidia|AMD|Tesla)\s)?(?:[ABHVPTL]\d{1,4}\b|RTX|GPU|TPU|CPU|CS-|GTX|[A-Z]\d{3,4}\b)/.test(
      after,
    );
  if (family === 'bytes' || family === 'time') return false;
  if (family === 'bare') return /^(?:\p{L}|[-–](?!\d)|\)|\/\d|\s?-?bits?\b|:\d)/u.test(after);
  return false;
}
