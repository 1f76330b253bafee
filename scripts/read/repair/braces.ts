/** `grow {in size}, the` → `grow in size, the`, `{δ}` → `δ`, `{l₁} ball` → `l₁ ball`: a group without its command. `{a, b}` stays. */
export function braces(text: string): string {
  return text
    .replace(/(?<=[\s(])\{([\p{L}-]{2,30}(?: [\p{L}-]{1,30}){1,5})\}(?=[\s.,;:)]|$)/gu, '$1')
    .replace(/\{(\p{Script=Greek}|ℓ|[\p{L}][₀-₉⁰¹²³⁴-⁹]{1,2})\}/gu, '$1');
}
