import { byText } from '../../src/lib/fold.ts';
import type { Text } from './similarity.ts';

/** The words of letters that any of the texts writes in small letters. */
export function smallWords(texts: readonly Text[]): Set<string> {
  const small = new Set<string>();
  for (const { title, abstract } of texts)
    for (const [word] of `${title} ${abstract ?? ''}`.matchAll(/(?<!\p{L})\p{Ll}+(?!\p{L})/gu))
      small.add(word);
  return small;
}

/**
 * Of several spellings of a phrase the commonest, then the one with the fewest capitals, then the shortest. A word with
 * a capital at its start only, as titles have, is written small where texts do so too: `Knowledge Distillation` →
 * `knowledge distillation`, but `Llama`.
 */
export function readable(forms: readonly string[], small: ReadonlySet<string>): string {
  const counts = new Map<string, number>();
  for (const form of forms) {
    const lower = form.replace(/(?<!\p{L})\p{Lu}\p{Ll}+(?!\p{L})/gu, (word) =>
      small.has(word.toLowerCase()) ? word.toLowerCase() : word,
    );
    counts.set(lower, (counts.get(lower) ?? 0) + 1);
  }
  const capitals = (form: string): number => form.match(/\p{Lu}/gu)?.length ?? 0;
  const [[best] = ['']] = [...counts].sort(
    ([a, n], [b, m]) => m - n || capitals(a) - capitals(b) || a.length - b.length || byText(a, b),
  );
  return best;
}
