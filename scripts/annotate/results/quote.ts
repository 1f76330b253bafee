import type { Context } from './context.ts';
import { governing } from './kind.ts';
import type { Measured } from './kind.ts';

const longest = 200;
const most = 130;

/**
 * The shortest sensible clause that holds the numbers, the verb and what is measured: from the verb, or from the measure
 * that stands before it, to the end of the words behind the numbers. At most 200 characters, cut between words.
 */
export function quoteSpan(context: Context, { measure }: Measured): { start: number; end: number } {
  const { text, sentence, group, own, afterEnd } = context;
  const verb = governing(context);
  const wanted = [group.start];
  if (verb && verb.start >= own) wanted.push(verb.start);
  if (measure && measure.start >= own && measure.start < group.start) wanted.push(measure.start);
  let start = Math.max(Math.min(...wanted), group.start - most, sentence.from);
  if (start === group.start) start = leadIn(text, own, group.start);
  start = wordStart(text, start, group.start);
  let end = Math.min(Math.max(afterEnd, group.end), start + longest);
  if (end < afterEnd) {
    const cut = text.lastIndexOf(' ', end);
    end = Math.max(cut > group.end ? cut : group.end, group.end);
  }
  while (end > group.end && /[\s,;:.(]/.test(text[end - 1] ?? '')) end -= 1;
  if (end - start > longest) start = wordStart(text, end - longest, group.start);
  return { start, end };
}

/** Back over words such as `up to`, `an average of`, at most eight of them, where no verb stands in the clause. */
function leadIn(text: string, own: number, start: number): number {
  const before = text.slice(own, start);
  const words = /(?:[^\s,;:()]+\s+){0,6}$/u.exec(before.slice(-70))?.[0] ?? '';
  return start - words.trimStart().length;
}

/** The next start of a word at or after `at`, past joining words. */
function wordStart(text: string, at: number, limit: number): number {
  let start = at;
  if (start > 0 && /[^\s(]/.test(text[start - 1] ?? '') && /[^\s(]/.test(text[start] ?? '')) {
    const space = text.slice(start, limit).search(/\s/);
    start = space < 0 ? limit : start + space;
  }
  const skip = /^(?:[\s,;:)]|(?:and|or|with|while|that)\s)+/.exec(text.slice(start, limit))?.[0].length ?? 0;
  return Math.min(start + skip, limit);
}
