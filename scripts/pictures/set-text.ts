/** Lines of one size that fit a box. */
export interface SetText {
  size: number;
  lines: string[];
}

/** Width of a text on one line, in letters of size 1; widths of parts add up. */
type Width = (text: string) => number;

/** Lines stand this far apart, as a part of their size. */
export const leading = 1.16;
const ellipsis = '…';

/**
 * A text in the largest of some sizes in which it fits a box; cut with an ellipsis where it fits in none. Its lines are
 * about equally long.
 * @param sizes the largest first
 */
export function setText(
  text: string,
  box: { width: number; height: number },
  sizes: readonly number[],
  width: Width,
): SetText {
  const smallest = sizes.at(-1) ?? 1;
  const words = text
    .normalize('NFC')
    .split(/\s+/u)
    .filter((word) => word !== '')
    // A word is parted only where it is too long in the smallest letters.
    .flatMap((word) => parted(word, box.width / smallest, width));
  for (const size of sizes) {
    const most = Math.max(1, Math.floor(box.height / (size * leading)));
    const room = box.width / size;
    if (words.some((word) => width(word) > room) && size !== smallest) continue;
    const lines = wrap(words, room, width);
    if (lines.length <= most) return { size, lines: balanced(words, room, lines, width) };
    if (size === smallest) return { size, lines: cut(lines, most, room, width) };
  }
  return { size: smallest, lines: [] };
}

/** A word in pieces that are no wider than a line. */
function parted(word: string, room: number, width: Width): string[] {
  if (width(word) <= room) return [word];
  const pieces: string[] = [];
  let piece = '';
  for (const letter of word) {
    if (piece !== '' && width(piece + letter) > room) {
      pieces.push(piece);
      piece = '';
    }
    piece += letter;
  }
  return [...pieces, piece];
}

function wrap(words: readonly string[], room: number, width: Width): string[] {
  const space = width(' ');
  const lines: string[] = [];
  let used = Infinity;
  for (const word of words) {
    const wide = width(word);
    if (used + space + wide <= room) {
      lines[lines.length - 1] = `${lines.at(-1) ?? ''} ${word}`;
      used += space + wide;
    } else {
      lines.push(word);
      used = wide;
    }
  }
  return lines;
}

/** The same number of lines in the narrowest box that holds them. */
function balanced(words: readonly string[], room: number, lines: string[], width: Width): string[] {
  let [low, high] = [Math.max(room / 2, ...words.map(width)), room];
  let best = lines;
  for (let step = 0; step < 6; step += 1) {
    const middle = (low + high) / 2;
    const tried = wrap(words, middle, width);
    if (tried.length <= lines.length) [best, high] = [tried, middle];
    else low = middle;
  }
  return best;
}

/** The first lines, the last of them with an ellipsis. */
function cut(lines: string[], most: number, room: number, width: Width): string[] {
  const shown = lines.slice(0, most);
  let last = Array.from(shown.pop() ?? '');
  while (last.length > 0 && width(`${last.join('')}${ellipsis}`) > room) {
    const space = last.lastIndexOf(' ');
    last = last.slice(0, space > 0 ? space : -1);
  }
  return [...shown, `${last.join('').replace(/[\s,;:.–—-]+$/u, '')}${ellipsis}`];
}
