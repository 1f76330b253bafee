import { byText, foldTitle } from '../../src/lib/fold.ts';
import type { RelatedPaper } from '../../src/schemas/annotations.ts';
import type { PaperId } from '../../src/schemas/id.ts';
import type { Paper } from '../../src/schemas/paper.ts';
import type { Work } from '../../src/schemas/work.ts';
import { abstractStart } from '../merge/probable-repeats.ts';
import { likeness, sharedWeights } from './likeness.ts';
import { readText, sharedPhrases } from './shared-phrases.ts';
import { smallWords } from './readable.ts';
import type { Namings } from './shared-works.ts';
import { namings, sharedWorks, wordsOfNames } from './shared-works.ts';
import { nearest, termVectors, workTerm } from './similarity.ts';

const howMany = 5;
/** Near papers that are looked at, and the cosine from which they are near. */
const looked = 40;
const leastCosine = 0.01;
/** Below this likeness two papers share little but the field's common words. */
const leastLikeness = 0.44;
/** What the cosine of two papers gains when one names a work of the other. */
const namingGain = 0.2;

/**
 * For each paper up to five others that are most like it (`likeness.ts`), by their words and the works they name, with
 * the reasons: phrases and works that both have, and whether one names a work of the other. Left out are papers without
 * a reason to tell, the paper itself, and what is probably a repeat of it.
 */
export function relatedPapers(
  papers: readonly Paper[],
  works: readonly Work[],
): Map<PaperId, RelatedPaper[]> {
  const sorted = papers.toSorted((a, b) => byText(a.id, b.id));
  const named = namings(works);
  const vectors = termVectors(
    sorted.map(({ id, title, abstract }) => ({
      title,
      abstract,
      works: named.works.get(id)?.map(idOf) ?? [],
    })),
  );
  const near = nearest(vectors, looked, leastCosine);
  const alike = likeness(near, bonds(sorted, named.papers), leastLikeness);
  const small = smallWords(sorted);
  const isRepeat = repeats(sorted);

  return new Map(
    sorted.map((paper, self) => {
      const rows: RelatedPaper[] = [];
      // The words of a paper are read anew for each paper that it is near to: those of all would fill the memory.
      const read = readText(paper);
      for (const { index, score } of alike(self)) {
        const other = sorted[index];
        if (rows.length === howMany) break;
        if (other === undefined || isRepeat(self, index)) continue;
        const weights = sharedWeights(vectors, near, self, index);
        const both = sharedWorks(named, paper.id, other.id, ({ id }) => weights.has(workTerm(id)));
        const ours = named.papers.get(paper.id)?.get(other.id) ?? [];
        const theirs = named.papers.get(other.id)?.get(paper.id) ?? [];
        const row = {
          paper: other.id,
          score: Math.round(Math.min(1, score) * 1000) / 1000,
          terms: sharedPhrases(
            read,
            readText(other),
            weights,
            wordsOfNames([...both, ...ours, ...theirs]),
            small,
          ),
          works: both.map(idOf),
          names: ours.length > 0,
          namedBy: theirs.length > 0,
        };
        if (row.terms.length > 0 || row.works.length > 0 || row.names || row.namedBy) rows.push(row);
      }
      return [paper.id, rows];
    }),
  );
}

function idOf({ id }: Work): Work['id'] {
  return id;
}

function bonds(papers: readonly Paper[], named: Namings['papers']): [number, number, number][] {
  const places = new Map<PaperId, number>(papers.map(({ id }, place) => [id, place]));
  return papers.flatMap(({ id }, from) =>
    [...(named.get(id)?.keys() ?? [])].flatMap((other): [number, number, number][] => {
      const to = places.get(other);
      return to === undefined ? [] : [[from, to, namingGain]];
    }),
  );
}

/** Whether two papers, by place, have one title, or abstracts that begin alike: most probably one work that nobody has joined yet. */
function repeats(papers: readonly Paper[]): (a: number, b: number) => boolean {
  const titles = papers.map(({ title }) => foldTitle(title));
  const starts = papers.map(abstractStart);
  return (a, b) => titles[a] === titles[b] || (starts[a] !== null && starts[a] === starts[b]);
}
