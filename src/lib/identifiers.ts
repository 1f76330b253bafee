import type { ReferenceService } from '../schemas/references.ts';

/** YYMM.number since April 2007, archive/YYMMnumber before: https://info.arxiv.org/help/arxiv_identifier.html */
const arxivPattern = /^(?:\d{4}\.\d{4,5}|[a-z-]+(?:\.[A-Z]{2})?\/\d{7})(?:v\d+)?$/;

/** An arXiv id as it may stand in an address of arxiv.org, or null for anything else: documents are hostile. */
export function arxivId(text: string | null): string | null {
  return text !== null && arxivPattern.test(text) ? text : null;
}

/** A DOI (ISO 26324: `10.`, a number, `/`, a suffix), or null for anything else. */
export function doiOf(text: string | null): string | null {
  return text !== null && /^10\.\d{4,9}(?:\.\d+)*\/\S+$/.test(text) ? text : null;
}

/** Whether a paper has no arXiv number and no DOI, so that no service can be asked about it. */
export function isNameless({ arxiv, doi }: { arxiv: string | null; doi: string | null }): boolean {
  return arxivId(arxiv) === null && doiOf(doi) === null;
}

/** The address that resolves a DOI; signs that mean something in an address (`<`, `#`, `?`) are encoded. */
export function doiAddress(doi: string): string {
  return `https://doi.org/${encodeURIComponent(doi.toWellFormed()).replaceAll('%2F', '/')}`;
}

export const arxivAddress = (id: string): string => `https://arxiv.org/abs/${id}`;

/** `openalex:W2741809807`, `semantic-scholar:` and 40 signs: the page of a work at the service that tells of it; null for other keys. */
export function serviceAddress(key: string): { service: ReferenceService; url: string } | null {
  const [, number] = /^openalex:(W\d+)$/.exec(key) ?? [];
  if (number !== undefined) return { service: 'openalex', url: `https://openalex.org/${number}` };
  const [, hash] = /^semantic-scholar:([\da-f]{40})$/.exec(key) ?? [];
  return hash === undefined
    ? null
    : { service: 'semantic-scholar', url: `https://www.semanticscholar.org/paper/${hash}` };
}

export const arxivPdfAddress = (id: string): string => `https://arxiv.org/pdf/${id}`;
