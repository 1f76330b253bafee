import type { Comparison } from '../../lib/compare/compare.ts';
import type { ComparedPaper } from '../../lib/compare/format.ts';
import { href, paths } from '../../lib/href.ts';
import { arxivAddress, doiAddress } from '../../lib/identifiers.ts';
import { dateInWords } from '../../lib/paper-words.ts';
import { count, listed } from '../../lib/wording.ts';
import { element, link } from '../search/element.ts';
import { cellList, type TableRow } from './table.ts';

/** A fact of papers, and how a cell says it. */
interface Fact {
  label: string;
  cell: (paper: ComparedPaper) => (string | Node)[] | null;
}

/** What all of them have is a mark too: that it is in more than one is what counts. */
function marked(isShared: boolean, made: HTMLElement): HTMLElement {
  return isShared ? element('mark', 'shared', made) : made;
}

function facts(base: string, shared: Comparison['shared']): Fact[] {
  return [
    {
      label: 'Date',
      cell: ({ date, dateNote }) =>
        date === null
          ? null
          : [dateInWords(date), ...(dateNote === null ? [] : [' ', element('span', 'note', dateNote)])],
    },
    { label: 'Venue', cell: ({ venue }) => (venue === null ? null : [venue]) },
    {
      label: 'Authors',
      cell: ({ authors, authorCount }) => {
        if (authors === null)
          return authorCount === null ? null : [`${count(authorCount, 'author')}, names unknown`];
        return cellList(
          authors.map(({ id, name }) => [
            marked(shared.authors.has(id), link('', href(base, paths.author(id)), name)),
          ]),
          'compare-names',
        );
      },
    },
    { label: 'Organisation', cell: ({ organization }) => (organization === null ? null : [organization]) },
    {
      label: 'Topics',
      cell: ({ topics }) =>
        cellList(
          topics.map(({ id, name, theme }) => [
            marked(
              shared.topics.has(id),
              link(`topic-tag theme-${String(theme)}`, href(base, paths.topic(id)), name),
            ),
          ]),
        ),
    },
    { label: 'Code', cell: ({ code }) => cellList(code.map((url) => [outward(url, short(url))])) },
    {
      label: 'Identifiers',
      cell: ({ arxiv, doi }) =>
        cellList([
          ...(arxiv === null ? [] : [[outward(arxivAddress(arxiv), `arXiv ${arxiv}`)]]),
          ...(doi === null ? [] : [[outward(doiAddress(doi), `DOI ${doi}`)]]),
        ]),
    },
    { label: 'Upvotes and comments', cell: ({ attention }) => cellList(attention.map((words) => [words])) },
  ];
}

/** The rows of facts that one of the papers has, and a sentence on what none has; empty when there is nothing of the kind. */
export function factRows(
  base: string,
  papers: readonly ComparedPaper[],
  shared: Comparison['shared'],
): { rows: TableRow[]; missing: string } {
  const all = facts(base, shared).map(({ label, cell }) => ({ label, cells: papers.map(cell) }));
  const isKnown = ({ cells }: (typeof all)[number]): boolean => cells.some((cell) => cell !== null);
  const missing = all
    .filter((row) => !isKnown(row))
    .flatMap(({ label }) => label.toLowerCase().split(' and '));
  return {
    rows: all.filter(isKnown).map(({ label, cells }) => ({ head: [label], cells, none: 'not known' })),
    missing: missing.length === 0 ? '' : `Not known of any: ${listed(missing)}.`,
  };
}

function outward(url: string, words: string): HTMLElement {
  const made = link('', url, words);
  made.rel = 'noopener noreferrer';
  return made;
}

/** `https://github.com/a/b` → `github.com/a/b`. */
function short(url: string): string {
  return url.replace(/^https?:\/\/(?:www\.)?|\/$/g, '');
}
