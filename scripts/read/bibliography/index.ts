import type { Reader } from '../reader.ts';
import { arxivAtom } from './arxiv-atom.ts';
import { bibtex } from './bibtex.ts';
import { cslJson } from './csl-json.ts';
import { endnote } from './endnote.ts';
import { markdownLinks } from './markdown-links.ts';
import { openAlex } from './openalex.ts';
import { ris } from './ris.ts';
import { semanticScholar } from './semantic-scholar.ts';

/** Readers of bibliographies, in the order in which they are asked: what is marked most plainly first. */
export const bibliographies: Reader[] = [
  openAlex,
  semanticScholar,
  cslJson,
  arxivAtom,
  ris,
  endnote,
  bibtex,
  markdownLinks,
];
