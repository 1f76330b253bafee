import type { Found, ShownOther, ShownPaper } from './found.ts';
import { element, link } from './element.ts';

function paperItem(paper: ShownPaper): HTMLLIElement {
  return element('li', '', link('paper-title', paper.url, paper.title.text));
}

function otherItem(other: ShownOther): HTMLLIElement {
  return element(
    'li',
    '',
    link('paper-title', other.url, other.name),
    ' ',
    element('span', 'search-kind', other.kindName),
  );
}

/** Things named by the query, then papers. */
export function drawResults({ others, papers }: Found): Node[] {
  const lists: Node[] = [];
  if (others.length > 0) lists.push(element('ul', 'search-others', ...others.map(otherItem)));
  if (papers.length > 0) lists.push(element('ol', 'paper-list search-papers', ...papers.map(paperItem)));
  return lists;
}

export function countInWords({ total }: Found): string {
  return total === 1 ? '1 paper.' : `${total} papers.`;
}
