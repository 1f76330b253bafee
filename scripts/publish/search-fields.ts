// How much each word of a paper counts, field by field.
import { byText } from '../../src/lib/fold.ts';
import { encodePostings, type Postings } from '../../src/lib/search/postings.ts';
import { compounds, isStopWord, joinedForms, joinTerms, term } from '../../src/lib/search/terms.ts';
import { packWords } from '../../src/lib/search/words.ts';
import type { Corpus } from '../../src/schemas/corpus.ts';
import type { Paper } from '../../src/schemas/paper.ts';
import { Numbers } from './numbers.ts';

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

export const fieldNames = Object.keys(fields) as FieldName[];

type Texts = (paper: Paper) => Record<FieldName, string>;

/** Paper → all names of the work that it introduces, as papers write them: `LayerNorm` of Layer Normalization. */
export function ownNames({ works }: Pick<Corpus, 'works'>): Map<string, string[]> {
  return new Map(
    works.flatMap(({ paper, name, aliases }) =>
      paper === null ? [] : [[paper, [name, ...aliases]] as const],
    ),
  );
}

function textsOf(corpus: Corpus): Texts {
  const own = ownNames(corpus);
  return (paper) => {
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
  };
}

/**
 * The terms of a text with how often each stands there: every word, and compounds joined as well, so that `fine-tuning`
 * is found as `finetuning`. Two words side by side count as a compound when `known` holds them joined.
 */
function countTerms(
  text: string,
  keepStopWords: boolean,
  known: Pick<ReadonlySet<string>, 'has'>,
): Map<string, number> {
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

/** The terms of one field of all papers: those of a paper stand from `starts` of its place on. */
interface CountedField {
  starts: Numbers;
  terms: Numbers;
  counts: Numbers;
}

/** All terms of all papers, as numbers: a hundred thousand papers have eleven million of them. */
export interface Counted {
  words: readonly string[];
  papers: number;
  fields: Record<FieldName, CountedField>;
}

/** Counts the terms of papers, field by field. */
export function countFields(papers: readonly Paper[], corpus: Corpus): Counted {
  const texts = textsOf(corpus);
  const numbers = new Map<string, number>();
  const none = new Set<string>();
  const each = (
    paper: Paper,
    known: Pick<ReadonlySet<string>, 'has'>,
    take: (name: FieldName, counts: Map<string, number>) => void,
  ) => {
    const text = texts(paper);
    for (const name of fieldNames) take(name, countTerms(text[name], name !== 'abstract', known));
  };
  for (const paper of papers)
    each(paper, none, (_, counts) => {
      for (const word of counts.keys()) if (!numbers.has(word)) numbers.set(word, numbers.size);
    });
  const field = (): CountedField => ({ starts: new Numbers(), terms: new Numbers(), counts: new Numbers() });
  const counted = Object.fromEntries(fieldNames.map((name) => [name, field()])) as Counted['fields'];
  for (const paper of papers)
    each(paper, numbers, (name, counts) => {
      const { starts, terms, counts: times } = counted[name];
      starts.push(terms.length);
      for (const [word, n] of counts) {
        terms.push(numbers.get(word) ?? 0);
        times.push(n);
      }
    });
  for (const { starts, terms } of Object.values(counted)) starts.push(terms.length);
  return { words: [...numbers.keys()], papers: papers.length, fields: counted };
}

/** Adds up the weights of the terms of each paper, one paper after the other. */
function eachWeight(
  { papers, fields: counted }: Counted,
  names: readonly FieldName[],
  take: (paper: number, weights: ReadonlyMap<number, number>) => void,
): void {
  const total = ({ starts, counts }: CountedField, paper: number): number => {
    let sum = 0;
    for (let i = starts.at(paper); i < starts.at(paper + 1); i += 1) sum += counts.at(i);
    return sum;
  };
  const averages = names.map((name) => {
    const lengths = Array.from({ length: papers }, (_, paper) => total(counted[name], paper)).filter(
      (n) => n > 0,
    );
    return lengths.reduce((sum, n) => sum + n, 0) / Math.max(lengths.length, 1);
  });
  for (let paper = 0; paper < papers; paper += 1) {
    const weights = new Map<number, number>();
    for (const [i, name] of names.entries()) {
      const { weight, length: b } = fields[name];
      const field = counted[name];
      const norm = 1 - b + (b * total(field, paper)) / (averages[i] || 1);
      for (let at = field.starts.at(paper); at < field.starts.at(paper + 1); at += 1) {
        const word = field.terms.at(at);
        weights.set(word, (weights.get(word) ?? 0) + (weight * field.counts.at(at)) / norm);
      }
    }
    take(paper, weights);
  }
}

/** Postings of many words. */
export interface WeighedFields {
  /** In order. */
  words: string[];
  /** By place of the word in that order. */
  postings: (place: number) => Postings;
}

/**
 * For each word its postings. A weight is the frequency of BM25F: the sum over fields of
 * `weight · frequency / (1 − b + b · length / average length)` (Robertson and Zaragoza, The Probabilistic Relevance
 * Framework, 2009, section 3.6).
 */
export function weighFields(counted: Counted, names: readonly FieldName[]): WeighedFields {
  const sizes = new Int32Array(counted.words.length + 1);
  eachWeight(counted, names, (_, weights) => {
    for (const word of weights.keys()) sizes[word + 1] = (sizes[word + 1] ?? 0) + 1;
  });
  // From how many to where the list of each word begins, and then where it goes on.
  const ends = new Int32Array(sizes);
  for (let word = 1; word < ends.length; word += 1) ends[word] = (ends[word] ?? 0) + (ends[word - 1] ?? 0);
  const starts = ends.slice();
  const papers = new Int32Array(ends.at(-1) ?? 0);
  const weight = new Float64Array(papers.length);
  eachWeight(counted, names, (paper, weights) => {
    for (const [word, value] of weights) {
      const at = ends[word] ?? 0;
      papers[at] = paper;
      weight[at] = value;
      ends[word] = at + 1;
    }
  });
  const order = counted.words
    .flatMap((word, i) => ((sizes[i + 1] ?? 0) > 0 ? [{ word, i }] : []))
    .sort((a, b) => byText(a.word, b.word));
  return {
    words: order.map(({ word }) => word),
    postings(place) {
      const { i = 0 } = order[place] ?? {};
      return {
        papers: papers.subarray(starts[i], ends[i]),
        weights: weight.subarray(starts[i], ends[i]),
      };
    },
  };
}

/** Words and postings of some fields, packed as the index holds them. */
export interface PackedFields {
  words: string;
  postings: string;
}

/** @param names the fields of one part of the index */
export function packFields(counted: Counted, names: readonly FieldName[]): PackedFields {
  const { words, postings } = weighFields(counted, names);
  return {
    words: packWords(words),
    postings: words.map((_, place) => encodePostings(postings(place))).join(' '),
  };
}
