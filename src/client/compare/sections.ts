import type { Comparison } from '../../lib/compare/compare.ts';
import { inOrderOfDates } from '../../lib/compare/dates.ts';
import type { ComparedPaper, ComparedReference, ComparedWork } from '../../lib/compare/format.ts';
import { ties, type NamedOther, type Tie } from '../../lib/compare/ties.ts';
import { wordsInCommon } from '../../lib/compare/words-in-common.ts';
import { href, paths } from '../../lib/href.ts';
import { dateInWords } from '../../lib/paper-words.ts';
import type { Quote } from '../../lib/quoted.ts';
import { kindInWords, paperDoes, relationInWords, relations } from '../../lib/work-words.ts';
import { count, listed } from '../../lib/wording.ts';
import { element, link } from '../search/element.ts';
import { cellList, type TableRow } from './table.ts';

function quotation({ before, words, after }: Quote): HTMLElement {
  return element('q', '', before, element('mark', '', words), after);
}

/** The oldest paper first, with what lies between. */
export function dateLine(papers: readonly ComparedPaper[]): HTMLElement {
  const items = inOrderOfDates(papers).map(({ paper, later }) =>
    element(
      'li',
      '',
      element('span', 'compare-date', paper.date === null ? 'Date not known' : dateInWords(paper.date)),
      ' ',
      element(
        'span',
        '',
        element('strong', '', paper.name),
        ...(later === '' ? [] : [' ', element('span', 'note', later)]),
      ),
    ),
  );
  return element('ol', 'compare-dates', ...items);
}

/** A row for each kind of quantity; a cell holds what its paper claims, in the order of its abstract. */
export function resultRows(
  base: string,
  papers: readonly ComparedPaper[],
  { results }: Comparison,
): TableRow[] {
  return results.map(({ name, what, cells }) => ({
    head: [element('strong', '', name), ' ', element('span', 'note', what)],
    cells: cells.map((cell, place) =>
      cellList(
        cell.map((result) => [
          link('compare-value', href(base, paths.result(papers[place]?.id ?? '', result.id)), result.value),
          ' ',
          element(
            'span',
            'note',
            result.what,
            result.baseline === null ? '' : `, against ${result.baseline}`,
          ),
          ' ',
          quotation(result.quote),
        ]),
        'compare-claims',
      ),
    ),
    none: 'no claim found',
  }));
}

function workLink(base: string, { name, path }: ComparedWork): HTMLElement {
  return link('', href(base, path), name);
}

/** Works of more than one paper, a row each; then in one row those that a single one names. */
export function workRows(base: string, { works }: Comparison): TableRow[] {
  const shared = works.shared.map(({ work, cells }): TableRow => ({
    head: [workLink(base, work), ' ', element('span', 'note', kindInWords[work.kind])],
    cells: cells.map((cell) => (cell === null ? null : [relationInWords[cell.relation]])),
    none: 'not named',
  }));
  if (works.alone.every((list) => list.length === 0)) return shared;
  const alone = works.alone.map((list) =>
    cellList(
      relations
        .map((relation) => ({ relation, found: list.filter((work) => work.relation === relation) }))
        .filter(({ found }) => found.length > 0)
        .map(({ relation, found }) => [
          element('span', 'note', paperDoes[relation]),
          ' ',
          ...found.flatMap((work, i) => [i > 0 ? ', ' : '', workLink(base, work)]),
        ]),
    ),
  );
  return [
    ...shared,
    { head: [element('strong', '', 'Only this paper')], cells: alone, none: 'nothing else' },
  ];
}

/** Who says what: lists of what several say, and a row of what each says alone. */
export function wordParts(papers: readonly ComparedPaper[]): {
  shared: HTMLElement | null;
  alone: TableRow[];
} {
  const { shared, alone } = wordsInCommon(papers);
  const name = (place: number): string => papers[place]?.name ?? '';
  const items = shared.flatMap(({ places, terms }) => [
    element(
      'dt',
      '',
      places.length < papers.length ? listed(places.map(name)) : papers.length === 2 ? 'Both' : 'All of them',
    ),
    element('dd', '', ...terms.map((term) => element('span', 'compare-word', term))),
  ]);
  const cells = alone.map((terms) =>
    terms.length === 0 ? null : terms.map((term) => element('span', 'compare-word', term)),
  );
  return {
    shared: items.length === 0 ? null : element('dl', 'compare-words', ...items),
    alone: alone.every((terms) => terms.length === 0)
      ? []
      : [{ head: [element('strong', '', 'Only this paper')], cells, none: 'no other telling word' }],
  };
}

/** How each two of the papers name each other, or are alike; then those of which nothing can be told. */
export function tieList(base: string, papers: readonly ComparedPaper[]): HTMLElement {
  const all = ties(papers);
  const bound = all.filter(isBound);
  const items = bound.map((tie) => {
    const [a, b] = tie.pair;
    // Two papers need not be told apart from another two.
    const heading = papers.length === 2 ? [] : [element('h3', '', `${a.name} and ${b.name}`)];
    return element('li', '', ...heading, ...tieParts(base, tie));
  });
  const unbound = all.filter((tie) => !isBound(tie));
  if (unbound.length > 0) items.push(element('li', 'note', unboundInWords(unbound, papers.length)));
  return element('ul', 'compare-ties', ...items);
}

const isBound = ({ names, refers, both, related }: Tie): boolean =>
  names.length + refers.length + both.length > 0 || related !== null;

function unboundInWords(all: readonly Tie[], papers: number): string {
  const words =
    'Neither names the other in title or abstract, and neither is among the papers most like the other';
  const pairs = all.map(({ pair: [a, b] }) => `${a.name} and ${b.name}`);
  return papers === 2 ? `${words}.` : `${words}: ${pairs.join('; ')}.`;
}

/** References of both that are named; the others are counted. */
const mostShared = 12;

function tieParts(base: string, { names, refers, both, related }: Tie): HTMLElement[] {
  const named = [
    ...names.map((one) => namedPart(base, one)),
    ...refers.map(({ from, to }) =>
      element(
        'p',
        '',
        link('', href(base, paths.paper(from.id)), from.name),
        ` refers to ${to.name} in its reference list.`,
      ),
    ),
    ...(both.length === 0 ? [] : [bothPart(base, both)]),
  ];
  if (related === null) return named;
  const why = [
    related.terms.length > 0 ? `both say ${listed(related.terms)}` : '',
    related.works.length > 0 ? `both name ${listed(related.works)}` : '',
  ].filter(Boolean);
  return [...named, element('p', '', `Related: ${why.join('; ') || 'by their naming'}.`)];
}

function bothPart(base: string, both: readonly ComparedReference[]): HTMLElement {
  const left = both.length - mostShared;
  const shown = both.slice(0, mostShared);
  const last = left > 0 ? -1 : shown.length - 1;
  return element(
    'p',
    '',
    'Both refer to ',
    ...shown.flatMap(({ name, path }, i) => [
      i === 0 ? '' : i === last ? ' and ' : ', ',
      link('', href(base, path), name),
    ]),
    left > 0 ? ` and ${count(left, 'other')}.` : '.',
  );
}

function namedPart(base: string, { from, to, work }: NamedOther): HTMLElement {
  const said = work.relation === 'mentions' ? '' : ` and ${relationInWords[work.relation]}`;
  return element(
    'p',
    '',
    link('', href(base, paths.paper(from.id)), from.name),
    ` names ${to.name}${said}`,
    ...(work.quote === null ? ['.'] : [': ', quotation(work.quote)]),
  );
}
