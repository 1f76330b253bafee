import { spelledOut } from '../../../src/lib/acronyms.ts';
import { isGenericName } from '../../../src/lib/generic-names.ts';
import { sentenceSpan } from '../../../src/lib/graph/sentence.ts';
import type { Find } from './discover.ts';
import { isOwnName } from './own.ts';

const makes =
  /\b(?:propos|introduc|present|develop|design|devis|releas|creat|call|term|dub|nam(?:ed|ely)|build|construct)\p{Ll}*\b/iu;
/** The last word of what there are many of: fields, tasks and classes. */
const classes =
  /(?:s|ing|tion|ment|sis|learning|intelligence|vision|language|memory|search|unit|processor|machine|answering|modality|data|rate|time|length|ratio|cost|error|accuracy|index|distance|agent|drive|device|cache|graph|tree|space|field|theory|domain|user|human|state|action|function|layer|token|head|expert|pipeline|view|generator|llm|model)$/iu;

/**
 * Acronyms that a text spells out with capitals as a work of others: "the Variational Information Bottleneck (VIB) method".
 * What a sentence introduces is its paper's own, and what ends like a class or task is none.
 * @param own name keys of the paper's own work
 */
export function spelledWorks(text: string, own: ReadonlySet<string>): Find[] {
  return spelledOut(text).flatMap(({ short, long, start, end }): Find[] => {
    const words = long
      .split(/[\s-]+/u)
      .filter((word) => !/^(?:of|for|and|the|with|in|on|to|via|by|a)$/u.test(word));
    const capitals = words.filter((word) => /^\p{Lu}/u.test(word)).length;
    const before = text.slice(sentenceSpan(text, start, end).from, start);
    if (words.length < 2 || capitals < words.length || /^\p{Lu}{2,}s$/u.test(short)) return [];
    if (isGenericName(short) || isOwnName(short, own) || isOwnName(long, own)) return [];
    if (makes.test(before) || before.trim() === '') return [];
    const last = words.at(-1) ?? '';
    if (classes.test(last) && !/^(?:loss|shaping|matching)$/iu.test(last)) return [];
    return [{ name: short, kind: 'method', start, end }];
  });
}
