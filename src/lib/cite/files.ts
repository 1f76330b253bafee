import type { Citation } from './citations.ts';

/** The formats in which citations may be taken away, with their media types; none is registered for BibTeX and RIS. */
export const formats = [
  { name: 'BibTeX', extension: 'bib', type: 'application/x-bibtex' },
  { name: 'RIS', extension: 'ris', type: 'application/x-research-info-systems' },
  { name: 'CSL-JSON', extension: 'csl.json', type: 'application/vnd.citationstyles.csl+json' },
] as const;

export type Extension = (typeof formats)[number]['extension'];

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
