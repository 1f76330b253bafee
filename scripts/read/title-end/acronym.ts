import type { Word } from './words.ts';

/**
 * Whether the phrase before the next acronym in brackets begins at word `k`: in `Extreme Classification (XC) seeks` the
 * initials fit from `Extreme` on. null where no acronym stands within seven words.
 */
export function initialsFit(words: Word[], k: number): boolean | null {
  for (let i = k + 1; i < Math.min(k + 8, words.length); i += 1) {
    const acronym = /^\(([A-Z][A-Za-z0-9-]{0,11}?)s?\)[,;:.]?$/.exec(words[i]?.raw ?? '')?.[1];
    if (!acronym) continue;
    const letters = acronym.replace(/[^A-Za-z]/g, '').toLowerCase();
    const initials = words
      .slice(k, i)
      .flatMap((word) => word.core.split('-'))
      .map((part) => part.charAt(0))
      .join('');
    if (initials === letters) return true;
    return initials.startsWith(letters.charAt(0)) && Math.abs(initials.length - letters.length) <= 1;
  }
  return null;
}
