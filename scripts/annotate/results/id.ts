import { slug } from '../../../src/lib/ids.ts';
import type { PaperId } from '../../../src/schemas/id.ts';

/**
 * The address of a result: the paper's id and the numbers of the value, `galore-65-5`, `h2o-29-29-3`; the words where
 * the value is spelled out, `smerf-three-orders-of-magnitude`. The second of one paper with the same numbers ends in
 * `-2`, in the order of the text. `taken` gains the id.
 */
export function resultId(paper: PaperId, value: string, taken: Set<string>): string {
  const numbers = value.match(/\d+(?:,\d{3})*(?:\.\d+)?/g)?.map((n) => n.replaceAll(',', '')) ?? [];
  const base = [paper, slug(numbers.length > 0 ? numbers.join(' ') : value, 60)].filter(Boolean).join('-');
  let id = base;
  for (let n = 2; taken.has(id); n += 1) id = `${base}-${String(n)}`;
  taken.add(id);
  return id;
}
