const ligatures: Record<string, string> = { ﬀ: 'ff', ﬁ: 'fi', ﬂ: 'fl', ﬃ: 'ffi', ﬄ: 'ffl' };

/**
 * What is not seen and yet there: soft hyphens, zero-width blanks, marks that turn the direction of text or say its language, control
 * characters, and joiners where they join nothing: after Latin letters and blanks. A name written with them would look like another's.
 */
const unseen = new RegExp(
  '[\\0-\\x08\\x0E-\\x1F\\x7F-\\x9F\\u00AD\\u061C\\u180E\\u200B\\u200E\\u200F\\u202A-\\u202E\\u2060-\\u206F\\uFEFF\\uFFF9-\\uFFFB]|\\u034F|' +
    '[\\u{E0000}-\\u{E007F}]|(?<=\\p{Script=Latin}|[^\\p{L}\\p{M}\\p{Extended_Pictographic}\\p{Emoji_Modifier}\\uFE0F])[\\u200C\\u200D]',
  'gu',
);

/** The same between two blanks, which would leave both. */
const between = new RegExp(`(?<= )(?:${unseen.source})+ `, 'gu');

/** Without what is not seen, and with joined letters (`eﬃcient` → `efficient`) that copying from PDFs leaves parted. */
export function invisible(text: string): string {
  return text
    .replace(between, '')
    .replace(unseen, '')
    .replace(/[\uFB00-\uFB04]/g, (sign) => ligatures[sign] ?? sign);
}
