const signs: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  '#39': "'",
  nbsp: ' ',
};

/** `R&amp;D` → `R&D`: the entities that text saved from pages holds. One pass: `&amp;lt;` becomes `&lt;`. */
export function entities(text: string): string {
  return text.replace(/&(amp|lt|gt|quot|apos|#39|nbsp);/g, (whole, name: string) => signs[name] ?? whole);
}
