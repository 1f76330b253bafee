import { readFont } from './font.ts';

/** How letters look: titles stand in the heavy face, all else in the light one. */
export type Face = 'heavy' | 'light';

/** The family that the files of both faces name. */
export const family = 'Source Serif 4';
export const weights: Record<Face, 400 | 600> = { heavy: 600, light: 400 };

/** Files in `assets/fonts/`: both faces, and signs that neither has. */
export const fontFiles = {
  heavy: 'SourceSerif4-SemiBold.ttf',
  light: 'SourceSerif4-Regular.ttf',
  signs: 'NotoSansMath-Symbols.ttf',
} as const;

export type FontBytes = Record<keyof typeof fontFiles, Uint8Array>;

/** Tells how wide a text is on one line in a face, in letters of size 1. */
export type Measure = (text: string, face: Face) => number;

/**
 * Widths as resvg draws: each letter in its face, else among the signs; what none of them has is the box of the face.
 * Kerning and ligatures, which mostly narrow a line, are left out, so that widths add up.
 * @throws Error when the bytes are no fonts
 */
export function measureWith(files: FontBytes): Measure {
  const faces = { heavy: readFont(files.heavy), light: readFont(files.light) };
  const signs = readFont(files.signs);
  return (text, face) => {
    let sum = 0;
    for (const letter of text) sum += faces[face].advance(letter) ?? signs.advance(letter) ?? faces[face].box;
    return sum;
  };
}
