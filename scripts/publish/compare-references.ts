import type { ComparedReference } from '../../src/lib/compare/format.ts';
import { paths } from '../../src/lib/href.ts';
import { readNextAnchors } from '../../src/lib/read-next.ts';
import { shortened } from '../../src/lib/wording.ts';
import type { Corpus } from '../../src/schemas/corpus.ts';
import type { Paper } from '../../src/schemas/paper.ts';

/** Rows of one paper: two of them are compared, not read. */
const mostEach = 200;

/**
 * What each paper refers to, as far as it is here or several papers refer to it: papers here first, by id, then the others by
 * how many refer to them.
 * @param nameOf a paper here
 * @returns null where nobody asked for reference lists
 */
export function comparedReferences(
  corpus: Corpus,
  nameOf: (paper: Paper) => string,
): ((paper: Paper) => ComparedReference[]) | null {
  if (corpus.references.size === 0) return null;
  const papers = new Map<string, Paper>(corpus.papers.map((paper) => [paper.id, paper]));
  const anchors = readNextAnchors(corpus);
  const missing = new Map<string, ComparedReference[]>();
  for (const { key, title, referredBy } of corpus.missing) {
    const anchor = anchors.get(key) ?? '';
    for (const id of referredBy) {
      const rows = missing.get(id) ?? [];
      rows.push({ id: anchor, name: shortened(title), path: `${paths.readNext}#${anchor}`, here: false });
      missing.set(id, rows);
    }
  }
  return ({ id }) =>
    [
      ...(corpus.references.get(id)?.here ?? []).flatMap(({ paper }) => {
        const other = papers.get(paper);
        return other ? [{ id: other.id, name: nameOf(other), path: paths.paper(other.id), here: true }] : [];
      }),
      ...(missing.get(id) ?? []),
    ].slice(0, mostEach);
}
