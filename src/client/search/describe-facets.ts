import type { Holdings } from '../../lib/search/holdings.ts';
import { type Answer, search, type SearchOptions } from '../../lib/search/search.ts';
import type { Question, ShownChoice, ShownFacet } from './found.ts';

const kinds = [
  ['paper', 'Papers'],
  ['topic', 'Topics'],
  ['work', 'Works'],
  ['author', 'Authors'],
] as const;

/** Words for values that are no names; a map, since a venue may be called `constructor`. */
const unsaid = new Map([
  ['has:code', 'With code'],
  ['unknown', 'Not known'],
]);

/** Names of all values that a filter may ask for by id, as `topic:kv-cache` → `KV cache`. */
export function labelsOf({ facts }: Holdings): Record<string, string> {
  const entries = [
    ...facts.topics.map(({ id, name }) => [`topic:${id}`, name]),
    ...facts.themes.map(({ id, name }) => [`theme:${id}`, name]),
  ];
  return Object.fromEntries(entries) as Record<string, string>;
}

/** How many of each kind answer, whatever kinds are asked for. */
function countKinds(known: Holdings, question: Question, answer: Answer, text: SearchOptions['text']) {
  const filters = question.filters.filter(({ field }) => field !== 'kind');
  const all =
    filters.length === question.filters.length
      ? answer
      : search(known, question.query, { limit: 0, filters, ...(text ? { text } : {}) });
  return kinds.flatMap(([value, label]): ShownChoice[] => {
    const papers = value === 'paper' ? all.total : all.otherCounts[value];
    return papers > 0 ? [{ value, label, papers }] : [];
  });
}

/** The facets of an answer with readable names. */
export function describeFacets(
  known: Holdings,
  question: Question,
  answer: Answer,
  text: SearchOptions['text'],
): Record<ShownFacet, ShownChoice[]> {
  const named = (field: keyof Answer['facets']): ShownChoice[] =>
    answer.facets[field].map(({ value, label, papers }) => ({
      value,
      label: unsaid.get(`${field}:${value}`) ?? unsaid.get(value) ?? label,
      papers,
    }));
  return {
    topic: named('topic'),
    theme: named('theme'),
    year: named('year'),
    venue: named('venue'),
    has: named('has'),
    kind: countKinds(known, question, answer, text),
  };
}
