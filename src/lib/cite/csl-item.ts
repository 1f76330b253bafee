/** A name of CSL-JSON: parts of a person's, or one `literal` where nothing says what its parts are. */
export interface CslName {
  family?: string;
  given?: string;
  'non-dropping-particle'?: string;
  suffix?: string;
  literal?: string;
}

export type DateParts = [number] | [number, number] | [number, number, number];

/** What we say of a paper in CSL-JSON (schema v1.0.1); what is not known is left out. */
export interface CslItem {
  id: string;
  type: 'article' | 'article-journal' | 'paper-conference' | 'dataset';
  title: string;
  author?: CslName[];
  issued?: { 'date-parts': [DateParts] };
  'container-title'?: string;
  publisher?: string;
  /** `arXiv:2403.03507` of a preprint. */
  number?: string;
  DOI?: string;
  URL?: string;
  note?: string;
}
