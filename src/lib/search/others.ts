import { byText, foldTitle } from '../fold.ts';
import type { SearchIndex } from './index-format.ts';
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

/** All names of things that are not papers, by their terms. */
export interface Names {
  byTerm: Map<string, Name[]>;
  byKey: Map<string, Name[]>;
}

/** Of things that fit alike: where readers look first. */
const kinds: readonly OtherKind[] = ['topic', 'work', 'author'];

/** Adds to the list under a key, in place: thousands of people share a word of their names. */
function put(lists: Map<string, Name[]>, key: string, name: Name): void {
  const list = lists.get(key);
  if (list) list.push(name);
  else lists.set(key, [name]);
}

export function openNames({ core, more }: SearchIndex): Names {
  const names: Names = { byTerm: new Map(), byKey: new Map() };
  const add = (kind: OtherKind, id: string, place: number, papers: number, all: readonly string[]): void => {
    for (const name of all) {
      const parts = compounds(name).flatMap((word) => [...word.parts.map(term), ...joinedForms(word)]);
      const terms = new Set(parts.filter((word) => !isStopWord(word)));
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
function alternatives(unit: Unit, vocabulary: Vocabulary): string[][] {
  const read = unit.readings.map(({ places }) => places.map((place) => vocabulary.words[place] ?? ''));
  return [unit.typed.split(' ').map(term), ...read].filter((words) => words.length > 0);
}

/**
 * The topics, works and people that a query names: equal names first, then those that hold every word of the query, the
 * ones with least beside it first; ties by kind, number of papers and id.
 * @param key the folded query
 */
export function findOthers(
  names: Names,
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

export function countKinds(others: readonly FoundOther[]): Record<OtherKind, number> {
  const of = (kind: OtherKind): number => others.filter((other) => other.kind === kind).length;
  return { topic: of('topic'), work: of('work'), author: of('author') };
}

/** Empty only if the index does not hold what was found in it. */
export function nameOf({ core, more }: SearchIndex, { kind, place }: FoundOther): string {
  const list = { topic: core.topics, work: core.works, author: more?.authors }[kind];
  return list?.[place]?.name ?? '';
}
