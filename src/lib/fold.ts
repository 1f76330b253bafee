// Imported by scripts and by the browser: text is folded in one way only.

/**
 * The key under which two spellings of one title meet: compatibility forms (H₂O → H2O), accents, case, punctuation
 * and LaTeX marks (`H$_2$O`) are gone; letters and digits of any script stay.
 */
export function foldTitle(title: string): string {
  return stripMarks(title).replace(/[^\p{L}\p{N}]+/gu, '');
}

const ascii = /^[\0-\x7f]*$/;

/**
 * Compatibility forms resolved, lower case, without accents: `Krähenbühl` → `krahenbuhl`, `H₂O` → `h2o`.
 * Only Latin, Greek and Cyrillic letters lose their marks; elsewhere a mark makes another letter (ガ is not カ).
 */
export function stripMarks(text: string): string {
  // Most texts have nothing to strip, and this is called for every word.
  if (ascii.test(text)) return text.toLowerCase();
  return text
    .normalize('NFKD')
    .replace(/([\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}])\p{M}+/gu, '$1')
    .normalize('NFKC')
    .toLowerCase();
}

/** The words of a text, folded, in order: `Qwen2.5-1M, fast` → `qwen2`, `5`, `1m`, `fast`. */
export function words(text: string): string[] {
  return stripMarks(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** No plurals, though they end as plurals do. */
const noPlural = /(ss|us|is|bayes|^bias|^series|^species)$/;

/**
 * A word without its English plural: `caches` → `cache`, `batches` → `batch`, `queries` → `query`; `loss`, `bias` stay.
 * Words of three letters or fewer stay (`gas`), and so do `series` and names such as `mrbayes`; `gpus` → `gpu`, though `-us` is
 * mostly no plural.
 */
export function singular(word: string): string {
  if (/^[cgnt]pus$|(cache|niche)s$/.test(word)) return word.slice(0, -1);
  if (word.length <= 3 || noPlural.test(word)) return word;
  if (/ies$/.test(word) && word.length > 4) return `${word.slice(0, -3)}y`;
  if (/(ch|sh|x|ss|zz)es$/.test(word)) return word.slice(0, -2);
  return word.endsWith('s') ? word.slice(0, -1) : word;
}

/** Sorts by code unit, the same on every machine (`localeCompare` is not). */
export function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
