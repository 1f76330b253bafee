import { repairTitle } from '../read/repair/index.ts';

const functionWord =
  /^(a|an|and|are|as|at|by|can|do|does|for|from|how|if|in|into|is|it|its|meets|not|of|on|or|over|the|to|towards?|via|vs|what|when|where|why|with|without|your)$/i;
/** A capital after the first letter, a digit, or a Greek letter: words of the language do not look so. */
const marked = (word: string): boolean =>
  /^.+\p{Lu}|\p{N}|\p{Script=Greek}/u.test(word.replace(/-\p{Lu}/gu, '-'));

/** What titles call something that people wrote and others run, for patterns. */
export const programNouns = 'package|program|software|library|toolkit|toolbox|platform|server';
/** What the words behind the colon say that a name stands for. */
const product = new RegExp(`^[^\\p{L}]*an?\\s(?:[\\p{L}\\p{N}-]+\\s){0,4}(?:${programNouns}|tool)\\b`, 'iu');

/**
 * The name a title gives to its work, or null: what stands before the colon or dash (`GaLore: …`, `LOGO -- …`) or
 * before "Technical Report", where it looks like a name: no phrase (`Learning with Less`), and marked as a name by its
 * letters, said to be a program (`phytools: an R package …`), or borne out by the abstract, which writes it with the
 * same capitals.
 * @param titleSource the title as found; LaTeX is repaired here
 */
export function shortName(titleSource: string, abstract: string | null): string | null {
  const title = repairTitle(titleSource);
  const head =
    /^(.{2,60}?)(?:\s*:\s*|\s+(?:--|–|—)\s+)\S/u.exec(title)?.[1] ??
    /^(.{2,60}?) Technical Report\b/u.exec(title)?.[1] ??
    null;
  if (head === null) return null;
  const name = head
    .replace(/ Technical Report$/u, '')
    .replace(/\s*\([^)]*\)\s*$/u, '')
    .trim();
  const words = name.split(/\s+/);
  if (words.length > 3 || /[,?!;"]/.test(name) || words.some((word) => functionWord.test(word))) return null;
  if (/^[\d.]+$/.test(name)) return null;
  if (words.some(marked) || isProduct(name, title.slice(head.length))) return name;
  return /^\p{Lu}/u.test(name) && namedInProse(name, abstract) ? name : null;
}

/**
 * One word that the rest of the title says is a program (`DendroPy: a Python library …`), or that begins a title with a
 * small letter though the title has capitals (`pplacer: … Bayesian …`): nothing but a name is written so.
 */
function isProduct(name: string, rest: string): boolean {
  if (!/^\p{L}[\p{L}\p{N}-]{2,}$/u.test(name)) return false;
  return product.test(rest) || (/^\p{Ll}/u.test(name) && /\p{Lu}/u.test(rest));
}

/** Names given in brackets beside the short name: `Tiny Time Mixers (TTMs): …` → `TTMs`. */
export function titleAliases(titleSource: string): string[] {
  const inBrackets = /^[^:]{2,60}?\(([A-Za-z][\w-]{1,14})\)\s*:/u.exec(repairTitle(titleSource))?.[1];
  return inBrackets !== undefined && marked(inBrackets) ? [inBrackets] : [];
}

/** Whether the abstract writes the words with these capitals where no sentence begins. */
function namedInProse(name: string, abstract: string | null): boolean {
  if (abstract === null) return false;
  let at = abstract.indexOf(name);
  for (; at >= 0; at = abstract.indexOf(name, at + 1)) {
    const before = abstract.slice(0, at).trimEnd();
    const whole =
      !/[\p{L}\p{N}-]$/u.test(abstract.slice(0, at)) &&
      !/^[\p{L}\p{N}-]/u.test(abstract.slice(at + name.length));
    if (whole && before !== '' && !/[.!?:]["”)]*$/.test(before)) return true;
  }
  return false;
}
