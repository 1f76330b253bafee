// How much each word of a paper counts, field by field.
import { encodePostings, type Posting } from '../../src/lib/search/postings.ts';
import { compounds, isStopWord, joinedForms, joinTerms, term } from '../../src/lib/search/terms.ts';
import { packWords } from '../../src/lib/search/words.ts';
import { byText } from '../../src/lib/fold.ts';
import type { Corpus } from '../../src/schemas/corpus.ts';
import type { Paper } from '../../src/schemas/paper.ts';

export type FieldName = keyof typeof fields;

/** How much a word counts in each field, and how much (0 to 1) a field longer than the average is marked down. */
const fields = {
  name: { weight: 12, length: 0 },
  title: { weight: 6, length: 0.5 },
  authors: { weight: 3, length: 0.3 },
  identifiers: { weight: 12, length: 0 },
  published: { weight: 2, length: 0 },
  topics: { weight: 1, length: 0 },
  abstract: { weight: 1, length: 0.5 },
} as const;

const fieldNames = Object.keys(fields) as FieldName[];

function fieldTexts(
  paper: Paper,
  corpus: Corpus,
  own: ReadonlyMap<string, string[]>,
): Record<FieldName, string> {
  const assigned = corpus.assignments.get(paper.id);
  const topicIds = new Set([assigned?.primary, ...(assigned?.also ?? [])]);
  return {
    name: [paper.shortName, ...paper.aliases, ...(own.get(paper.id) ?? [])].join(' / '),
    title: paper.title,
    authors: [...(paper.authors ?? []).map(({ name }) => name), paper.organization].join(' / '),
    identifiers: [paper.identifiers.arxiv, paper.identifiers.doi].join(' / '),
    published: [paper.published?.date.slice(0, 4), paper.venue, paper.venueYear].join(' / '),
    topics: corpus.topics
      .filter(({ id }) => topicIds.has(id))
      .map(({ name }) => name)
      .join(' / '),
    abstract: paper.abstract ?? '',
  };
}

/**
 * The terms of a text with how often each stands there: every word, and compounds joined as well, so that `fine-tuning`
 * is found as `finetuning`. Two words side by side count as a compound when `known` holds them joined.
 */
function countTerms(text: string, keepStopWords: boolean, known: ReadonlySet<string>): Map<string, number> {
  const counts = new Map<string, number>();
  const count = (word: string) => counts.set(word, (counts.get(word) ?? 0) + 1);
  let last: string | null = null;
  for (const compound of compounds(text)) {
    for (const [i, part] of compound.parts.entries()) {
      if (keepStopWords || !isStopWord(part)) count(term(part));
      const neighbours = i === 0 && last !== null && !isStopWord(last) && !isStopWord(part);
      if (neighbours && known.has(joinTerms([last ?? '', part]))) count(joinTerms([last ?? '', part]));
    }
    joinedForms(compound).forEach(count);
    last = compound.parts.at(-1) ?? null;
  }
  return counts;
}

type Counts = Record<FieldName, Map<string, number>>;

function countFields(texts: Record<FieldName, string>, known: ReadonlySet<string>): Counts {
  const entries = fieldNames.map(
    (name) => [name, countTerms(texts[name], name !== 'abstract', known)] as const,
  );
  return Object.fromEntries(entries) as Counts;
}

const total = (counts: Map<string, number>) => counts.values().reduce((sum, n) => sum + n, 0);

/**
 * For each word its postings. A weight is the frequency of BM25F: the sum over fields of
 * `weight · frequency / (1 − b + b · length / average length)` (Robertson and Zaragoza, The Probabilistic Relevance
 * Framework, 2009, section 3.6).
 */
function weigh(papers: readonly Counts[], names: readonly FieldName[]): Map<string, Posting[]> {
  const averages = names.map((name) => {
    const lengths = papers.map((counts) => total(counts[name])).filter((n) => n > 0);
    return lengths.reduce((sum, n) => sum + n, 0) / Math.max(lengths.length, 1);
  });
  const postings = new Map<string, Posting[]>();
  for (const [paper, counts] of papers.entries()) {
    const weights = new Map<string, number>();
    for (const [i, name] of names.entries()) {
      const { weight, length: b } = fields[name];
      const norm = 1 - b + (b * total(counts[name])) / (averages[i] || 1);
      for (const [word, n] of counts[name]) weights.set(word, (weights.get(word) ?? 0) + (weight * n) / norm);
    }
    for (const [word, weight] of weights) {
      const list = postings.get(word) ?? [];
      list.push({ paper, weight });
      postings.set(word, list);
    }
  }
  return postings;
}

/** Paper → all names of the work that it introduces, as papers write them: `LayerNorm` of Layer Normalization. */
export function ownNames({ works }: Pick<Corpus, 'works'>): Map<string, string[]> {
  return new Map(
    works.flatMap(({ paper, name, aliases }) =>
      paper === null ? [] : [[paper, [name, ...aliases]] as const],
    ),
  );
}

/** Words and postings of some fields, packed as the index holds them. */
export interface PackedFields {
  words: string;
  postings: string;
}

/** @param chosen lists of fields, each of which becomes one part of the index */
export function packFields(
  papers: readonly Paper[],
  corpus: Corpus,
  chosen: readonly (readonly FieldName[])[],
): PackedFields[] {
  const own = ownNames(corpus);
  const texts = papers.map((paper) => fieldTexts(paper, corpus, own));
  const none = new Set<string>();
  const known = new Set(
    texts.flatMap((text) => Object.values(countFields(text, none)).flatMap((c) => [...c.keys()])),
  );
  const counts = texts.map((text) => countFields(text, known));
  return chosen.map((names) => {
    const postings = weigh(counts, names);
    const words = [...postings.keys()].sort(byText);
    return {
      words: packWords(words),
      postings: words.map((word) => encodePostings(postings.get(word) ?? [])).join(' '),
    };
  });
}
