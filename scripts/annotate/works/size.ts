/**
 * What may follow the name of a model and still be the same work: a size (`-7B`, `-A3B`, `-50`), a length (`-128K`), a tuned
 * variant (`-Instruct`), a patch size (`-B/16`). Numbers under ten are versions (`-2`), and another work.
 */
const sizePart =
  /^(?:[AEae]?\d+(?:\.\d+)?[BMKTbmkt]|\d{2,3}|x?(?:base|large|small|mini|tiny|medium|huge|giant|nano|micro|xl|xxl)|chat|instruct|instruction|it|hf|preview|uncased|cased|v0\.\d|\d{4,6}|[BLSHTGblshtg](?:\/\d+)?|XL\/\d|turbo)$/iu;
const devicePart = /^(?:\d+G(?:i?B)?|SXM\d?|PCIe?|Ti|Super)$/u;

/** Whether the rest of a chain after a model's name only tells its size or variant: `-2.7B-Instruct`. */
export function isSizes(rest: string): boolean {
  const parts = rest.replace(/^[-‑_]/u, '').split(/[-‑_]/u);
  return parts.every((part, i) => sizePart.test(part) || (i > 0 && /^v\d(?:\.\d)?$/u.test(part)));
}

/** Whether the rest of a chain after a device's name only tells its memory or socket: `-80GB`. */
export function isDevicePart(rest: string): boolean {
  return rest
    .replace(/^[-‑_]/u, '')
    .split(/[-‑_]/u)
    .every((part) => devicePart.test(part));
}

/** How far sizes go on after blanks behind a model's name (` 8B Instruct`) or memory behind a device's (` 80GB`), in UTF-16 units. */
export function sizesAfter(text: string, end: number, kind: string): number {
  const next =
    kind === 'model'
      ? /^(?:[ -](?:\d+(?:\.\d+)?[BMT]|Base|Large|Small|Mini|Tiny|Chat|Instruct|XXL|XL(?:\/\d)?)\b(?!-\p{L}| [Ll]anguage))+/u
      : kind === 'hardware'
        ? /^ (?:\d+ ?GB|Ti)\b/u
        : /^ v?\d+\.\d+\b(?![%×x])/u;
  return end + (next.exec(text.slice(end, end + 60))?.[0].length ?? 0);
}

/** A name without the sizes and variants at its end: `MindLLM` of `MindLLM-1.3B-Chat`. */
export function withoutSize(name: string): string {
  const parts = name.split('-');
  let keep = parts.length;
  while (keep > 1 && isSizes(parts[keep - 1] ?? '')) keep -= 1;
  return parts.slice(0, keep).join('-');
}
