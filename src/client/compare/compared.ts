import { compare } from '../../lib/compare/compare.ts';
import type { ComparedPaper } from '../../lib/compare/format.ts';
import { factRows } from './facts.ts';
import { dateLine, resultRows, tieList, wordParts, workRows } from './sections.ts';
import { paperTable, type TableRow } from './table.ts';
import type { CompareView } from './view.ts';

// Fetched with the papers, once there are two.

/**
 * Draws two papers or more side by side.
 * @param abstracts whether the site shows abstracts
 */
export function drawCompared(
  view: CompareView,
  base: string,
  papers: readonly ComparedPaper[],
  abstracts: boolean,
): void {
  const drawTable = (name: string, rows: readonly TableRow[]): void => {
    const heading = view.part(name)?.closest('section')?.getAttribute('aria-labelledby') ?? '';
    view.tell(name, ...(rows.length > 0 ? [paperTable(heading, papers, rows)] : []));
  };
  const all = compare(papers);
  const { rows, missing } = factRows(base, papers, all.shared);
  view.tell('dates', ...(papers.some(({ date }) => date !== null) ? [dateLine(papers)] : []));
  drawTable('facts', rows);
  view.tell('missing', missing);
  view.toggle('marked', all.shared.authors.size + all.shared.topics.size > 0);
  view.tell('ties', tieList(base, papers));
  const results = resultRows(base, papers, all);
  drawTable('results', results);
  view.toggle('caveat', results.length > 0);
  view.toggle('no-results', results.length === 0 && abstracts);
  view.toggle('no-abstracts', results.length === 0 && !abstracts);
  const works = workRows(base, all);
  drawTable('works', works);
  view.toggle('no-works', works.length === 0);
  const { shared, alone } = wordParts(papers);
  view.tell('words', ...(shared ? [shared] : []));
  drawTable('words-alone', alone);
  view.toggle('no-words', shared === null);
}
