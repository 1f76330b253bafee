import type { Context } from './context.ts';
import type { Measured } from './kind.ts';

const joins =
  /^(?:the|a|an|of|in|its|their|our|and|or|by|to|up|for|on|more|less|higher|lower|faster|average|fewer|better|overall|with|that|than|reduces?|improves?|reducing|improving|increasing|is|are|at|while|relative|absolute|additional|further|only|about|over|both|as)$/i;

/** Says how, not what. */
const bare =
  /^(?:away|better|worse|superior|points?|faster|slower|quicker|longer|cheaper|improvements?|gains?|boosts?|margins?|lift|results?)$/;

/** What is measured, in the words of the text: the measure and up to three words in front that tell it apart; else null. */
export function subjectOf(
  { text, sentence, own, group, afterEnd }: Context,
  { measure }: Measured,
): string | null {
  if (!measure) return null;
  if (bare.test(text.slice(measure.start, measure.end))) {
    // `23% faster BERT pretraining`: what is faster stands behind.
    const rest = text.slice(measure.end, Math.max(measure.end, afterEnd)).trim();
    return measure.start > group.start &&
      rest !== '' &&
      rest.length <= 40 &&
      !/^(?:in|on|of|to|for|by)\b/.test(rest)
      ? rest
      : null;
  }
  const from = Math.max(sentence.from, measure.start < group.start ? own : group.end);
  const words = [...text.slice(from, measure.start).matchAll(/[^\s]+/gu)].slice(-3);
  let start = measure.start;
  for (const word of words.reverse()) {
    if (joins.test(word[0]) || /[^\p{L}\p{N}-]|\d/u.test(word[0]) || /(?:ing|ed|es)$/.test(word[0])) break;
    start = from + word.index;
  }
  return text.slice(start, measure.end);
}
