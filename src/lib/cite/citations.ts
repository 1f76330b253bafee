import type { Corpus } from '../../schemas/corpus.ts';
import type { PaperId } from '../../schemas/id.ts';
import { arxivId } from '../identifiers.ts';
import { apa } from './apa.ts';
import { bibtex } from './bibtex.ts';
import type { CslItem } from './csl-item.ts';
import { type Citable, cslItem, isCut } from './csl.ts';
import { citationKeys } from './keys.ts';
import { ris } from './ris.ts';

/** One paper in each form in which it can be cited. */
export interface Citation {
  key: string;
  /** One entry, ending in a line feed. */
  bibtex: string;
  /** One record, ending in a line feed. */
  ris: string;
  csl: CslItem;
  /** A reference as plain text on one line. */
  apa: string;
}

const known = new WeakMap<Corpus, ReadonlyMap<PaperId, Citation>>();

/** How each paper of a corpus is cited; worked out once a corpus. */
export function citations(corpus: Corpus): ReadonlyMap<PaperId, Citation> {
  const found = known.get(corpus) ?? build(corpus);
  known.set(corpus, found);
  return found;
}

function build({ papers, permalinks }: Corpus): Map<PaperId, Citation> {
  const keys = citationKeys(papers, permalinks.papers);
  return new Map(papers.map((paper) => [paper.id, citationOf(paper, keys.get(paper.id) ?? paper.id)]));
}

/** What can be cited, under a key. */
export function citationOf(work: Citable, key: string): Citation {
  const csl = cslItem(work, key);
  const eprint = arxivId(work.identifiers.arxiv);
  const cut = isCut(work);
  return { key, csl, bibtex: bibtex(csl, { eprint, cut }), ris: ris(csl, eprint), apa: apa(csl, cut) };
}
