/** `ell_2` → `ℓ_2`, `O(d ell)` → `O(d ℓ)`, `ell _1` → `ℓ_1`: no prose on research says `ell`. */
export function ell(text: string): string {
  return text
    .replace(/\\ell(?![A-Za-z])/g, 'ℓ')
    .replace(/(?<![\p{L}\p{N}_'’-])ell(?![\p{L}\p{N}'’])/gu, 'ℓ')
    .replace(/ℓ _(?=[\d{])/g, 'ℓ_');
}
