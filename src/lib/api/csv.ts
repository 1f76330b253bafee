import { stringify } from 'csv-stringify/browser/esm/sync';
import type { z } from 'zod';
import type { apiPaper } from '../../schemas/api.ts';

type Row = z.input<typeof apiPaper>;

interface Column {
  name: string;
  /** As Table Schema calls it. */
  type: 'string' | 'integer';
  about: string;
  of: (paper: Row) => string | number | null;
}

const joined = (values: readonly string[]): string => values.join('; ');
const text = (name: string, about: string, of: Column['of']): Column => ({ name, type: 'string', about, of });
const whole = (name: string, about: string, of: Column['of']): Column => ({
  name,
  type: 'integer',
  about,
  of,
});

/** The columns of `papers.csv`, in order. An absent fact is an empty cell; of lists the parts are joined by `; `. */
export const csvColumns: readonly Column[] = [
  text('id', 'Stays for good; a former one is in moved.json.', (p) => p.id),
  text('url', 'Its page, with the base.', (p) => p.url),
  text('title', 'Plain Unicode.', (p) => p.title),
  text('titleSource', 'The title as it was found.', (p) => p.titleSource),
  text('shortName', 'The name that the title gives the work.', (p) => p.shortName),
  text('aliases', 'Other names of the work; a list.', (p) => joined(p.aliases)),
  text('authors', 'Names in the order of the paper; a list, empty where no source names them.', (p) =>
    joined((p.authors ?? []).map(({ name }) => name)),
  ),
  text('authorIds', 'Their ids, as in authors.json; a list in the same order.', (p) =>
    joined((p.authors ?? []).map(({ id }) => id)),
  ),
  whole('authorCount', 'May be known where names are not.', (p) => p.authorCount),
  text('organization', 'Who is behind the paper.', (p) => p.organization),
  text(
    'organizationHandle',
    'The name of its account where the listing was made.',
    (p) => p.organizationHandle,
  ),
  text('published', 'As long as it is known: 2024-03-06, 2024-03 or 2024.', (p) => p.published?.date ?? null),
  text('publishedPrecision', 'day, month or year.', (p) => p.published?.precision ?? null),
  text('publishedBasis', 'stated, inferred-year or identifier.', (p) => p.published?.basis ?? null),
  text('venue', 'Conference or journal.', (p) => p.venue),
  whole('venueYear', 'Year of the venue.', (p) => p.venueYear),
  text('arxiv', 'arXiv number without version.', (p) => p.identifiers.arxiv),
  text('doi', 'DOI without the address of a resolver.', (p) => p.identifiers.doi),
  text('code', 'Addresses of code; a list.', (p) => joined(p.code)),
  whole('upvotes', 'Of the newest document that states them.', (p) => p.upvotes),
  whole('comments', 'Of the newest document that states them.', (p) => p.comments),
  text('topic', 'Id of the topic it belongs to first.', (p) => p.topics.primary),
  text('alsoTopics', 'Ids of topics it belongs to too; a list.', (p) => joined(p.topics.also)),
  text('topicBasis', 'Who decided: rule, example or correction.', (p) => p.topics.basis),
  text('sources', 'Document and line of each entry, with a colon between; a list.', (p) =>
    joined(p.sources.map(({ document, line }) => `${document}:${String(line)}`)),
  ),
  text('abstract', 'Plain text, paragraphs parted by a blank line.', (p) => p.abstract),
];

/**
 * The papers as a table (RFC 4180, UTF-8). A text that a spreadsheet would run as a formula gets an apostrophe before it
 * (https://owasp.org/www-community/attacks/CSV_Injection): documents are hostile.
 */
export function papersCsv(papers: readonly Row[]): string {
  return stringify(
    papers.map((paper) => csvColumns.map(({ of }) => of(paper))),
    {
      header: true,
      columns: csvColumns.map(({ name }) => name),
      record_delimiter: 'windows',
      escape_formulas: true,
    },
  );
}
