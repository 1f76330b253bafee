// Imported by scripts and by the browser: which papers a filter leaves, and how many each choice would.
import { foldTitle, words } from '../fold.ts';
import type { IndexedPaper, SearchIndex } from './index-format.ts';
import { type Filter, type FilterField, yearRange } from './parse-query.ts';

export const facetFields = ['topic', 'theme', 'year', 'venue', 'has'] as const;

export type FacetField = (typeof facetFields)[number];

/** What can be known of a paper or not; the value of the choice that means "not known". */
export const unknown = 'unknown';

/** For each facet, value → papers that it leaves beside the other filters; most first. */
export type Facets = Record<FacetField, { value: string; label: string; papers: number }[]>;

const yearOf = ({ date }: IndexedPaper): number | null => (date === null ? null : Number(date.slice(0, 4)));

/** Whether every word of a name's beginning stands in it: `dao` and `tri dao` in `Tri Dao`, `krähenbühl` in any spelling. */
function holdsName(name: string, wanted: readonly string[]): boolean {
  const own = words(name);
  return wanted.every((word, i) =>
    own.some((one) => (i === wanted.length - 1 ? one.startsWith(word) : one === word)),
  );
}

function test(index: SearchIndex, field: FilterField, value: string): (paper: number) => boolean {
  const { papers, topics, themes } = index.core;
  const key = foldTitle(value);
  const paper = (place: number): IndexedPaper | undefined => papers[place];
  switch (field) {
    case 'topic': {
      // As with venues: a whole name is meant alone, else a part of one will do.
      const named = topics.flatMap(({ id, name }, i) => (id === value || foldTitle(name) === key ? [i] : []));
      const parts = words(value);
      const like = topics.flatMap(({ name }, i) => (holdsName(name, parts) ? [i] : []));
      const wanted = new Set(named.length > 0 ? named : like);
      return (place) => paper(place)?.topics.some((topic) => wanted.has(topic)) ?? false;
    }
    case 'theme': {
      const wanted = themes.findIndex(({ id, name }) => id === value || foldTitle(name) === key);
      return (place) => themeOf(index, place) === wanted && wanted >= 0;
    }
    case 'year': {
      const range = yearRange(value);
      return (place) => {
        const year = paper(place) ? yearOf(paper(place) as IndexedPaper) : null;
        return range === null ? year === null : year !== null && year >= range[0] && year <= range[1];
      };
    }
    case 'venue': {
      // The whole name of one is meant alone, so that a choice leaves as many papers as it says.
      const venues = [...new Set(papers.map(({ venue }) => venue))].filter((venue) => venue !== null);
      const equal = venues.filter((venue) => foldTitle(venue) === key);
      const begun = venues.filter((venue) => foldTitle(venue).startsWith(key));
      const wanted = new Set(equal.length > 0 ? equal : begun);
      return (place) => {
        const venue = paper(place)?.venue ?? null;
        return venue === null ? value === unknown : wanted.has(venue);
      };
    }
    case 'author': {
      const { authors = [], bylines = [] } = index.more ?? {};
      const wanted = words(value);
      const people = new Set(
        authors.flatMap(({ id, name }, i) => (id === value || holdsName(name, wanted) ? [i] : [])),
      );
      return (place) => bylines[place]?.some((author) => people.has(author)) ?? false;
    }
    case 'has':
      return (place) => paper(place)?.code ?? false;
    case 'kind':
      return () => true;
  }
}

/** Place of the theme of a paper's first topic, or -1. */
function themeOf({ core }: SearchIndex, place: number): number {
  return core.topics[core.papers[place]?.topics[0] ?? -1]?.theme ?? -1;
}

/**
 * For each filter whether a paper passes; of one field's values one must hold, of all filters each.
 * @param typed they stand in the query: a choice of a facet narrows what they leave
 */
export function compileFilters(index: SearchIndex, filters: readonly Filter[], typed = false) {
  return filters.map(({ field, values, not }) => {
    const tests = values.map((value) => test(index, field, value));
    // Kinds choose among whole lists; of people nothing is known before the second part is there.
    const untold = field === 'kind' || (field === 'author' && !index.more);
    return { field, typed, passes: (paper: number) => untold || tests.some((holds) => holds(paper)) !== not };
  });
}

export type CompiledFilter = ReturnType<typeof compileFilters>[number];

/**
 * For each facet the choices among the papers found: how many papers each would leave, given the filters of the query
 * and the choices of all other facets. Topics, themes and venues come by number, years backwards.
 */
export function countFacets(
  index: SearchIndex,
  found: readonly number[],
  filters: readonly CompiledFilter[],
): Facets {
  const { papers, topics, themes } = index.core;
  const count = (
    field: FacetField,
    values: (paper: number) => (string | null)[],
    label: (value: string) => string,
  ): Facets[FacetField] => {
    const others = filters.filter((filter) => filter.typed || filter.field !== field);
    const counts = new Map<string, number>();
    for (const paper of found)
      if (others.every(({ passes }) => passes(paper)))
        for (const value of values(paper)) {
          const key = value ?? unknown;
          counts.set(key, (counts.get(key) ?? 0) + 1);
        }
    return [...counts]
      .map(([value, n]) => ({ value, label: label(value), papers: n }))
      .sort((a, b) => b.papers - a.papers || (a.value < b.value ? -1 : 1));
  };
  // A topic and a theme may bear one id.
  const named = (things: readonly { id: string; name: string }[]): ((value: string) => string) => {
    const names = new Map(things.map(({ id, name }) => [id, name]));
    return (value) => names.get(value) ?? value;
  };
  const year = count(
    'year',
    (paper) => [papers[paper]?.date?.slice(0, 4) ?? null],
    (value) => value,
  );
  return {
    topic: count(
      'topic',
      (paper) => [...new Set(papers[paper]?.topics ?? [])].flatMap((topic) => topics[topic]?.id ?? []),
      named(topics),
    ),
    theme: count('theme', (paper) => [themes[themeOf(index, paper)]?.id ?? []].flat(), named(themes)),
    year: year.sort(
      (a, b) => Number(a.value === unknown) - Number(b.value === unknown) || (a.value < b.value ? 1 : -1),
    ),
    venue: count(
      'venue',
      (paper) => [papers[paper]?.venue ?? null],
      (value) => value,
    ),
    has: count(
      'has',
      (paper) => (papers[paper]?.code ? ['code'] : []),
      (value) => value,
    ),
  };
}
