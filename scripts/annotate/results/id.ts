import { slug } from '../../../src/lib/ids.ts';
import type { PaperId } from '../../../src/schemas/id.ts';

/**
 * The address of a result: the paper's id and the numbers of the value, `galore-65-5`, `h2o-29-29-3`; the words where
 * the value is spelled out, `smerf-three-orders-of-magnitude`; `bound` where a formula has neither. The second of one
 * paper with the same numbers ends in `-2`, in the order of the text. `given` counts the ids of the paper and grows.
 */
export function resultId(paper: PaperId, value: string, given: Map<string, number>): string {
  const numbers = value.match(/\d+(?:,\d{3})*(?:\.\d+)?/g)?.map((number) => number.replaceAll(',', '')) ?? [];
  const words =
    slug(numbers.length > 0 ? numbers.join(' ') : value.replace(/\\[A-Za-z]+/g, ' '), 60) || 'bound';
  const base = `${paper}-${words}`;
  const numbered = (n: number): string => (n === 1 ? base : `${base}-${String(n)}`);
  let count = (given.get(base) ?? 0) + 1;
  while (count > 1 && given.has(numbered(count))) count += 1;
  const id = numbered(count);
  given.set(base, count);
  given.set(id, given.get(id) ?? 1);
  return id;
}
