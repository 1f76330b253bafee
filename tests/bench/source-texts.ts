import { foldTitle } from '../../src/lib/fold.ts';
import { sentences } from '../../src/lib/graph/sentence.ts';
import type { Corpus } from '../../src/schemas/corpus.ts';
import type { Paper } from '../../src/schemas/paper.ts';

/** A piece of a sentence: what stays, a word that may be exchanged, the paper's own name, or a work that it names. */
export interface Piece {
  kind: 'text' | 'word' | 'own' | 'work';
  text: string;
}

/** What papers of one topic are made from. */
export interface TopicText {
  openings: Piece[][];
  sentences: Piece[][];
  /** Words of the topic, as often as they stand there. */
  words: string[];
  /** Titles without names, parted before "for", "via" and their like. */
  heads: string[];
  tails: string[];
}

const wordsOfLanguage = /(?<![\p{L}\p{N}-])\p{Ll}{6,}(?![\p{L}\p{N}-])/gu;
const joint = / (?=(?:for|with|via|in|of|by|through|using|from|on|under|without) )/u;

/** The texts of a corpus by the first topic of their papers, each as often as the topic has papers. */
export function topicTexts(corpus: Corpus): TopicText[] {
  const topics = new Map<string, TopicText>();
  const named = spansOfWorks(corpus);
  return corpus.papers.map((paper) => {
    const topic = corpus.assignments.get(paper.id)?.primary ?? '';
    const text = topics.get(topic) ?? { openings: [], sentences: [], words: [], heads: [], tails: [] };
    topics.set(topic, text);
    const abstract = paper.abstract ?? '';
    const spans = [...ownSpans(paper), ...(named.get(paper.id) ?? [])];
    sentences(abstract).forEach(({ from, to }, i) => {
      const inside = spans.filter((span) => span.start >= from && span.end <= to);
      const pieces = cut(abstract, from, to, inside);
      (i === 0 ? text.openings : text.sentences).push(pieces);
      text.words.push(...pieces.flatMap(({ kind, text: word }) => (kind === 'word' ? [word] : [])));
    });
    const [head = '', ...tails] = paper.title.replace(/^[^:]{1,30}: /u, '').split(joint);
    // A whole title as a beginning would make each paper with it a probable repeat.
    text.heads.push(head.split(' ').slice(0, 4).join(' '));
    if (tails.length > 0) text.tails.push(tails.join(' '));
    return text;
  });
}

interface NameSpan {
  kind: 'own' | 'work';
  start: number;
  end: number;
}

/** Paper → where its abstract names works that come and go: methods, models and systems. */
function spansOfWorks(corpus: Corpus): Map<string, NameSpan[]> {
  const spans = new Map<string, NameSpan[]>();
  for (const { kind, namedBy } of corpus.works)
    for (const { paper, mentions } of kind === 'method' || kind === 'model' || kind === 'system'
      ? namedBy
      : [])
      for (const { field, start, end } of mentions)
        if (field === 'abstract')
          spans.set(paper, [...(spans.get(paper) ?? []), { kind: 'work', start, end }]);
  return spans;
}

function ownSpans({ shortName, aliases, abstract }: Paper): NameSpan[] {
  return [...(shortName === null ? [] : [shortName]), ...aliases]
    .filter((name) => foldTitle(name) !== '')
    .flatMap((name) => [
      ...(abstract ?? '').matchAll(new RegExp(name.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&'), 'gu')),
    ])
    .map((match) => ({ kind: 'own', start: match.index, end: match.index + match[0].length }));
}

function cut(text: string, from: number, to: number, spans: NameSpan[]): Piece[] {
  const pieces: Piece[] = [];
  let at = from;
  const plain = (end: number): void => {
    const part = text.slice(at, end);
    let done = 0;
    for (const match of part.matchAll(wordsOfLanguage)) {
      pieces.push({ kind: 'text', text: part.slice(done, match.index) }, { kind: 'word', text: match[0] });
      done = match.index + match[0].length;
    }
    pieces.push({ kind: 'text', text: part.slice(done) });
  };
  for (const { kind, start, end } of spans.sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (start < at) continue;
    plain(start);
    pieces.push({ kind, text: text.slice(start, end) });
    at = end;
  }
  plain(to);
  return pieces.filter((piece) => piece.text !== '');
}
