import type { KnownWork } from '../../../src/schemas/known-work.ts';
import { nameKey } from './pieces.ts';

/**
 * The line that a work belongs to: what `works.yaml` says, else the longest known or found name that its own name goes on
 * from with a version or a part (`Llama-3.3` → Llama 3 → Llama; `SparseGPT-2` → SparseGPT).
 * @param names keyed by the name keys of all works there are
 * @returns the key of the family's name, or null
 */
export function familyOf(
  name: string,
  known: KnownWork | null,
  names: ReadonlyMap<string, unknown>,
): string | null {
  if (known) return known.family === null ? null : nameKey(known.family);
  for (let rest = shorter(name); rest !== null; rest = shorter(rest)) {
    const key = nameKey(rest);
    if (key.length >= 3 && key !== nameKey(name) && names.has(key)) return key;
  }
  return null;
}

/** The name without its last part: `Llama-3.3` → `Llama-3` → `Llama`; null where nothing is left. */
function shorter(name: string): string | null {
  const cut = name.replace(/(?:[-‑.\s_][\p{L}\p{N}]+|[vV]?\d+|\++)$/u, '');
  return cut === '' || cut === name ? null : cut;
}
