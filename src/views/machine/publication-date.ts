import { citedDate } from '../../lib/cite/csl.ts';
import type { Paper } from '../../schemas/paper.ts';

/** When a paper came out, each date as long as it is precise (`2024-03`). */
export interface PublicationDates {
  /** As it is cited: at its venue, else at all; null where nothing is known. */
  published: string | null;
  /** On the web, where that date is another than that of its venue, or more exact. */
  online: string | null;
}

/** A paper on arXiv in 2023 and at a conference in 2024 is of 2024: the date that the documents state is the one on the web. */
export function publicationDates(paper: Paper): PublicationDates {
  const published = citedDate(paper);
  const first = paper.published?.date ?? null;
  return { published, online: first === published ? null : first };
}
