import { byText } from '../../../src/lib/fold.ts';
import type { Text } from '../similarity.ts';
import { chunksOf, type Chunk } from './chunks.ts';
import { habitsOf, isNoun, isVerb, type Habits } from './habits.ts';
import { longForms } from './long-forms.ts';
import { beginsNoName, isTalk, isVague } from './words.ts';

/** A phrase that may name a topic. */
export interface Candidate {
  key: string;
  /** Its words, folded, without plural. */
  words: string[];
  /** Place of a paper → 2 where its title holds the phrase, else 1. */
  papers: Map<number, number>;
  /** Spelling → how often it stands within a sentence; 0 for one seen only in titles or at the start of a sentence. */
  spellings: Map<string, number>;
}

interface Phrase {
  key: string;
  words: string[];
  text: string;
  opens: boolean;
}

const longest = 3;
/** In a corpus of so many papers a phrase must stand in two titles. */
const large = 300;

/**
 * The phrases of titles that may name a topic: one to three words between stop words, ending as nouns do, with the papers
 * that hold them in title or abstract. An acronym counts as what it is short for.
 */
export function candidates(texts: readonly Text[]): Candidate[] {
  const keys = new Map<string, string>();
  const titles = texts.map(({ title }) => chunksOf(title, keys));
  const abstracts = texts.map(({ abstract }) => chunksOf(abstract ?? '', keys));
  const habits = habitsOf([...titles, ...abstracts].flat());
  const found = new Map<string, Candidate>();
  titles.forEach((chunks, paper) => {
    for (const phrase of phrasesOf(chunks, habits)) {
      const row = found.get(phrase.key) ?? {
        ...phrase,
        papers: new Map<number, number>(),
        spellings: new Map<string, number>(),
      };
      row.papers.set(paper, 2);
      row.spellings.set(phrase.text, 0);
      found.set(phrase.key, row);
    }
  });
  const least = texts.length < large ? 1 : 2;
  for (const [key, { papers }] of found) if (papers.size < least) found.delete(key);
  abstracts.forEach((chunks, paper) => {
    for (const { key, text, opens } of phrasesOf(chunks, habits)) {
      const row = found.get(key);
      if (!row) continue;
      if (!row.papers.has(paper)) row.papers.set(paper, 1);
      row.spellings.set(text, (row.spellings.get(text) ?? 0) + (opens ? 0 : 1));
    }
  });
  joinAcronyms(found, longForms(texts));
  return [...found.values()].sort((a, b) => byText(a.key, b.key));
}

function* phrasesOf(chunks: Chunk[], habits: Habits): Generator<Phrase> {
  for (const { tokens, opens } of chunks) {
    for (let start = 0; start < tokens.length; start += 1) {
      const first = tokens[start]?.key ?? '';
      if (beginsNoName(first) || isVerb(habits, first)) continue;
      for (let end = start + 1; end <= Math.min(tokens.length, start + longest); end += 1) {
        const own = tokens.slice(start, end);
        const words = own.map(({ key }) => key);
        const last = words.at(-1) ?? '';
        if (!isNoun(habits, last) || (words.length === 1 && (isVague(last) || last.length < 3))) continue;
        if (words.length > 1 && words.every(isTalk)) continue;
        yield {
          key: words.join(''),
          words,
          text: own.map(({ text }) => text).join(' '),
          opens: opens && start === 0,
        };
      }
    }
  }
}

/** Papers that say `GNN` say `graph neural network`. */
function joinAcronyms(found: Map<string, Candidate>, longForms: ReadonlyMap<string, Phrase['words']>): void {
  for (const [short, words] of longForms) {
    const acronym = found.get(short);
    const spelledOut = found.get(words.join(''));
    if (!acronym || !spelledOut || acronym === spelledOut) continue;
    for (const [paper, weight] of acronym.papers)
      spelledOut.papers.set(paper, Math.max(spelledOut.papers.get(paper) ?? 0, weight));
    found.delete(short);
  }
}
