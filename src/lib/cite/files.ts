import type { Author } from '../../schemas/annotations.ts';
import type { Corpus } from '../../schemas/corpus.ts';
import type { Paper } from '../../schemas/paper.ts';
import { hasFilesPerPaper } from '../scale.ts';
import type { Citation } from './citations.ts';

/** The formats in which citations may be taken away. */
export const formats = [
  { name: 'BibTeX', extension: 'bib' },
  { name: 'RIS', extension: 'ris' },
  { name: 'CSL-JSON', extension: 'csl.json' },
] as const;

export type Extension = (typeof formats)[number]['extension'];

/** Where citation files stand: an address that takes an extension (`/papers/galore.bib`). */
export const stems = {
  paper: (id: string) => `/papers/${id}`,
  topic: (id: string) => `/topics/${id}`,
  author: (id: string) => `/authors/${id}`,
  all: '/api/papers',
  readNext: '/read-next',
} as const;

/** The papers whose citations stand in the files of a topic: those that belong there first, then or also. */
export function citedOfTopic({ papers, assignments }: Corpus, topic: string): Paper[] {
  return papers.filter(({ id }) => {
    const assignment = assignments.get(id);
    return assignment?.primary === topic || assignment?.also.some((other) => other === topic);
  });
}

/** Whether a person has citation files: with two papers or more, in a collection that is not too large for them. */
export function hasAuthorFiles(corpus: Corpus, { papers }: Pick<Author, 'papers'>): boolean {
  return papers.length > 1 && hasFilesPerPaper(corpus);
}

/** Several papers as the text of one file. */
export function citationFile(extension: Extension, citations: readonly Citation[]): string {
  if (extension === 'bib') return citations.map(({ bibtex }) => bibtex).join('\n');
  if (extension === 'ris') return citations.map(({ ris }) => ris).join('\n');
  return `${JSON.stringify(
    citations.map(({ csl }) => csl),
    null,
    1,
  )}\n`;
}
