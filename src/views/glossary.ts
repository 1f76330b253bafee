import { byText, foldTitle, stripMarks } from '../lib/fold.ts';
import { href, paths } from '../lib/href.ts';
import { sameMeaning } from '../lib/meanings.ts';
import type { Acronym } from '../schemas/acronym.ts';
import type { Corpus } from '../schemas/corpus.ts';
import type { Paper } from '../schemas/paper.ts';
import type { Quote } from './evidence.ts';
import { quoted } from './evidence.ts';
import type { Link } from './link.ts';
import { paperLink } from './link.ts';
import { byNewest, lookup } from './lookup.ts';

/** What an acronym stands for, as the papers spell it out. */
export interface Meaning {
  /** The spelling used most. */
  long: string;
  /** The sentence of the earliest paper that spells it out, and that paper; null where its title does. */
  quote: Quote | null;
  earliest: Link;
  /** Papers that do, and the earliest of them. */
  count: number;
  papers: Link[];
}

export interface GlossaryEntry {
  /** For the address: `llm`. */
  anchor: string;
  short: string;
  /** More than one where papers mean different things by it; the one spelled out most first. */
  meanings: Meaning[];
}

/** Entries that begin alike, all or a part of them. */
export interface GlossaryLetter {
  /** For the address: `a`, `other`; `a-2` for the second part. */
  id: string;
  label: string;
  entries: GlossaryEntry[];
}

export interface GlossaryView {
  acronyms: number;
  /** Those with more than one meaning. */
  ambiguous: Link[];
  /** Every letter with its place: on this page, or on its own. */
  index: Link[];
  /** The letters that stand on the page; none where each has its own. */
  letters: GlossaryLetter[];
}

/** Acronyms on one page: about 60 KB compressed. */
export const mostAcronyms = 400;
/** Papers listed under one meaning: thousands spell out what a large language model is. */
const mostPapers = 100;

/** The first page of the glossary. */
export function glossaryView(corpus: Corpus, base: string, most = mostAcronyms): GlossaryView {
  const letters = lettersOf(corpus, base, most);
  const all = letters.flatMap(({ entries }) => entries);
  const onePage = all.length <= most;
  const place = (letter: GlossaryLetter, anchor: string): string =>
    onePage ? `#${anchor}` : `${href(base, `${paths.glossary}page/${letter.id}/`)}#${anchor}`;
  return {
    acronyms: all.length,
    ambiguous: letters.flatMap((letter) =>
      letter.entries
        .filter(({ meanings }) => meanings.length > 1)
        .map(({ short, anchor }) => ({ label: short, url: place(letter, anchor) })),
    ),
    index: letters.map((letter) => ({
      label: letter.label,
      url: onePage ? `#letter-${letter.id}` : href(base, `${paths.glossary}page/${letter.id}/`),
    })),
    letters: onePage ? letters : [],
  };
}

/** The letters that have a page of their own: none while all fit on one. */
export function glossaryPages(corpus: Corpus, base: string, most = mostAcronyms): GlossaryLetter[] {
  const letters = lettersOf(corpus, base, most);
  return letters.reduce((sum, { entries }) => sum + entries.length, 0) <= most ? [] : letters;
}

const other = 'other';

function lettersOf(corpus: Corpus, base: string, most: number): GlossaryLetter[] {
  const byLetter = Map.groupBy(entriesOf(corpus, base), ({ short }) => {
    const first = stripMarks(short).charAt(0);
    return /[a-z]/.test(first) ? first : other;
  });
  return [...byLetter]
    .toSorted(([a], [b]) => Number(a === other) - Number(b === other) || byText(a, b))
    .flatMap(([letter, entries]) =>
      Array.from({ length: Math.ceil(entries.length / most) }, (_, part) => ({
        id: part === 0 ? letter : `${letter}-${String(part + 1)}`,
        label: `${letter === other ? 'Other' : letter.toUpperCase()}${part === 0 ? '' : ` ${String(part + 1)}`}`,
        entries: entries.slice(part * most, (part + 1) * most),
      })),
    );
}

interface Spelled extends Acronym {
  by: Paper;
}

function entriesOf(corpus: Corpus, base: string): GlossaryEntry[] {
  const { papers } = lookup(corpus);
  const spelled = corpus.acronyms.flatMap((acronym): Spelled[] => {
    const by = papers.get(acronym.paper);
    return by ? [{ ...acronym, short: acronym.short.replace(/(?<=[\p{Lu}\p{N}])s$/u, ''), by }] : [];
  });
  return [...Map.groupBy(spelled, ({ short }) => foldTitle(short) || short)]
    .toSorted(([a], [b]) => byText(a, b))
    .map(([key, all], place) => ({
      anchor: /^[a-z0-9]+$/.test(key) ? `acronym-${key}` : `acronym-other-${String(place + 1)}`,
      short: mostUsed(all.map(({ short }) => short)),
      meanings: meaningsOf(all)
        .map((alike) => meaning(base, alike))
        .toSorted((a, b) => b.count - a.count),
    }));
}

/** Spellings that mean the same, together. */
function meaningsOf(all: readonly Spelled[]): Spelled[][] {
  const groups: Spelled[][] = [];
  for (const one of all) {
    const [first, ...others] = groups.filter((group) =>
      group.some(({ long }) => sameMeaning(long, one.long)),
    );
    if (first === undefined) groups.push([one]);
    else {
      first.push(one, ...others.flat());
      for (const merged of others) groups.splice(groups.indexOf(merged), 1);
    }
  }
  return groups;
}

function meaning(base: string, alike: readonly Spelled[]): Meaning {
  const earliestFirst = alike.toSorted((a, b) => byEarliest(a.by, b.by));
  const [first] = earliestFirst;
  if (first === undefined) throw new Error('a meaning without a paper');
  const papers = [...new Set(earliestFirst.map(({ by }) => by))];
  return {
    long: mostUsed(alike.map(({ long }) => long)),
    quote: first.field === 'title' ? null : quoted(first.by.abstract ?? '', first),
    earliest: paperLink(base, first.by),
    count: papers.length,
    papers: papers.slice(0, mostPapers).map((paper) => paperLink(base, paper)),
  };
}

/** Papers whose date is not known come last here too. */
function byEarliest(a: Paper, b: Paper): number {
  return Number(a.published === null) - Number(b.published === null) || byNewest(b, a);
}

/** The text that occurs most, the first of equals. */
function mostUsed(texts: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return [...counts].toSorted(([, a], [, b]) => b - a)[0]?.[0] ?? '';
}
