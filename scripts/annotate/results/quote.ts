import type { Context } from './context.ts';
import type { Measured } from './kind.ts';

/** A stretch of a text, in UTF-16 units. */
export interface Place {
  start: number;
  end: number;
}

const longest = 200;
const most = 140;
const behindMost = 70;
/** Words that lead on to what the quote leaves out. */
const loose =
  /(?:[\s,;:.(]|\s(?:with|on|in|for|of|the|an?|and|or|to|by|at|using|from|than|over|only|just|its|our|their|via|while|when|where|that|which|under|across|as|is|are|after|compared))+$/;
/** What is left out where a length cuts a phrase: its last part from `with`, `on` and the like. */
const cutPart =
  /(?:\s(?:with|by|at|on|for|in|to|using|and|across)\s(?:(?!\s(?:with|by|at|on|for|in|to|using|and|across)\s).)*|\s\S*)$/s;
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
): Place {
  const bracket = own + text.slice(own, group.start).lastIndexOf('(');
  const inside =
    text[bracket] === '(' &&
    text[group.end] !== ')' &&
    !text.slice(bracket, group.start).includes(')') &&
    measure !== null &&
    measure.start > bracket;
  const from = Math.max(inside ? bracket + 1 : own, group.start - most);
  // Behind a statement of the same sentence the clause of this one begins where the two are joined.
  const joined = own > sentence.from ? lastJoint(text.slice(own, group.start)) : 0;
  const wanted = [verb?.start, measure?.start]
    .map(Number)
    .filter((at) => at >= Math.max(from, own + joined) && at < group.start);
  const start = wordStart(
    text,
    wanted.length > 0 && (!verb || verb.start >= from)
      ? Math.min(...wanted)
      : continued(
          text,
          from,
          measure && measure.start < group.start ? measure.start : group.start,
          group.start,
        ),
    group.start,
  );
  const tail = text.slice(afterEnd, Math.min(sentence.to, next, group.end + behindMost));
  const cut =
    quoteEnd.exec(tail)?.index ??
    (afterEnd + tail.length < sentence.to ? tail.replace(cutPart, '').length : tail.length);
  const reach = after.length > behindMost ? 0 : cut;
  let end = Math.max(group.end, Math.min(afterEnd + reach, start + longest));
  if (end < sentence.to && /[^\s,;:.()]/.test(text[end] ?? '') && end > group.end)
    end = Math.max(group.end, text.lastIndexOf(' ', end));
  end = group.end + text.slice(group.end, end).replace(loose, '').length;
  if (text[end] === ')' && text.lastIndexOf('(', end) >= start && end - start < longest) end += 1;
  return { start: end - start > longest ? wordStart(text, end - longest, group.start) : start, end };
}

/** Where the words behind the last `and` or comma begin, in UTF-16 units; 0 where there is none. */
function lastJoint(words: string): number {
  const last = [...words.matchAll(/(?:,\s(?:and\s|while\s)?|\s(?:and|while)\s)/g)].at(-1);
  return last ? last.index + last[0].length : 0;
}

/** In a list under a verb of the statement before: behind the comma or `and` that parts them, else as `leadIn` says. */
function continued(text: string, from: number, named: number, start: number): number {
  const parted = [...text.slice(from, Math.max(from, named)).matchAll(/(?:,\s(?:and\s)?|\sand\s)/g)].at(-1);
  const own = parted ? from + parted.index + parted[0].length : leadIn(text, from, start);
  return own < start || parted ? Math.min(own, start) : start;
}

/**
 * Back over at most eight words (`up to`, `an average of`) where no verb stands in the clause, out of a bracket that
 * holds no more than these (`inference time (up to 54×)`); past a colon where no word stands between.
 */
function leadIn(text: string, own: number, start: number): number {
  const before = text.slice(Math.max(own, start - 70), start);
  const words = /(?:[^\s,;:()]+\s+){0,8}(?:\((?:[^\s,;:()]+\s){0,2})?[+~∼≈<>-]?$/u.exec(before)?.[0] ?? '';
  if (/\p{L}/u.test(words) || start === 0) return start - words.trimStart().length;
  const named = /[^,;()]*$/.exec(text.slice(Math.max(0, start - 50), start))?.[0] ?? '';
  return start - named.trimStart().length;
}

/** The next start of a word at or after `at`, past joining words. */
function wordStart(text: string, at: number, limit: number): number {
  let start = at;
  if (start > 0 && /[\p{L}\p{N}]{2}/u.test(text.slice(start - 1, start + 1))) {
    const space = text.slice(start, limit).search(/\s/);
    start = space < 0 ? limit : start + space;
  }
  const skip = /^(?:[\s,;:)}]|(?:and|or|with|while|that)\s)+/.exec(text.slice(start, limit))?.[0].length ?? 0;
  return Math.min(start + skip, limit);
}
