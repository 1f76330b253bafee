import type { Context } from './context.ts';

const subjects = String.raw`(?:the\s|a\s|an\s)?(?:existing|prior|previous|others?|baselines?|state-of-the-art|conventional|standard|latter|traditional|current|original|vanilla|best|full|naive|humans?|only|\p{Lu}[\p{L}\p{N}.-]+)`;
const goesOn = String.raw`(?:[\p{L}-]+ing|also|still|only\s\p{L}+ing|simultaneously|at|it|its|with|in|on|up|being|we|our|about|\d)`;
const contrast = new RegExp(
  String.raw`\b(?:(?:while|whereas|whilst|although|but|unlike)\s(?=(?:[^,;]{0,60}\bof\s)?${subjects}\b)(?!${goesOn}\b))`,
  'gu',
);
const lead = String.raw`(?:(?:the|a|an|about|up to|around|only|just|original|full|their|its|that|approximately|more than|at least|score|scores|of|at|baseline|accuracy|method|model|previous|best|existing|prior|result|reported|\p{Lu}[\p{L}\p{N}.-]*(?:'s|’s)?)\s){0,6}[(~∼≈]?`;
const compared = new RegExp(
  String.raw`(?:\b(?:compared (?:to|with)|versus|vs\.?|against|in contrast to|as opposed to|instead of|rather than|unlike|the original|baseline(?:'s)?|in comparison (?:to|with)|worse than|out of|the previous|far (?:from|below|behind)|human[\s-](?:level\s)?(?:performance|accuracy)(?:\sis|,\swhich\sis)?(?:\sat|\sof)?|(?:surpassing|exceeding)(?=\s(?:the|\p{Lu}|its|their|previous|prior|existing))|than (?:the|a|that|those|\p{Lu}[\p{L}\p{N}-]*|of|existing|previous|prior)|(?:improvement|improvements|increase|gain) (?:from|on|over the))\s${lead}|\(vs\.?\s)$`,
  'u',
);
const surpassed =
  /\b(?:outperform|surpass|exceed|beat)\w*\s(?:(?!\bby\b)[^.,;()]){2,60}\s(?:at|with|of)\s[(]?$/;
const theirs =
  /^\s(?:reported (?:in|by)|(?:achieved|obtained|reached|required|reported) by (?:the )?(?:previous|prior|existing|original|[A-Z]))/;

/** Whether the numbers are somebody else's: `(vs. 72.41)`, `while ZeRO-Infinity only achieves 45 TFLOPS`, `the 40% on the original`. */
export function areOthers(context: Context, ours: (words: string) => boolean): boolean {
  const { text, sentence, group } = context;
  const front = text.slice(Math.max(sentence.from, group.start - 110), group.start);
  if (group.shape !== 'change') {
    if (context.compared === null && compared.test(front)) return true;
    if (context.compared === null && surpassed.test(front.slice(-90))) return true;
  }
  if (theirs.test(text.slice(group.end, group.end + 60))) return true;
  const clause = text.slice(Math.max(sentence.from, group.start - 200), group.start);
  const last = [...clause.matchAll(contrast)].at(-1);
  if (!last) return false;
  const said = clause.slice(last.index);
  return said.length < 160 && !ours(said) && !/,\s(?!\p{L}+ing\b|with\b|reach)/u.test(said);
}
