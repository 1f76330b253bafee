import { byText, foldTitle } from '../fold.ts';
import type { SearchIndex } from './index-format.ts';
import { holdsPhrase } from './phrases.ts';
import type { Unit } from './query.ts';
import { compounds, isStopWord, joinedForms, term } from './terms.ts';
import type { Vocabulary } from './vocabulary.ts';

export type OtherKind = 'topic' | 'work' | 'author';

/** Anything but a paper that a query names; `place` is that in its list of the index. */
export interface FoundOther {
  kind: OtherKind;
  id: string;
  place: number;
  /** The query is its name, and nothing more. */
  exact: boolean;
}

interface Name {
  kind: OtherKind;
  id: string;
  place: number;
  key: string;
  terms: Set<string>;
  /** How much there is of it, for ties. */
  papers: number;
}

/** What is asked of names. */
export interface AskedNames {
  /** The folded query. */
  key: string;
  units: readonly Unit[];
  wants: (kind: OtherKind) => boolean;
  /** What no name may hold. */
  not: readonly string[];
  /** Most that are told one by one. */
  most: number;
}

/** Topics, works and people that a query names, best first, and how many of each kind there are. */
export interface NamedOthers {
  found: FoundOther[];
  counts: Record<OtherKind, number>;
}

/** All names of things that are not papers. */
export interface Names {
  /**
   * Equal names first, then those that hold every word of the query, the ones with least beside it first; ties by kind,
   * number of papers and id.
   */
  find(asked: AskedNames): NamedOthers;
}

interface NameLists {
  byTerm: Map<string, Name[]>;
  byKey: Map<string, Name[]>;
}

/** Of things that fit alike: where readers look first. */
export const kinds: readonly OtherKind[] = ['topic', 'work', 'author'];

/** Adds to the list under a key, in place: thousands of people share a word of their names. */
function put(lists: Map<string, Name[]>, key: string, name: Name): void {
  const list = lists.get(key);
  if (list) list.push(name);
  else lists.set(key, [name]);
}

/** The terms by which a name is looked up. */
export function nameTerms(name: string): Set<string> {
  const parts = compounds(name).flatMap((word) => [...word.parts.map(term), ...joinedForms(word)]);
  return new Set(parts.filter((word) => !isStopWord(word)));
}

function listNames({ core, more }: SearchIndex): NameLists {
  const names: NameLists = { byTerm: new Map(), byKey: new Map() };
  const add = (kind: OtherKind, id: string, place: number, papers: number, all: readonly string[]): void => {
    for (const name of all) {
      const terms = nameTerms(name);
      const row: Name = { kind, id, place, key: foldTitle(name), terms, papers };
      for (const one of terms) put(names.byTerm, one, row);
      put(names.byKey, row.key, row);
    }
  };
  core.topics.forEach(({ id, name, papers }, place) => add('topic', id, place, papers, [name]));
  core.works.forEach(({ id, name, aliases, papers, page }, place) => {
    if (page) add('work', id, place, papers, [name, ...aliases]);
  });
  const counts = new Map<number, number>();
  for (const byline of more?.bylines ?? [])
    for (const author of byline) counts.set(author, (counts.get(author) ?? 0) + 1);
  more?.authors.forEach(({ id, name }, place) => add('author', id, place, counts.get(place) ?? 0, [name]));
  return names;
}

/** The ways to read a unit, each as words that a name must hold all; corrections only where nothing else is there. */
export function alternatives(unit: Unit, vocabulary: Vocabulary): string[][] {
  const read = unit.readings.map(({ places }) => places.map((place) => vocabulary.words[place] ?? ''));
  return [unit.typed.split(' ').map(term), ...read].filter((words) => words.length > 0);
}

function findNamed(
  names: NameLists,
  key: string,
  units: readonly Unit[],
  vocabulary: Vocabulary,
): FoundOther[] {
  const wanted = units.map((unit) => alternatives(unit, vocabulary));
  const first = wanted[0] ?? [];
  const candidates = new Set(first.flatMap((words) => names.byTerm.get(words[0] ?? '') ?? []));
  const best = new Map<string, { name: Name; score: number }>();
  const keep = (name: Name, score: number): void => {
    const id = `${name.kind} ${name.id}`;
    if (score > (best.get(id)?.score ?? 0)) best.set(id, { name, score });
  };
  for (const name of key === '' ? [] : (names.byKey.get(key) ?? [])) keep(name, Infinity);
  for (const name of candidates) {
    const held = wanted.map((readings) =>
      Math.max(
        0,
        ...readings.map((words) => (words.every((word) => name.terms.has(word)) ? words.length : 0)),
      ),
    );
    if (held.every((n) => n > 0)) keep(name, held.reduce((sum, n) => sum + n, 0) / name.terms.size);
  }
  return [...best.values()]
    .sort(
      (a, b) =>
        (a.score === b.score ? 0 : b.score - a.score) ||
        kinds.indexOf(a.name.kind) - kinds.indexOf(b.name.kind) ||
        b.name.papers - a.name.papers ||
        byText(a.name.id, b.name.id),
    )
    .map(({ name: { kind, id, place }, score }) => ({ kind, id, place, exact: score === Infinity }));
}

/** The names of an index. */
export function openNames(index: SearchIndex, vocabulary: Vocabulary): Names {
  const names = listNames(index);
  const { core, more } = index;
  const lists = { topic: core.topics, work: core.works, author: more?.authors };
  return {
    find({ key, units, wants, not, most }) {
      const found = findNamed(names, key, units, vocabulary).filter(
        ({ kind, place }) =>
          wants(kind) && !not.some((word) => holdsPhrase(lists[kind]?.[place]?.name ?? '', word)),
      );
      const of = (kind: OtherKind): number => found.filter((other) => other.kind === kind).length;
      return {
        found: found.slice(0, most),
        counts: { topic: of('topic'), work: of('work'), author: of('author') },
      };
    },
  };
}
