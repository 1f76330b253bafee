import type { Group } from './groups.ts';
import { measuresIn, type Measure } from './measures.ts';
import { comparison } from './comparatives.ts';
import { governingVerb, verbsIn, type Move, type Verb } from './verbs.ts';

/** What stands around the numbers of a statement; all places are in UTF-16 units of the text. */
export interface Context {
  text: string;
  sentence: { from: number; to: number };
  group: Group;
  /** Where the words of this statement may begin: behind a colon, a semicolon, a list number, and the statement before it. */
  own: number;
  /** The words between there and the numbers. */
  before: string;
  /** What the numbers are said to be, right behind them: `higher throughput`, `of the training time`. */
  after: string;
  afterEnd: number;
  /** The verb that governs the numbers: the last one in front of them. */
  verb: Verb | null;
  /** What a comparison beside the numbers says. */
  compared: Move | null;
  measuresBefore: Measure[];
  measuresAfter: Measure[];
}

const stop = /[;:](?!\d)|\s[-–—]\s|[–—](?=\p{L})|\((?:[ivx]{1,4}|\d|[a-z])\)|(?<=\s)\d\)/gu;
const phraseEnd =
  /[;:()[\]]|[.,](?!\d)|\s[-–—]\s|[–—]|\s(?:and|while|whereas|compared|comparing|over|than|relative to|versus|vs|with|without|when|for|across|by|using|under|during|via|through|thanks|which|that|as|where|but|at|against|from|respectively|depending|is|are|was|achieving|making)(?=[\s.,;)]|$)/u;

/** What stands farther off says nothing of the numbers. */
const reach = 400;

/** Reads what stands around a group of numbers; `previousEnd` is where the statement before it in the sentence ends. */
export function contextOf(
  text: string,
  sentence: { from: number; to: number },
  group: Group,
  previousEnd: number,
): Context {
  const from = Math.max(sentence.from, group.start - reach);
  const head = text.slice(from, group.start);
  // `(4×) quantization speedup`: a bracket of numbers only is looked past.
  const bracket = head.endsWith('(') && text[group.end] === ')' ? 1 : 0;
  const stops = [...head.matchAll(stop)].map((match) => match.index + match[0].length);
  const own = Math.max(from + Math.max(0, ...stops), previousEnd);
  const behind = group.end + bracket;
  const tail = text.slice(behind, Math.min(sentence.to, behind + 120));
  // `perplexity (PPL) degradation`: a short form is looked past.
  const phrase = tail.replace(/^(.{0,40}?)\s\([A-Z][A-Za-z-]{1,7}\)/u, (whole, words: string) =>
    words.padEnd(whole.length),
  );
  const after = tail.slice(0, phraseEnd.exec(phrase)?.index ?? tail.length).replace(/[.!?\s]+$/, '');
  const afterEnd = behind + after.length;
  const measuresBefore = measuresIn(text, from, group.start);
  // `training memory`: part of what is measured, no verb.
  const verbs = verbsIn(text, from, group.start).filter(
    ({ move, kind, start }) =>
      move !== 'is' ||
      kind !== null ||
      !measuresBefore.some((measure) => start >= measure.start && start < measure.end),
  );
  return {
    text,
    sentence,
    group,
    own,
    before: text.slice(own, group.start),
    after,
    afterEnd,
    verb: governingVerb(text, verbs, Math.max(own, group.start - 120)),
    compared: comparison(text.slice(own, group.start), after),
    measuresBefore,
    measuresAfter: measuresIn(text, behind, afterEnd),
  };
}
