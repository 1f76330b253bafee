import type { Chain } from '../../../src/lib/name-tokens.ts';
import type { WorkKind } from '../../../src/schemas/work.ts';
import { isDevicePart, isSizes, sizesAfter } from './size.ts';

/** Makers and plain words that may stand before a name without making it another's: `NVIDIA-A100`, `pre-LayerNorm`. */
const before = /^(?:(?:\p{Ll}+|NVIDIA|Nvidia|Meta|Intel|AMD|OpenAI|Google|\d+[x×]?)[-‑])+$|^\d+[x×]$/u;

/**
 * Where a name found at [start, end) of a text ends together with its size, or null where it is only part of another
 * name: `GaLore` of `Q-GaLore`, `FlashAttention` of `FlashAttention-2`, `SmoothQuant` of `SmoothQuant+`, `InfLLM` of
 * `InfLLM v2`.
 * @param within the chains of the text that hold the first and the last letter
 */
export function wholeEnd(
  text: string,
  [first, last]: readonly [Chain, Chain],
  start: number,
  end: number,
  kind: WorkKind,
): number | null {
  const head = text.slice(first.start, start);
  if (head !== '' && !before.test(head)) return null;
  const rest = text.slice(end, last.end);
  const sized =
    (kind === 'model' && isSizes(`${rest}${patch(text, last.end)}`)) ||
    (kind === 'hardware' && isDevicePart(rest));
  if (rest !== '' && sized) {
    const full = last.end + (kind === 'model' ? patch(text, last.end).length : 0);
    return sizesAfter(text, full, kind);
  }
  // `GaLore-based`, `A100s`: the name, and a word of the language.
  if (rest !== '' && !/^(?:s|[-‑]\p{Ll}{2,}(?:[-‑]\p{Ll}{2,})*)$/u.test(rest)) return null;
  if (rest === '' && /^ ?[vV]\d/u.test(text.slice(end, end + 3))) return null;
  if (rest === '' && versioned.has(kind) && otherVersion.test(text.slice(end, end + 20))) return null;
  return rest === '' ? sizesAfter(text, end, kind) : end;
}

/** What comes in versions. */
const versioned: ReadonlySet<WorkKind> = new Set(['model', 'method', 'system']);
/** ` 5,`, ` 5.1 and`, ` 1.10.`: a version that no known name has. */
const otherVersion = /^ \d(?:\.\d{1,2})?(?=-|\.(?:\s|$)|[,;)]|$| (?:and|or|models?|family|series)\b)/u;

/** `ViT-B/16`: the patch size behind the slash. */
const patch = (text: string, end: number): string =>
  /^\/\d{1,2}(?![.\d\p{L}])/u.exec(text.slice(end, end + 5))?.[0] ?? '';
