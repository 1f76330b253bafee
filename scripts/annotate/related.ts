import { byText } from '../../src/lib/fold.ts';
import type { RelatedPaper } from '../../src/schemas/annotations.ts';
import type { PaperId } from '../../src/schemas/id.ts';
import type { Text } from './similarity.ts';
import { nearest, termVectors } from './similarity.ts';

const howMany = 5;
const termsShown = 5;
/** Below this cosine two abstracts share little but the field's common words. */
const leastScore = 0.08;

/** For each paper up to five others with the highest cosine of their terms, with the shared terms that carry it. */
export function relatedPapers(papers: readonly (Text & { id: PaperId })[]): Map<PaperId, RelatedPaper[]> {
  const sorted = papers.toSorted((a, b) => byText(a.id, b.id));
  const vectors = termVectors(sorted);
  const rows = nearest(vectors, howMany, leastScore);
  return new Map(
    sorted.map(({ id }, place) => [
      id,
      (rows[place] ?? []).flatMap(({ index, score }) => {
        const other = sorted[index];
        return other === undefined
          ? []
          : [
              {
                paper: other.id,
                score: Math.round(score * 1000) / 1000,
                terms: shared(vectors[place], vectors[index]),
              },
            ];
      }),
    ]),
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
