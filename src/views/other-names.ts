import { singular, words } from '../lib/fold.ts';

/** `Hu et al., 2021`, `Dao & Gu (2023)`: a reference to whoever made it, not a name. */
const reference = /\bet al\b|[,(]\s?(?:19|20)\d\d[a-z]?\)?$/u;

/**
 * The names of a work beside those given: without references, without itself in brackets (`Low-Rank Adaptation (LoRA)`),
 * and spellings that differ in capitals, blanks, hyphens or a plural once.
 */
export function otherNames(given: readonly string[], found: readonly string[]): string[] {
  const key = (name: string): string => words(name).map(singular).join('');
  const seen = new Set(given.map(key));
  return found
    .filter((name) => !reference.test(name))
    .map((name) => name.replace(/\s\([^()]+\)$/u, ''))
    .filter((name) => !seen.has(key(name)) && seen.add(key(name)));
}
