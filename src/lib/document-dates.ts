import type { Corpus } from '../schemas/corpus.ts';
import type { Paper } from '../schemas/paper.ts';

type Dated = Pick<Corpus, 'documents' | 'ledger'>;

/** The last day on which a document came into the collection, as `documents.yaml` says; null where no row says so. */
export function lastAdded({ documents, ledger }: Dated): string | null {
  return newest(ledger.map(({ document }) => documents.get(document)?.added));
}

/** The last day on which a document that lists one of these papers came in; null where none says so. */
export function papersAdded({ documents }: Dated, papers: readonly Paper[]): string | null {
  return newest(
    papers.flatMap(({ sources }) => sources.map(({ document }) => documents.get(document)?.added)),
  );
}

function newest(days: readonly (string | null | undefined)[]): string | null {
  return days.reduce<string | null>((last, day) => (day != null && (last ?? '') < day ? day : last), null);
}
