import { sentenceSpan } from '../lib/graph/sentence.ts';
import { quoted, type Quote } from '../lib/quoted.ts';
import { relations } from '../lib/work-words.ts';
import type { Corpus } from '../schemas/corpus.ts';
import type { Relation } from '../schemas/work.ts';
import type { Naming } from './lookup.ts';
import { listed, relationInWords } from './words.ts';

export { quoted, type Quote };

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
