/** `Models~(LLMs)` → `Models (LLMs)`, `at~https://…`: LaTeX's unbreakable blank. `1M~60M` and `~billion` stay. */
export function ties(text: string): string {
  return text.replace(/(?<=\p{Ll}\.?)~(?=[\p{L}([]|$)/gu, ' ');
}
