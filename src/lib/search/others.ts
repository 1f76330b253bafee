import { byText, foldTitle } from '../fold.ts';
import type { IndexedOther } from './index-format.ts';
import type { Unit } from './query.ts';
import { compounds, isStopWord, joinedForms, term } from './terms.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A thing that is not a paper, with its names as keys and as terms. */
export interface OtherNames {
  other: IndexedOther;
  keys: string[];
  terms: Set<string>[];
}

export function foldNames(other: IndexedOther): OtherNames {
  const names = [other.name, ...other.aliases];
  return {
    other,
    keys: names.map(foldTitle),
    terms: names.map((name) => {
      const parts = compounds(name).flatMap((word) => [...word.parts.map(term), ...joinedForms(word)]);
      return new Set(parts.filter((word) => !isStopWord(word)));
    }),
  };
}

/** The words that a unit may stand for: as typed, and every reading. */
function wordsOf(unit: Unit, vocabulary: Vocabulary): Set<string> {
  const read = unit.readings.flatMap(({ places }) => places.map((place) => vocabulary.words[place] ?? ''));
  return new Set([...unit.typed.split(' ').map(term), ...read]);
}

/**
 * The topics and works that a query names: equal names first, then those that hold every word of the query, the ones with
 * least beside it first; ties by kind and id.
 * @param key the folded query
 */
export function findOthers(
  all: readonly OtherNames[],
  key: string,
  units: readonly Unit[],
  vocabulary: Vocabulary,
  limit: number,
): IndexedOther[] {
  const wanted = units.map((unit) => wordsOf(unit, vocabulary));
  const share = (terms: Set<string>) =>
    wanted.length > 0 && wanted.every((words) => !terms.isDisjointFrom(words))
      ? wanted.length / terms.size
      : 0;
  return all
    .map(({ other, keys, terms }) => ({
      other,
      score: key !== '' && keys.includes(key) ? Infinity : Math.max(0, ...terms.map(share)),
    }))
    .filter(({ score }) => score > 0)
    .sort(
      (a, b) =>
        (a.score === b.score ? 0 : b.score - a.score) ||
        byText(a.other.kind, b.other.kind) ||
        byText(a.other.id, b.other.id),
    )
    .slice(0, limit)
    .map(({ other }) => other);
}
