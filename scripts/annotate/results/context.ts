import type { Group } from './groups.ts';
import { measuresIn, type Measure } from './measures.ts';
import { verbsIn, type Verb } from './verbs.ts';

/** What stands around the numbers of a statement; all places are in UTF-16 units of the text. */
export interface Context {
  text: string;
  sentence: { from: number; to: number };
  group: Group;
  /** Where the clause begins, and where the statement before it ends. */
  clause: number;
  own: number;
  /** The words in front, back to the clause, and right behind, up to the end of what they say. */
  before: string;
  after: string;
  afterEnd: number;
  verbs: Verb[];
  measuresBefore: Measure[];
  measuresAfter: Measure[];
}

const hardEnd =
  /[;:](?!\d)|\s[-–—]\s|[–—]|\(\w{1,3}\)|(?<=\s)\d\)|,?\s(?:while|whereas|whilst|although|but|however|even though|when|where|such that|so that)(?=\s)|\sthat(?=\s)|,\s(?:and|with|or)(?=\s)/gu;
const behindEnd =
  /[;:()[\]]|[.,](?!\d)|\s[-–—]\s|[–—]|\s(?:and|while|whereas|compared|comparing|over|than|relative to|versus|vs|with|without|when|for|across|by|using|under|during|via|through|thanks|which|that|as|where|but|at|against|from|respectively|with respect|depending|is|are|was)(?=[\s.,;)]|$)/u;

/** Reads what stands around a group of numbers; `previousEnd` is where the group before it in the sentence ends. */
export function contextOf(
  text: string,
  sentence: { from: number; to: number },
  group: Group,
  previousEnd: number,
): Context {
  const head = text.slice(sentence.from, group.start);
  const ends = [...head.matchAll(hardEnd)].map((match) => match.index + match[0].length);
  const clause = sentence.from + Math.max(0, ...ends);
  const own = Math.max(clause, previousEnd);
  const tail = text.slice(group.end, Math.min(sentence.to, group.end + 120));
  const cut = behindEnd.exec(tail)?.index ?? tail.length;
  const after = tail.slice(0, cut).replace(/[.!?\s]+$/, '');
  const afterEnd = group.end + after.length;
  return {
    text,
    sentence,
    group,
    clause,
    own,
    before: text.slice(clause, group.start),
    after,
    afterEnd,
    verbs: verbsIn(text, sentence.from, group.start),
    measuresBefore: measuresIn(text, sentence.from, group.start),
    measuresAfter: measuresIn(text, group.end, afterEnd),
  };
}
