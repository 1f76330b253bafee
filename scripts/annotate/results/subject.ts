import type { Context } from './context.ts';
import type { Measured } from './kind.ts';
import { verbsIn } from './verbs.ts';

const joins =
  /^(?:the|a|an|of|in|its|their|our|we|they|it|and|or|by|to|up|for|on|more|less|higher|lower|faster|average|fewer|better|best|overall|with|that|than|is|are|at|while|relative|absolute|additional|further|only|about|over|both|as|also|can|could|notable|strong|small|remarkable|minimal|minimum|significant|consistent|staggering|impressive|new|current|state-of-the-art|sota|similarly|even|boost|lift|gain)$/i;
/** Says how, not what. */
const bare =
  /^(?:away|better|worse|superior|points?|faster|slower|quicker|longer|cheaper|accurate|improvements?|gains?|boosts?|margins?|lift|results?)$/;

/**
 * What is measured, in the words of the text: the measure, up to three words in front that tell it apart, and what it is
 * a measure of (`memory overhead of the KV cache`); else null.
 */
export function subjectOf(
  { text, sentence, own, group, afterEnd, measuresBefore }: Context,
  { measure }: Measured,
): string | null {
  if (!measure) return null;
  if (bare.test(text.slice(measure.start, measure.end))) {
    // `23% faster BERT pretraining`: what is faster stands behind.
    const rest = text.slice(measure.end, Math.max(measure.end, afterEnd)).trim();
    const follows =
      measure.start > group.start && rest.length <= 40 && !/^(?:in|on|of|to|for|by)\b/.test(rest);
    return follows && rest !== '' ? rest : null;
  }
  const whole = measuresBefore.find(
    ({ end, near, weak }) =>
      end < measure.start && !near && !weak && /^\sof\s(?:the\s)?$/.test(text.slice(end, measure.start)),
  );
  const begin = whole?.start ?? measure.start;
  const from = Math.max(sentence.from, measure.start < group.start ? own : group.end);
  const words = [...text.slice(from, Math.max(from, begin)).matchAll(/\S+/gu)].slice(-3);
  let start = begin;
  for (const { 0: word, index } of words.reverse()) {
    if (joins.test(word) || /[^\p{L}\p{N}-]|\d/u.test(word) || /(?:ing|ed|es|ly)$/.test(word)) break;
    if (verbsIn(word, 0, word.length).length > 0) break;
    start = from + index;
  }
  return text.slice(start, measure.end).replace(/^(?:larger|longer|bigger|greater)\s/, '');
}
