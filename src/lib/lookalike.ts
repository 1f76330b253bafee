import { foldTitle } from './fold.ts';

/**
 * Letters of Greek and Cyrillic, and the Latin ones that look like them or like their capitals (a part of the table of Unicode
 * Technical Standard 39, "Unicode security mechanisms", confusables).
 */
const latin = new Map(
  Object.entries({
    ...{ а: 'a', в: 'b', с: 'c', ԁ: 'd', е: 'e', һ: 'h', н: 'h', і: 'i', ј: 'j', к: 'k', ӏ: 'l', м: 'm' },
    ...{ о: 'o', п: 'n', р: 'p', ԛ: 'q', г: 'r', ѕ: 's', т: 't', у: 'y', ѵ: 'v', ԝ: 'w', х: 'x' },
    ...{ α: 'a', β: 'b', ε: 'e', η: 'n', ι: 'i', κ: 'k', μ: 'm', ν: 'v', ο: 'o', ρ: 'p', τ: 't', υ: 'u' },
    ...{ χ: 'x', γ: 'y', ω: 'w', ζ: 'z' },
  }),
);

/** A key under which texts meet that a reader may take for one another: `рaper` with a Cyrillic letter and `paper`. */
export function lookalike(text: string): string {
  return Array.from(foldTitle(text), (letter) => latin.get(letter) ?? letter).join('');
}
