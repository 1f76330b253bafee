import type { InlineCode, Root } from 'mdast';
import type { Replacement } from './split-text.ts';
import { splitText } from './split-text.ts';

const dollars = /(?<!\\)\$(?![\s$])([^$\n]{1,200}?)(?<![\s\\])\$/guy;

/** Signs that only a formula has: `$_2$`, `$\mu$`, `$n^2$`. */
const certain = /[\\^_{}]/;

/** `$n$`, `$O(n)$`, `$a=b$`, where no letter or digit touches the dollars; `$20$` is money. */
const short = /^(?![\d.,]+$)[\p{L}\d][\p{L}\d()[\]/|+*.,=<>-]{0,15}$/u;

/** remark plugin: what is certainly a formula becomes `<code class="mathematics">`, for `mathml` to set. */
export function markMathematics() {
  return (root: Root): void => {
    splitText(root, formulas);
  };
}

function formulas(value: string): Replacement[] {
  const found: Replacement[] = [];
  let at = value.indexOf('$');
  while (at >= 0) {
    dollars.lastIndex = at;
    const match = dollars.exec(value);
    const tex = match?.[1] ?? '';
    const end = at + (match?.[0].length ?? 1);
    if (match && (certain.test(tex) || (short.test(tex) && standsAlone(value, at, end)))) {
      found.push({ start: at, end, node: formula(tex) });
      at = value.indexOf('$', end);
    } else {
      at = value.indexOf('$', at + 1);
    }
  }
  return found;
}

/** What `mathml` sets. */
export function formula(tex: string): InlineCode {
  return { type: 'inlineCode', value: tex, data: { hProperties: { className: ['mathematics'] } } };
}

function standsAlone(value: string, start: number, end: number): boolean {
  const touches = /[\p{L}\p{N}]/u;
  return !touches.test(value[start - 1] ?? '') && !touches.test(value[end] ?? '');
}
