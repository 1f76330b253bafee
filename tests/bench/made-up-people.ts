import type { Draws } from '../../scripts/bench/generated-words.ts';
import { stripMarks } from '../../src/lib/fold.ts';

export interface PersonName {
  given: string;
  family: string;
}

/** Share of papers by people who have written together before, and of those with one author only whose name stands already. */
const again = 0.3;
const namesake = 0.08;

/**
 * Bylines that grow as in life: most people write one paper, few write dozens, and who wrote much writes again. Of 10,000
 * papers there are about four new people each.
 * @param known names to take given and family names from; they are given to nobody
 */
export function bylines(draw: Draws, known: string[]): () => PersonName[] {
  const parts = known.map((name) => ({
    given: name.slice(0, name.lastIndexOf(' ')),
    family: name.slice(name.lastIndexOf(' ') + 1),
  }));
  const taken = new Set(known.map(stripMarks));
  const past: PersonName[][] = [];
  const of = <T>(list: readonly T[]): T => list[draw.below(list.length)] as T;
  const newcomer = (): PersonName => {
    const family = draw.chance(parts.length > 0 ? 0.5 : 0) ? of(parts).family : draw.phrase(1, 1);
    const person = {
      given: parts.length > 0 ? of(parts).given : draw.phrase(1, 1),
      family: family.charAt(0).toUpperCase() + family.slice(1),
    };
    const spoken = (): string => stripMarks(`${person.given} ${person.family}`);
    while (taken.has(spoken())) person.given += ` ${String.fromCharCode(65 + draw.below(26))}.`;
    taken.add(spoken());
    return person;
  };
  return () => {
    const size = 1 + draw.below(4) + draw.below(5) + (draw.chance(0.04) ? draw.below(20) : 0);
    const team = past.length > 0 && draw.chance(again) ? of(past).slice(0, 2 + draw.below(3)) : [];
    if (past.length > 0 && team.length === 0 && draw.chance(namesake)) team.push(of(of(past)));
    const byline = [...team];
    while (byline.length < size) byline.push(newcomer());
    past.push(byline);
    return byline;
  };
}
