/** `levelsx2014node` → `levels—node`: a dash, quote or ellipsis whose escape lost its head. `3x2014` stays. */
export function codePoints(text: string): string {
  return text.replace(/(?<![\p{N}\p{Lu}_\\])(?:\\u|x)(201[0-589cd]|2026)(?![0-9a-f])/gu, (_, hex: string) =>
    String.fromCodePoint(Number.parseInt(hex, 16)),
  );
}
