import { sentenceSpan } from '../lib/graph/sentence.ts';
import type { Corpus } from '../schemas/corpus.ts';
import type { Mention } from '../schemas/work.ts';
import type { Naming } from './lookup.ts';
import { listed, relationInWords } from './words.ts';

/** The words that name a work, in their sentence. */
export interface Quote {
  before: string;
  words: string;
  after: string;
}

/** How a paper names a work: `builds on it`, with the sentences that do. */
export interface Evidence {
  relation: string;
  /** Whether its own title names the work. */
  inTitle: boolean;
  quotes: Quote[];
}

/** What stands for a naming; each sentence once. Where the site shows no abstracts, only the words themselves. */
export function evidence(corpus: Corpus, { paper, mentions }: Naming): Evidence {
  const quotes = new Map<string, Quote>();
  for (const mention of mentions) {
    if (mention.field === 'title' || paper.abstract === null) continue;
    const quote = corpus.site.showAbstracts
      ? quoted(paper.abstract, mention)
      : { before: '', words: mention.quote, after: '' };
    const sentence = quote.before + quote.words + quote.after;
    if (!quotes.has(sentence)) quotes.set(sentence, quote);
  }
  return {
    relation: listed([...new Set(mentions.map((mention) => relationInWords[mention.relation]))]),
    inTitle: mentions.some((mention) => mention.field === 'title'),
    quotes: [...quotes.values()],
  };
}

/** Longest stretch of a sentence shown on either side of the words, in characters. */
const reach = 160;

/** The sentence that holds [start, end) of the text, in three parts, cut at a word where it is long. */
export function quoted(text: string, { start, end }: Pick<Mention, 'start' | 'end'>): Quote {
  const { from, to } = sentenceSpan(text, start, end);
  const before = text.slice(from, start);
  const after = text.slice(end, to);
  return {
    before: before.length <= reach ? before : `…${before.slice(-reach).replace(/^\S*/, '')}`,
    words: text.slice(start, end),
    after: after.length <= reach ? after : `${after.slice(0, reach).replace(/\S*$/, '')}…`,
  };
}
