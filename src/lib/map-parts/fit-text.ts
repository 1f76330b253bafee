import { shorten, textSize } from '../layout/text.ts';

/** Height of the letters that `textSize` speaks of. */
const measured = 17;
/** Parts of the height that a letter takes in the widest of the usual fonts; the last row is all others. */
const widths: readonly (readonly [RegExp, number])[] = [
  [
    /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\u{1f000}-\u{3ffff}]/u,
    1.1,
  ],
  [/[ijl.,:;'|!\s]/, 0.33],
  [/[rtf()[\]/-]/, 0.42],
  [/[mwMWQ@%—…]/, 0.98],
  [/[\p{Lu}\p{N}]/u, 0.72],
  [/./su, 0.61],
];

/**
 * How wide a line may become, in the units of `size`: letter by letter for a wide font, and no less than the mean that
 * the labels of the map are measured with.
 * @param size height of the letters
 */
export function lineWidth(line: string, size: number): number {
  let sum = 0;
  for (const letter of line) sum += letterWidth(letter);
  return Math.max(sum, textSize([line]).width / measured) * size;
}

const known = new Map<string, number>();

function letterWidth(letter: string): number {
  const width = known.get(letter) ?? widths.find(([letters]) => letters.test(letter))?.[1] ?? 0;
  known.set(letter, width);
  return width;
}

/** A text cut between words, with an ellipsis, so that it is no wider than `width`. */
export function fitText(text: string, width: number, size: number): string {
  if (lineWidth(text, size) <= width) return text;
  let most = 1;
  while (lineWidth(text.slice(0, most + 1), size) <= width) most += 1;
  let shown = shorten(text, most);
  for (; lineWidth(shown, size) > width && most > 1; most -= 1) shown = shorten(text, most - 1);
  return shown;
}

/** A text on at most `most` lines that are no wider than `width`; what does not fit is cut with an ellipsis. */
export function fitLines(text: string, width: number, size: number, most: number): string[] {
  const lines: string[] = [];
  let rest = text.split(/\s+/).filter((word) => word !== '');
  while (rest.length > 0 && lines.length < most) {
    const all = rest.join(' ');
    let words = 1;
    while (words < rest.length && lineWidth(rest.slice(0, words + 1).join(' '), size) <= width) words += 1;
    const last = lines.length === most - 1;
    lines.push(fitText(last ? all : rest.slice(0, words).join(' '), width, size));
    rest = rest.slice(words);
  }
  return lines;
}
