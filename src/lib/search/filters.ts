// Imported by scripts and by the browser: which papers a filter leaves, and how many each choice would.
import { foldTitle, words } from '../fold.ts';
import type { IndexedTheme, IndexedTopic } from './index-format.ts';
import { type Filter, type FilterField, yearRange } from './parse-query.ts';

export const facetFields = ['topic', 'theme', 'year', 'venue', 'has'] as const;

export type FacetField = (typeof facetFields)[number];

/** What can be known of a paper or not; the value of the choice that means "not known". */
export const unknown = 'unknown';

/** For each facet, value → papers that it leaves beside the other filters; most first. */
export type Facets = Record<FacetField, { value: string; label: string; papers: number }[]>;

/** What filters ask of papers, by their places; where nothing is known of a paper, it has nothing. */
export interface Facts {
  topics: readonly IndexedTopic[];
  themes: readonly IndexedTheme[];
  /** Every venue once. */
  venues(): readonly string[];
  /** Places in `topics`, the first topic first; -1 stands for no first topic. */
  topicsOf(paper: number): readonly number[];
  /** `2024`. */
  year(paper: number): string | null;
  venue(paper: number): string | null;
  code(paper: number): boolean;
  /** Whether a paper has an author of this id or name; null while nothing is known of people. */
  authored(name: string): ((paper: number) => boolean) | null;
}

/** Whether every word of a name's beginning stands in it: `dao` and `tri dao` in `Tri Dao`, `krähenbühl` in any spelling. */
export function holdsName(name: string, wanted: readonly string[]): boolean {
  const own = words(name);
  return wanted.every((word, i) =>
    own.some((one) => (i === wanted.length - 1 ? one.startsWith(word) : one === word)),
  );
}

function test(facts: Facts, field: FilterField, value: string): ((paper: number) => boolean) | null {
  const { topics, themes } = facts;
  const key = foldTitle(value);
  switch (field) {
    case 'topic': {
      // As with venues: a whole name is meant alone, else a part of one will do.
      const named = topics.flatMap(({ id, name }, i) => (id === value || foldTitle(name) === key ? [i] : []));
      const parts = words(value);
      const like = topics.flatMap(({ name }, i) => (holdsName(name, parts) ? [i] : []));
      const wanted = new Set(named.length > 0 ? named : like);
      return (paper) => facts.topicsOf(paper).some((topic) => wanted.has(topic));
    }
    case 'theme': {
      const wanted = themes.findIndex(({ id, name }) => id === value || foldTitle(name) === key);
      return (paper) => themeOf(facts, paper) === wanted && wanted >= 0;
    }
    case 'year': {
      const range = yearRange(value);
      return (paper) => {
        const year = facts.year(paper);
        if (range === null || year === null) return range === null && year === null;
        return Number(year) >= range[0] && Number(year) <= range[1];
      };
    }
    case 'venue': {
      // The whole name of one is meant alone, so that a choice leaves as many papers as it says.
      const venues = facts.venues();
      const equal = venues.filter((venue) => foldTitle(venue) === key);
      const begun = venues.filter((venue) => foldTitle(venue).startsWith(key));
      const wanted = new Set(equal.length > 0 ? equal : begun);
      return (paper) => {
        const venue = facts.venue(paper);
        return venue === null ? value === unknown : wanted.has(venue);
      };
    }
    case 'author':
      return facts.authored(value);
    case 'has':
      return (paper) => facts.code(paper);
    case 'kind':
      // Kinds choose among whole lists.
      return null;
  }
}

/** Place of the theme of a paper's first topic, or -1. */
function themeOf(facts: Facts, paper: number): number {
  return facts.topics[facts.topicsOf(paper)[0] ?? -1]?.theme ?? -1;
}

/**
 * For each filter whether a paper passes; of one field's values one must hold, of all filters each.
 * @param typed they stand in the query: a choice of a facet narrows what they leave
 */
export function compileFilters(facts: Facts, filters: readonly Filter[], typed = false) {
  return filters.map(({ field, values, not }) => {
    const tests = values.map((value) => test(facts, field, value));
    return {
      field,
      typed,
      passes: (paper: number) =>
        tests.some((holds) => holds === null) || tests.some((holds) => holds?.(paper)) !== not,
    };
  });
}

export type CompiledFilter = ReturnType<typeof compileFilters>[number];

/**
 * For each facet the choices among the papers found: how many papers each would leave, given the filters of the query
 * and the choices of all other facets. Topics, themes and venues come by number, years backwards.
 */
export function countFacets(
  facts: Facts,
  found: readonly number[],
  filters: readonly CompiledFilter[],
): Facets {
  const { topics, themes } = facts;
  const count = <Value>(
    field: FacetField,
    values: (paper: number) => readonly Value[],
    named: (value: Value) => { value: string; label: string } | null,
  ): Facets[FacetField] => {
    const others = filters.filter((filter) => filter.typed || filter.field !== field);
    const counts = new Map<Value, number>();
    for (const paper of found)
      if (others.every(({ passes }) => passes(paper)))
        for (const value of values(paper)) counts.set(value, (counts.get(value) ?? 0) + 1);
    return [...counts]
      .flatMap(([value, n]) => {
        const name = named(value);
        return name ? [{ ...name, papers: n }] : [];
      })
      .sort((a, b) => b.papers - a.papers || (a.value < b.value ? -1 : 1));
  };
  const itself = (value: string | null) => ({ value: value ?? unknown, label: value ?? unknown });
  // A topic and a theme may bear one id.
  const thing = (things: readonly { id: string; name: string }[]) => (place: number) => {
    const one = things[place];
    return one ? { value: one.id, label: one.name } : null;
  };
  const year = count('year', (paper) => [facts.year(paper)], itself);
  return {
    topic: count('topic', (paper) => [...new Set(facts.topicsOf(paper))], thing(topics)),
    theme: count('theme', (paper) => [themeOf(facts, paper)], thing(themes)),
    year: year.sort(
      (a, b) => Number(a.value === unknown) - Number(b.value === unknown) || (a.value < b.value ? 1 : -1),
    ),
    venue: count('venue', (paper) => [facts.venue(paper)], itself),
    has: count('has', (paper) => (facts.code(paper) ? ['code'] : []), itself),
  };
}
