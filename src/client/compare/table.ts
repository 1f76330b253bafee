import type { ComparedPaper } from '../../lib/compare/format.ts';
import { element } from '../search/element.ts';

type Content = (string | Node)[];

/** A row of a table of papers. */
export interface TableRow {
  head: Content;
  /** One a paper; null: there is nothing, which `none` says in words. */
  cells: (Content | null)[];
  none: string;
}

/** A part with its role, which a display of its own would take from it. */
function part<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  role: string,
  ...content: Content
): HTMLElementTagNameMap[Tag] {
  const made = element(tag, '', ...content);
  made.role = role;
  return made;
}

/**
 * A table in which papers are columns. Where that is too narrow the style sheet puts cells one under the other, and each
 * says whose it is.
 * @param heading id of what the table is called by
 */
export function paperTable(
  heading: string,
  papers: readonly ComparedPaper[],
  rows: readonly TableRow[],
): HTMLTableElement {
  const column = (content: string): HTMLElement => {
    const made = part('th', 'columnheader', content);
    made.scope = 'col';
    return made;
  };
  const corner = part('td', 'cell');
  const head = part('tr', 'row', corner, ...papers.map(({ name }) => column(name)));
  const drawn = rows.map(({ head: words, cells, none }) => {
    const header = part('th', 'rowheader', ...words);
    header.scope = 'row';
    const content = cells.map((cell, i) => {
      const name = element('span', 'compare-whose', papers[i]?.name ?? '');
      return part('td', 'cell', name, ...(cell ?? [element('span', 'note', none)]));
    });
    return part('tr', 'row', header, ...content);
  });
  const table = element(
    'table',
    'compare-table',
    part('thead', 'rowgroup', head),
    part('tbody', 'rowgroup', ...drawn),
  );
  table.role = 'table';
  table.dataset['papers'] = String(papers.length);
  table.setAttribute('aria-labelledby', heading);
  return table;
}

/** A list of a cell, or nothing for no items. */
export function cellList(items: readonly Content[], className = ''): Content | null {
  if (items.length === 0) return null;
  return [element('ul', className, ...items.map((item) => element('li', '', ...item)))];
}
