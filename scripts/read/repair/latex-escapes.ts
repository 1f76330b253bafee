/** `35\% greater` → `35% greater`, `R\&D` → `R&D`: a backslash before a sign that LaTeX would take for its own. */
export function latexEscapes(text: string): string {
  return text.replace(/\\([%&#_])/g, '$1');
}
