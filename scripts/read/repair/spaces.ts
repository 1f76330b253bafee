/** `sizes , i.e.` → `sizes, i.e.`: no blank stands before a comma or full stop. ` .5` stays, and so does one after an address. */
export function spaces(text: string): string {
  return text.replace(/(?<=[\p{L}\p{N})\]”%]) +(?=[,.](?:\s|$))/gu, '');
}
