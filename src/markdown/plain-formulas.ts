import type { Root } from 'mdast';
import temml from 'temml';
import { formula } from './mathematics.ts';
import { splitText, type Replacement } from './split-text.ts';

/** `O(1/K)`, `O(d ℓ)`, `O(ε^{-3.5})`: an order, whatever stands in it looked at below. */
const order = /(?<![\p{L}\p{N}\\$])[OΘΩ]\(((?:[^()$\n]|\([^()$\n]{1,20}\)){1,40})\)/gu;
/** `ε^{-3.5}`, `N_{E}`: one letter with a script in braces. */
const scripted = /(?<![\p{L}\p{N}\\$])\p{L}[\^_]\{[^{}$\n]{1,20}\}/gu;

/** Words that formulas hold; any other run of letters says that this is prose. */
const functions = new Set(['log', 'ln', 'exp', 'sqrt', 'max', 'min', 'poly']);
const mathematical = /^[\p{L}\p{N}\s^_{}()/*+.,=<>|√·-]+$/u;

/** remark plugin: formulas that bear no dollars but are certain become `<code class="mathematics">`. */
export function markPlainFormulas() {
  return (root: Root): void => {
    splitText(root, (value) =>
      [...value.matchAll(order), ...value.matchAll(scripted)]
        .filter((match) => isFormula(match[1] ?? match[0]))
        .sort((a, b) => a.index - b.index)
        .reduce<Replacement[]>((found, match) => {
          const tex = match[0].replace(/(?<!\\)\b(log|ln|exp|max|min)\b/g, '\\$1 ');
          if (match.index < (found.at(-1)?.end ?? 0) || !canBeSet(tex)) return found;
          return [...found, { start: match.index, end: match.index + match[0].length, node: formula(tex) }];
        }, []),
    );
  };
}

function isFormula(inner: string): boolean {
  const words = inner.match(/\p{L}+/gu) ?? [];
  return mathematical.test(inner) && words.every((word) => word.length === 1 || functions.has(word));
}

/** Text that cannot be set stays as it was typed, without the dollars it never had. */
function canBeSet(tex: string): boolean {
  try {
    temml.renderToString(tex, { throwOnError: true });
    return true;
  } catch {
    return false;
  }
}
