// Imported by scripts and by the browser: a large collection, of which those parts are read that a question needs.
import { titleWords } from '../closeness.ts';
import type { Expansions } from '../expansions.ts';
import type { Holdings } from '../holdings.ts';
import { isStopWord, term } from '../terms.ts';
import { partedFacts } from './facts.ts';
import type { Card, Columns, Dates, PartedHead, TableName } from './format.ts';
import { partName } from './format.ts';
import { fromLetter } from './letters.ts';
import { PartedNames } from './names.ts';
import type { Parts } from './parts.ts';
import { PartedTable } from './table.ts';
import { partedTiers, partedTitles } from './titles.ts';
import { openPartedVocabulary } from './vocabulary.ts';

/** A collection in parts. */
export interface PartedHoldings extends Holdings {
  /** Asks for what a text needs that is surely needed, so that it comes together. */
  prepare(text: string): void;
  /** A paper's abstract; undefined where it is not there. */
  text(place: number): string | null | undefined;
  /** The parts that hold the abstracts of some papers, and their titles. */
  textParts(places: readonly number[]): { texts: string[]; cards: string[] };
}

/** `kv cache;key value` as lists of words, see search-parts. */
const forms = (value: string): string[][] =>
  value === '' ? [] : value.split(';').map((form) => form.split(','));

/** Short forms and long ones, where they are looked up. */
function partedExpansions(long: PartedTable, short: PartedTable): Expansions {
  return {
    long: { get: (key) => forms(long.find(key).value) },
    short: {
      get: (key) => forms(short.find(key).value).map(([own = '', ...terms]) => ({ short: own, terms })),
    },
  };
}

/** @param parts gets the files of the index; the columns must be there */
export function openParted(head: PartedHead, columns: Columns, parts: Parts): PartedHoldings {
  const table = (name: TableName): PartedTable => new PartedTable(parts, name, head.tables[name]);
  const vocabulary = openPartedVocabulary(head, parts);
  const [titles, names] = [table('titles'), table('names')];
  const { texts, cards } = head;
  const things = new PartedNames(head, parts, table('others'), vocabulary);
  const cardsName = (place: number): string => partName('cards', cards, Math.floor(place / cards.each));
  const openCards = (value: unknown): Card[] => value as Card[];
  const card = (place: number): Card | undefined =>
    parts.take(cardsName(place), openCards)?.[place % cards.each];
  const textsName = (place: number): string =>
    texts ? partName('texts', texts, Math.floor(place / texts.each)) : '';
  const facts = partedFacts(head, columns, vocabulary);
  return {
    size: head.papers,
    base: head.base,
    complete: true,
    vocabulary,
    expansions: partedExpansions(table('long'), table('short')),
    facts,
    titles: partedTitles(vocabulary, columns.telling),
    names: things,
    tiers: (typed, units) => partedTiers(titles, names, typed, units, vocabulary),
    newest() {
      const { of = '' } = parts.take(head.dates, (value) => value as Dates) ?? {};
      const dates = Array.from({ length: head.papers }, (_, paper) => fromLetter(of, paper));
      return dates.map((_, paper) => paper).sort((a, b) => (dates[b] ?? 0) - (dates[a] ?? 0) || a - b);
    },
    title: (place) => (parts.has(cardsName(place)) ? card(place)?.[1] : undefined),
    paper(place) {
      const known = card(place);
      if (!known) return undefined;
      const [id, title, shortName, aliases, date, named] = known;
      const topics = [...facts.topicsOf(place)];
      const [venue, code] = [facts.venue(place), facts.code(place)];
      return { id, title, shortName, aliases, date, topics, venue, code, named };
    },
    authors: (place) => card(place)?.[6] ?? [],
    thing({ place }) {
      const [, name, kindName, papers] = things.row(place) ?? [];
      return name === undefined || kindName === undefined
        ? undefined
        : { name, kindName, papers: papers ?? 0 };
    },
    settle: () => parts.settle(),
    prepare(text) {
      const asked = titleWords(text).filter((word) => !isStopWord(word));
      vocabulary.prepare(asked.map(term));
    },
    text(place) {
      // A title that is not there may say what is looked for, too.
      if (!texts) return parts.has(cardsName(place)) ? null : undefined;
      const name = textsName(place);
      if (!parts.has(name)) return undefined;
      return parts.take(name, (value) => value as (string | null)[])?.[place % texts.each] ?? null;
    },
    textParts: (places) => ({
      texts: texts ? [...new Set(places.map(textsName))] : [],
      cards: [...new Set(places.map(cardsName))],
    }),
  };
}
