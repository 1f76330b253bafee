import { byText } from '../../src/lib/fold.ts';
import { href, paths } from '../../src/lib/href.ts';
import {
  type IndexedOther,
  type SearchIndex,
  searchIndexVersion,
} from '../../src/lib/search/index-format.ts';
import { encodePostings, type Posting } from '../../src/lib/search/postings.ts';
import { compounds, isStopWord, joinedForms, joinTerms, term } from '../../src/lib/search/terms.ts';
import { workPath } from '../../src/lib/work-pages.ts';
import type { Corpus } from '../../src/schemas/corpus.ts';
import type { Paper } from '../../src/schemas/paper.ts';

type FieldName = keyof typeof fields;

/** How much a word counts in each field, and how much (0 to 1) a field longer than the average is marked down. */
const fields = {
  name: { weight: 12, length: 0 },
  title: { weight: 6, length: 0.5 },
  authors: { weight: 3, length: 0.3 },
  published: { weight: 2, length: 0 },
  topics: { weight: 1, length: 0 },
  abstract: { weight: 1, length: 0.5 },
} as const;

const fieldNames = Object.keys(fields) as FieldName[];

function fieldTexts(paper: Paper, corpus: Corpus): Record<FieldName, string> {
  const assigned = corpus.assignments.get(paper.id);
  const topicIds = new Set([assigned?.primary, ...(assigned?.also ?? [])]);
  return {
    name: [paper.shortName, ...paper.aliases].join(' / '),
    title: paper.title,
    authors: [...(paper.authors ?? []).map(({ name }) => name), paper.organization].join(' / '),
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
function weigh(papers: Counts[]): Map<string, Posting[]> {
  const averages = fieldNames.map((name) => {
    const lengths = papers.map((counts) => total(counts[name])).filter((n) => n > 0);
    return lengths.reduce((sum, n) => sum + n, 0) / Math.max(lengths.length, 1);
  });
  const postings = new Map<string, Posting[]>();
  for (const [paper, counts] of papers.entries()) {
    const weights = new Map<string, number>();
    for (const [i, name] of fieldNames.entries()) {
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

function others(corpus: Corpus, base: string): IndexedOther[] {
  const topics = corpus.topics.map(({ id, name }) => {
    return { kind: 'topic' as const, id, name, aliases: [], url: href(base, paths.topic(id)) };
  });
  const outside = corpus.works.filter(({ paper }) => paper === null);
  const works = outside.map((work) => {
    const { id, name, aliases } = work;
    const path = workPath(corpus, work);
    return { kind: 'work' as const, id, name, aliases, url: path === null ? null : href(base, path) };
  });
  return [...topics, ...works].sort((a, b) => byText(a.kind, b.kind) || byText(a.id, b.id));
}

/**
 * The index that the search page loads and `npm run search` reads.
 * @param base where the site stands (`/`, `/some-repo/`)
 */
export function buildSearchIndex(corpus: Corpus, base: string): SearchIndex {
  const papers = corpus.papers.toSorted((a, b) => byText(a.id, b.id));
  const texts = papers.map((paper) => fieldTexts(paper, corpus));
  const none = new Set<string>();
  const known = new Set(
    texts.flatMap((text) => Object.values(countFields(text, none)).flatMap((c) => [...c.keys()])),
  );
  const postings = weigh(texts.map((text) => countFields(text, known)));
  const words = [...postings.keys()].sort(byText);
  return {
    version: searchIndexVersion,
    papers: papers.map((paper) => ({
      id: paper.id,
      title: paper.title,
      shortName: paper.shortName,
      aliases: paper.aliases,
      authors: (paper.authors ?? []).map(({ name }) => name),
      year: paper.published ? Number(paper.published.date.slice(0, 4)) : paper.venueYear,
      topic: corpus.assignments.get(paper.id)?.primary ?? null,
      url: href(base, paths.paper(paper.id)),
    })),
    others: others(corpus, base),
    words,
    postings: words.map((word) => encodePostings(postings.get(word) ?? [])),
  };
}
