import { byText, singular, words } from '../../src/lib/fold.ts';
import type { RelatedPaper } from '../../src/schemas/annotations.ts';
import type { PaperId } from '../../src/schemas/id.ts';
import { stopWords } from './stop-words.ts';

interface Text {
  id: PaperId;
  title: string;
  abstract: string | null;
}

const howMany = 5;
const termsShown = 5;
/** Below this cosine two abstracts share little but the field's common words. */
const leastScore = 0.08;
const titleWeight = 3;
/** Papers that may share a term that counts: it keeps the time in proportion to the number of papers. */
const mostShared = 1000;

/** Folded telling words and their weighted counts. */
function counts({ title, abstract }: Text): Map<string, number> {
  const out = new Map<string, number>();
  const add = (text: string, weight: number): void => {
    for (const word of words(text)) {
      const term = singular(word);
      if (term.length > 2 && !/^\d+$/.test(term) && !stopWords.has(term))
        out.set(term, (out.get(term) ?? 0) + weight);
    }
  };
  add(title, titleWeight);
  add(abstract ?? '', 1);
  return out;
}

/**
 * For each paper up to five others with the highest cosine of their term weights, with the shared terms that carry it.
 * Weights are (1 + ln tf) · ln(N / df), normalized to length one (Salton and Buckley 1988, "ltc"). Terms in more than a
 * fifth of a large corpus, or in more than a thousand papers, are left out: they tell little and cost most of the time.
 */
export function relatedPapers(texts: Text[]): Map<PaperId, RelatedPaper[]> {
  const tf = texts.map(counts);
  const df = new Map<string, number>();
  for (const terms of tf) for (const term of terms.keys()) df.set(term, (df.get(term) ?? 0) + 1);
  const tooCommon = Math.min(mostShared, Math.max(20, texts.length / 5));
  const vectors = tf.map((terms) => {
    const weights = [...terms].flatMap(([term, n]): [string, number][] => {
      const documents = df.get(term) ?? 1;
      return documents < 2 || documents > tooCommon
        ? []
        : [[term, (1 + Math.log(n)) * Math.log(texts.length / documents)]];
    });
    const length = Math.hypot(...weights.map(([, w]) => w)) || 1;
    return new Map(weights.map(([term, w]) => [term, w / length]));
  });
  const postings = new Map<string, { paper: number; weight: number }[]>();
  vectors.forEach((vector, paper) => {
    for (const [term, weight] of vector) {
      const list = postings.get(term) ?? [];
      list.push({ paper, weight });
      postings.set(term, list);
    }
  });

  const score = new Float64Array(texts.length);
  return new Map(
    texts.map(({ id }, i) => {
      score.fill(0);
      for (const [term, weight] of vectors[i] ?? []) {
        for (const other of postings.get(term) ?? [])
          score[other.paper] = (score[other.paper] ?? 0) + weight * other.weight;
      }
      score[i] = 0;
      const close: [number, number][] = [];
      score.forEach((s, j) => {
        if (s >= leastScore) close.push([j, s]);
      });
      const best = close
        .sort(([a, s], [b, t]) => t - s || byText(texts[a]?.id ?? '', texts[b]?.id ?? ''))
        .slice(0, howMany);
      return [
        id,
        best.map(([j, s]) => ({
          paper: (texts[j] as Text).id,
          score: Math.round(s * 1000) / 1000,
          terms: shared(vectors[i], vectors[j]),
        })),
      ];
    }),
  );
}

function shared(a: Map<string, number> | undefined, b: Map<string, number> | undefined): string[] {
  return [...(a ?? [])]
    .map(([term, weight]) => ({ term, weight: weight * (b?.get(term) ?? 0) }))
    .filter(({ weight }) => weight > 0)
    .sort((x, y) => y.weight - x.weight || byText(x.term, y.term))
    .slice(0, termsShown)
    .map(({ term }) => term);
}
