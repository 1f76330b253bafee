// What the search page says in words.
import { count, listed } from '../../lib/wording.ts';
import type { Filter } from '../../lib/search/parse-query.ts';
import type { Correction } from '../../lib/search/search.ts';
import type { Found, MatchedIn, ShownFacet, ShownOther } from './found.ts';
import type { Choice } from './state.ts';

export const facetTitles: Record<ShownFacet, string> = {
  kind: 'Kind',
  theme: 'Theme',
  topic: 'Topic',
  year: 'Year',
  venue: 'Venue',
  has: 'Code',
};

const values: Record<string, string> = {
  'kind:paper': 'papers',
  'kind:topic': 'topics',
  'kind:work': 'works',
  'kind:author': 'authors',
  'has:code': 'given',
};

/** `KV cache`, `2023 to 2025`, `not known`. */
export function valueInWords(field: string, value: string, labels: Readonly<Record<string, string>>): string {
  const range = /^(\d{4})?\.\.(\d{4})?$/.exec(value);
  if (field === 'year' && range) {
    const [, from, to] = range;
    return from && to ? `${from} to ${to}` : from ? `from ${from} on` : `until ${to ?? ''}`;
  }
  if (value === 'unknown') return 'not known';
  return values[`${field}:${value}`] ?? labels[`${field}:${value}`] ?? value;
}

/** `Topic: KV cache`, `Not topic: KV cache`. */
export function choiceInWords(
  { field, value, not }: Choice,
  labels: Readonly<Record<string, string>>,
): string {
  const name = facetTitles[field];
  return `${not ? `Not ${name.toLowerCase()}` : name}: ${valueInWords(field, value, labels)}`;
}

/** `Tri Dao, Albert Gu and 3 others`; empty when the authors are not known. */
export function authorsInWords(authors: readonly string[]): string {
  const few = 2;
  const rest = authors.length - few;
  return rest > 1 ? `${authors.slice(0, few).join(', ')} and ${rest} others` : listed(authors);
}

/** What a thing is and how much there is of it: `method, named by 41 papers`. */
export function otherInWords({ kind, kindName, papers }: ShownOther): string {
  if (kind === 'author') return `author of ${count(papers, 'paper')}`;
  return kind === 'topic'
    ? `${kindName}, ${count(papers, 'paper')}`
    : `${kindName}, named by ${count(papers, 'paper')}`;
}

/** Where the words were found, for people: `In the title and the abstract · author Tri Dao`. */
export function matchedInWords(matched: readonly MatchedIn[]): string {
  const has = (field: MatchedIn['field']): boolean => matched.some((one) => one.field === field);
  const texts = [
    has('title') ? 'the title' : '',
    has('name') ? 'its other names' : '',
    has('abstract') ? 'the abstract' : '',
  ].filter(Boolean);
  const facts = matched.flatMap(({ field, what }) =>
    field === 'author' || field === 'topic' || field === 'venue' || field === 'year'
      ? [`${field} ${listed(what)}`]
      : [],
  );
  const all = [...(texts.length > 0 ? [`in ${listed(texts)}`] : []), ...facts].join(' · ');
  return all.charAt(0).toUpperCase() + all.slice(1);
}

/** `galroe` → `galore`, in pieces so that the page may set the words apart. */
export type Said = { plain: string } | { word: string };

function changes(all: readonly Correction[], how: string): Said[][] {
  return all.map(({ from, to }) => [{ word: from }, { plain: ` ${how} ` }, { word: to }]);
}

/** What was read differently from what was typed: one statement each. */
export function changesInWords({
  corrected,
  expanded,
}: {
  corrected: readonly Correction[];
  expanded: readonly Correction[];
}): Said[][] {
  return [...changes(corrected, 'corrected to'), ...changes(expanded, 'read as')];
}

export const plainly = (said: readonly Said[]): string =>
  said.map((one) => ('word' in one ? `“${one.word}”` : one.plain)).join('');

/** Whether papers are asked for, as they are unless a filter on kinds leaves them out. */
function wantsPapers({ question, asked }: Pick<Found, 'question' | 'asked'>): boolean {
  return [...question.filters, ...asked.filters]
    .filter(({ field }) => field === 'kind')
    .every(({ values: kinds, not }) => kinds.includes('paper') !== not);
}

/** Whether a reader needs help: no paper where some are wanted, and nothing of just this name. */
export function isNothingFound(found: Found): boolean {
  if (found.total > 0 || found.unread > 0 || found.others.some(({ exact }) => exact)) return false;
  return wantsPapers(found) || found.others.length === 0;
}

/** `12 papers, 1 topic`; `No papers` when there is nothing. */
export function countInWords(found: Found): string {
  const { total, otherCounts, unread, question, asked } = found;
  const kinds = (['topic', 'work', 'author'] as const).flatMap((kind) => {
    const n = otherCounts[kind];
    return n > 0 ? [count(n, kind)] : [];
  });
  const browsing = asked.text.trim() === '' && total > 0;
  const papers = total === 0 ? 'No papers' : count(total, 'paper');
  const sentence = [...(wantsPapers(found) || kinds.length === 0 ? [papers] : []), ...kinds].join(', ');
  const reading = unread > 0 && question.told > 0 ? ` so far; ${count(unread, 'abstract')} not read yet` : '';
  return `${sentence}${browsing ? ', newest first' : ''}${reading}`;
}

/** The sentence that is read out. */
export function announced(found: Found): string {
  return `${[countInWords(found), ...changesInWords(found).map(plainly)].join('. ')}.`;
}

function filterInWords({ field, values: wanted, not }: Filter, labels: Found['labels']): string {
  const name = field in facetTitles ? facetTitles[field as ShownFacet].toLowerCase() : field;
  const said = wanted.map((value) => valueInWords(field, value, labels)).join(' or ');
  return `${not ? 'not ' : ''}${name} ${said}`;
}

/** How a query was understood, part by part; its plain words are left out. Without people none is chosen by its authors. */
export function understoodInWords({ asked, labels, complete }: Found): string[] {
  const signed = (words: readonly string[], how: string): string[] => words.map((word) => `${how} “${word}”`);
  return [
    ...signed(asked.phrases, 'the exact words'),
    ...signed(asked.must, 'must hold'),
    ...signed(asked.not, 'must not hold'),
    ...asked.filters.map(
      (filter) =>
        filterInWords(filter, labels) +
        (filter.field === 'author' && !complete ? ' (authors are not loaded yet)' : ''),
    ),
  ];
}
