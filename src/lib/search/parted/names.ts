import { foldTitle } from '../../fold.ts';
import { alternatives, type FoundOther, type Names, type OtherKind } from '../others.ts';
import { holdsPhrase } from '../phrases.ts';
import type { Unit } from '../query.ts';
import type { Vocabulary } from '../vocabulary.ts';
import { type PartedHead, partName, type ThingRow } from './format.ts';
import { fromLetter } from './letters.ts';
import type { Parts } from './parts.ts';
import type { PartedTable } from './table.ts';

/** Of the names that fit best so many are read, to see which of them the query is. */
const fewRead = 8;

/** The things whose names hold a word, and of how many words each name is: distances and letters, as in postings. */
function decodeNames(text: string): Map<number, number> {
  const found = new Map<number, number>();
  let place = -1;
  for (const [, gap, letter = ''] of text.matchAll(/(\d*)(\D)/g)) {
    place += gap === '' ? 1 : Number(gap);
    found.set(place, fromLetter(letter, 0) - letterOfOne);
  }
  return found;
}

/** Letters for counts begin after the digits. */
export const letterOfOne = 0x3f - 0x23;

/** Topics, works and people: their places are one after the other, of each kind those with most papers first. */
export class PartedNames implements Names {
  private head: PartedHead;
  private parts: Parts;
  private table: PartedTable;
  private vocabulary: Vocabulary;

  constructor(head: PartedHead, parts: Parts, table: PartedTable, vocabulary: Vocabulary) {
    this.head = head;
    this.parts = parts;
    this.table = table;
    this.vocabulary = vocabulary;
  }

  row(place: number): ThingRow | undefined {
    const { things } = this.head;
    const rows = this.parts.take(
      partName('things', things, Math.floor(place / things.each)),
      (value) => value as ThingRow[],
    );
    return rows?.[place % things.each];
  }

  kindOf(place: number): OtherKind {
    const { topic, work } = this.head.things;
    return place < topic ? 'topic' : place < topic + work ? 'work' : 'author';
  }

  find({ key, units, wants, not, most }: Parameters<Names['find']>[0]): ReturnType<Names['find']> {
    const scored = this.scores(units).filter(({ place }) => wants(this.kindOf(place)));
    const found = scored.slice(0, Math.max(most, fewRead)).flatMap(({ place }): FoundOther[] => {
      const [id, name, , , aliases] = this.row(place) ?? [];
      if (id === undefined || name === undefined || not.some((word) => holdsPhrase(name, word))) return [];
      const exact = [name, ...(aliases ?? [])].some((one) => foldTitle(one) === key);
      return [{ kind: this.kindOf(place), id, place, exact }];
    });
    const of = (kind: OtherKind): number => scored.filter(({ place }) => this.kindOf(place) === kind).length;
    return {
      found: found.sort((a, b) => Number(b.exact) - Number(a.exact)).slice(0, most),
      counts: { topic: of('topic'), work: of('work'), author: of('author') },
    };
  }

  /** Those whose names hold every word of the query, the ones with least beside it first. */
  private scores(units: readonly Unit[]): { place: number; score: number }[] {
    const [first, ...more] = units.map((unit) => this.holding(unit));
    return [...(first ?? [])]
      .flatMap(([place, { words, size }]) => {
        const held = more.map((one) => one.get(place)?.words ?? 0);
        const score = held.reduce((sum, n) => sum + n, words) / size;
        return held.includes(0) ? [] : [{ place, score }];
      })
      .sort((a, b) => b.score - a.score || a.place - b.place);
  }

  /** The things whose names hold one reading of a unit: how many words of it, and of how many the name is. */
  private holding(unit: Unit): Map<number, { words: number; size: number }> {
    const found = new Map<number, { words: number; size: number }>();
    for (const words of alternatives(unit, this.vocabulary)) {
      const [first, ...others] = words.map((word) => decodeNames(this.table.find(word).value));
      for (const [place, size] of first ?? [])
        if (others.every((other) => other.has(place)) && (found.get(place)?.words ?? 0) < words.length)
          found.set(place, { words: words.length, size });
    }
    return found;
  }
}
