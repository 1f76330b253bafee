import { sentenceSpan } from '../lib/graph/sentence.ts';
import type { Corpus } from '../schemas/corpus.ts';
import type { Mention, Relation } from '../schemas/work.ts';
import type { Naming } from './lookup.ts';
import { listed, relationInWords } from './words.ts';

/** The words that name a work, in their sentence. */
export interface Quote {
  before: string;
  words: string;
  after: string;
}

/** How a paper names a work, with the sentences that do. */
export interface Evidence {
  /** The one that says most; the naming stands under it. */
  relation: Relation;
  /** The others but a bare mention, in words: `compares with it`; empty when there is none. */
  also: string;
  /** Whether its own title names the work. */
  inTitle: boolean;
  quotes: Quote[];
}

/** What says most first. */
const relations: Relation[] = ['builds-on', 'compares', 'uses', 'mentions'];

/** Namings by what they say of the work, each once, in the order given. */
export function byRelation<Item extends Evidence>(
  items: readonly Item[],
): { relation: Relation; items: Item[] }[] {
  return relations
    .map((relation) => ({ relation, items: items.filter((item) => item.relation === relation) }))
    .filter((group) => group.items.length > 0);
}

/**
 * What stands for a naming; each sentence once, those that say most first. Where the site shows no abstracts, only the
 * words themselves.
 */
export function evidence(corpus: Corpus, { paper, mentions }: Naming): Evidence {
  const found = relations.filter((relation) => mentions.some((mention) => mention.relation === relation));
  const [relation = 'mentions', ...others] = found;
  const quotes = new Map<string, Quote>();
  for (const mention of mentions.toSorted((a, b) => found.indexOf(a.relation) - found.indexOf(b.relation))) {
    if (mention.field === 'title' || paper.abstract === null) continue;
    const { from } = sentenceSpan(paper.abstract, mention.start, mention.end);
    const shown = corpus.site.showAbstracts;
    const key = shown ? String(from) : mention.quote;
    if (quotes.has(key)) continue;
    quotes.set(
      key,
      shown ? quoted(paper.abstract, mention) : { before: '', words: mention.quote, after: '' },
    );
  }
  return {
    relation,
    also: listed(others.filter((other) => other !== 'mentions').map((other) => relationInWords[other])),
    inTitle: mentions.some((mention) => mention.field === 'title'),
    quotes: [...quotes.values()],
  };
}

/**
 * The sentence that holds [start, end) of the text, in three parts, cut at a word where it is long.
 * @param reach longest stretch shown on either side of the words, in characters
 */
export function quoted(text: string, { start, end }: Pick<Mention, 'start' | 'end'>, reach = 160): Quote {
  const { from, to } = sentenceSpan(text, start, end);
  const before = text.slice(from, start);
  const after = text.slice(end, to);
  return {
    before: before.length <= reach ? before : `…${before.slice(-reach).replace(/^\S*/, '')}`,
    words: text.slice(start, end),
    after: after.length <= reach ? after : `${after.slice(0, reach).replace(/\S*$/, '')}…`,
  };
}
