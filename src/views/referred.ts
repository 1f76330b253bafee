import type { Corpus } from '../schemas/corpus.ts';
import type { PaperId } from '../schemas/id.ts';
import type { Paper } from '../schemas/paper.ts';
import type { PaperReferences } from '../schemas/references.ts';
import { lookup } from './lookup.ts';

/** A paper that refers to another one or is referred to, and what shows it. */
export interface Reference {
  paper: Paper;
  basis: PaperReferences['here'][number]['basis'];
}

/** References between papers of a collection, read backwards. */
export interface Referred {
  /** By the paper that is referred to: whose lists hold it. */
  by: ReadonlyMap<PaperId, Reference[]>;
  /** By the paper that refers: how many works of its list several papers refer to that are not here. */
  missing: ReadonlyMap<PaperId, number>;
}

const known = new WeakMap<Corpus, Referred>();

/** Worked out once a corpus. */
export function referred(corpus: Corpus): Referred {
  const found = known.get(corpus) ?? build(corpus);
  known.set(corpus, found);
  return found;
}

function build(corpus: Corpus): Referred {
  const { papers } = lookup(corpus);
  const by = new Map<PaperId, Reference[]>();
  for (const [id, { here }] of corpus.references) {
    const paper = papers.get(id);
    if (!paper) continue;
    for (const { paper: to, basis } of here) {
      const rows = by.get(to) ?? [];
      rows.push({ paper, basis });
      by.set(to, rows);
    }
  }
  const missing = new Map<PaperId, number>();
  for (const { referredBy } of corpus.missing)
    for (const id of referredBy) missing.set(id, (missing.get(id) ?? 0) + 1);
  return { by, missing };
}
