import { singular, words } from '../lib/fold.ts';

/** A size, memory or release of the same work: `LLaMA-2-7B`, `A100 80GB`, `MLPerf 1.1`. */
const sized = /[-\s](?:\d+(?:\.\d+)?[BMKbm]|\d+\s?GB?|\d+\.\d+)(?:[-\s]\S+)*$/u;
/** `Hu et al., 2021`, `Dao & Gu (2023)`: a reference to whoever made it, not a name. */
const reference = /\bet al\b|[,(]\s?(?:19|20)\d\d[a-z]?\)?$/u;

/**
 * The names of a work beside those given: without references and sizes, without itself in brackets (`Low-Rank Adaptation (LoRA)`),
 * and spellings that differ in capitals, blanks, hyphens or a plural once.
 */
export function otherNames(given: readonly string[], found: readonly string[]): string[] {
  const key = (name: string): string => words(name).map(singular).join('');
  const seen = new Set(given.map(key));
  return found
    .filter((name) => !reference.test(name) && !sized.test(name))
    .map((name) => name.replace(/\s\([^()]+\)$/u, ''))
    .filter((name) => !seen.has(key(name)) && seen.add(key(name)));
}
