import { dateInWords } from './words.ts';
import type { Paper } from '../schemas/paper.ts';
import type { Link } from './link.ts';
import { paperLink } from './link.ts';

/** A paper as the source of a sentence: its short name where it has one, else its title. */
export interface PaperLine extends Link {
  /** The whole title, where the label is the short name. */
  title: string | null;
  date: string | null;
}

export function paperLine(base: string, paper: Paper): PaperLine {
  const { url, label } = paperLink(base, paper);
  return {
    url,
    label: paper.shortName ?? label,
    title: paper.shortName === null ? null : label,
    date: paper.published && dateInWords(paper.published.date),
  };
}
