// Imported by scripts and by the browser: what the engine knows of a collection, in whatever files it lies.
import type { TitleWords } from './closeness.ts';
import type { Expansions } from './expansions.ts';
import type { Facts } from './filters.ts';
import type { IndexedPaper } from './index-format.ts';
import type { FoundOther, Names } from './others.ts';
import type { Unit } from './query.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A topic, work or person as a list shows it; of a work its kind is `method`, `model`, … */
export interface Thing {
  name: string;
  kindName: string;
  papers: number;
}

/** A query folded as a whole, and how many words it has. */
export interface Typed {
  key: string;
  words: number;
}

/**
 * A collection that can be searched. Where it comes in parts, what a part holds is taken for nothing until that part is
 * there: `settle` then throws.
 */
export interface Holdings {
  /** Number of papers. */
  size: number;
  /** Where the site stands, for addresses. */
  base: string;
  /** Whether people are known. */
  complete: boolean;
  vocabulary: Vocabulary;
  expansions: Expansions;
  facts: Facts;
  titles: TitleWords;
  names: Names;
  /** See order.ts; papers without a tier are left out. */
  tiers(typed: Typed, units: readonly Unit[]): ReadonlyMap<number, number>;
  /** All places, the newest paper first. */
  newest(): number[];
  /** A paper's title where it is there, without asking for it. */
  title(place: number): string | undefined;
  /** Undefined where it is not there yet, as the next two. */
  paper(place: number): IndexedPaper | undefined;
  authors(place: number): string[];
  thing(other: FoundOther): Thing | undefined;
  /** @throws Lacking when something was asked for that is not there yet */
  settle(): void;
}
