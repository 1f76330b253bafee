import type { Context } from './context.ts';
import type { Measured } from './kind.ts';

const longest = 200;
const most = 140;
const behindMost = 70;
const quoteEnd =
  /[;:()[\]]|[.,](?!\d)|\s[-–—]\s|[–—]|\s(?:and|while|whereas|which|that|although|but|thus|thereby|without)(?=[\s.,;)]|$)/u;

/**
 * The shortest sensible clause that holds the numbers, the verb and what is measured: from the verb, or from the measure
 * that stands before it, to the end of the phrase behind the numbers. At most 200 characters, cut between words.
 * `next` is where the next statement begins.
 */
export function quoteSpan(
  { text, sentence, group, own, after, afterEnd, verb }: Context,
  { measure }: Measured,
  next: number,
): { start: number; end: number } {
  const wanted = [verb?.start, measure?.start].filter(
    (at) => at !== undefined && at >= own && at < group.start,
  );
  const first = Math.min(...wanted.map(Number));
  const start = wordStart(
    text,
    Math.max(
      Number.isFinite(first) ? first : leadIn(text, own, group.start),
      group.start - most,
      sentence.from,
    ),
    group.start,
  );
  const tail = text.slice(afterEnd, Math.min(sentence.to, next, group.end + behindMost));
  const reach = after.length > behindMost ? 0 : (quoteEnd.exec(tail)?.index ?? lastSpace(tail));
  let end = Math.max(group.end, Math.min(afterEnd + reach, start + longest));
  if (end < sentence.to && /[^\s,;:.()]/.test(text[end] ?? '') && end > group.end)
    end = Math.max(group.end, text.lastIndexOf(' ', end));
  while (end > group.end && /[\s,;:.(]/.test(text[end - 1] ?? '')) end -= 1;
  return { start: end - start > longest ? wordStart(text, end - longest, group.start) : start, end };
}

const lastSpace = (words: string): number => (/\s\S*$/.exec(words) ? words.search(/\s\S*$/) : words.length);

/** Back over at most eight words (`up to`, `an average of`) where no verb stands in the clause; out of a bracket that holds only numbers. */
function leadIn(text: string, own: number, start: number): number {
  const before = text.slice(Math.max(own, start - 70), start);
  const words = /(?:[^\s,;:()]+\s+){0,8}\(?$/u.exec(before)?.[0] ?? '';
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
