const ligatures: Record<string, string> = { ﬀ: 'ff', ﬁ: 'fi', ﬂ: 'fl', ﬃ: 'ffi', ﬄ: 'ffl' };

/** Soft hyphens, zero-width blanks and joined letters (`eﬃcient` → `efficient`) that copying from pages and PDFs leaves. */
export function invisible(text: string): string {
  return text
    .replace(/[\u00AD\u200B\u2060\uFEFF]/g, '')
    .replace(/[\uFB00-\uFB04]/g, (sign) => ligatures[sign] ?? sign);
}
