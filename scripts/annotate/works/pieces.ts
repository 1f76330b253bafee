import { stripMarks } from '../../../src/lib/fold.ts';

/** A run of letters, of digits or of plus signs; [start, end) in UTF-16 units. */
export interface Piece {
  key: string;
  start: number;
  end: number;
}

/**
 * The runs of letters and of digits of a text, folded: `Llama2-7B` → `llama`, `2`, `7`, `b`; a plus sign makes another
 * name, and the x of `8xA100` belongs to none.
 */
export function pieces(text: string): Piece[] {
  return [...text.matchAll(/(?<=\p{N})[x×](?=\p{Lu})|\p{L}+|\p{N}+|\++/gu)].map((match) => ({
    key: match[0].startsWith('+') ? 'plus' : stripMarks(match[0]),
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** The key under which all spellings of a name meet: its pieces without a gap. `K-FAC`, `KFAC` and `k fac` are one. */
export function nameKey(name: string): string {
  return pieces(name)
    .map(({ key }) => key)
    .join('');
}

/** Only these may stand between the pieces of one name. */
const joins = (gap: string): boolean => /^(?:|\s|[-‑–_./]|\s?-\s?)$/u.test(gap);

/** Every key of a text that a search may find: runs of pieces that begin one, the shorter before the longer. */
export function* keysIn(text: string, beginnings: ReadonlySet<string>): Generator<Piece> {
  const all = pieces(text);
  for (const [first, { start }] of all.entries()) {
    let key = '';
    for (let last = first; last < all.length; last += 1) {
      const piece = all[last];
      const previous = all[last - 1];
      if (!piece || (last > first && previous && !joins(text.slice(previous.end, piece.start)))) break;
      key += piece.key;
      yield { key, start, end: piece.end };
      if (!beginnings.has(key)) break;
    }
  }
}
