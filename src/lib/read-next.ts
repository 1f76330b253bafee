import type { Corpus } from '../schemas/corpus.ts';
import { byText } from './fold.ts';
import { mint, slug } from './ids.ts';

const known = new WeakMap<Corpus['missing'], Map<string, string>>();

/** The place on `/read-next/` of each work that is not here, by its key: `arxiv-1706-03762`. */
export function readNextAnchors({ missing }: Pick<Corpus, 'missing'>): ReadonlyMap<string, string> {
  const found = known.get(missing) ?? build(missing);
  known.set(missing, found);
  return found;
}

function build(missing: Corpus['missing']): Map<string, string> {
  const taken = new Set<string>();
  const anchors = new Map<string, string>();
  for (const key of missing.map((work) => work.key).toSorted(byText)) {
    const anchor = mint([slug(key)], taken, 'work');
    taken.add(anchor);
    anchors.set(key, anchor);
  }
  return anchors;
}
