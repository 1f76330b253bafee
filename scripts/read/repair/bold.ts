/** `**R2R**` → `R2R`: Markdown's mark of bold words. `2**3` and a lone `**` stay. */
export function bold(text: string): string {
  return text.replace(/(?<![\p{L}\p{N}*])\*\*(?=[^\s*])([^*]{0,200}[^\s*])\*\*(?![\p{N}*])/gu, '$1');
}
