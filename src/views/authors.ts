import { byText, stripMarks } from '../lib/fold.ts';
import { href } from '../lib/href.ts';
import type { Author } from '../schemas/annotations.ts';
import type { Corpus } from '../schemas/corpus.ts';
import { namesakesOf, newestInWords } from './author.ts';
import type { Link } from './link.ts';
import { authorLink } from './link.ts';

/** A person in the index. */
export interface Person extends Link {
  papers: number;
  /** A paper that tells the person from others of this name; null where there are none. */
  of: string | null;
}

/** People whose last names begin alike, all or a part of them. */
export interface Letter {
  /** For the address: `a`, `other`; `a-2` for the second part. */
  id: string;
  label: string;
  people: Person[];
}

export interface AuthorsView {
  people: number;
  /** Papers whose authors are not known. */
  unknown: number;
  /** Those of two papers or more, most first. */
  frequent: Person[];
  frequentInAll: number;
  /** Every letter with its place: on this page, or on its own. */
  index: (Link & { people: number })[];
  /** The letters that stand on the page; none where each has its own. */
  letters: Letter[];
}

/** People on one page of the index: about 100 KB compressed. */
export const mostPeople = 6000;
/** People of several papers on the first page. */
const mostFrequent = 300;

const known = new WeakMap<Corpus, Map<string, AuthorsView & { all: Letter[] }>>();

/** The index of people, worked out once: every page of a letter shows all letters. */
function indexOf(corpus: Corpus, base: string, most: number): AuthorsView & { all: Letter[] } {
  const made = known.get(corpus) ?? new Map<string, AuthorsView & { all: Letter[] }>();
  known.set(corpus, made);
  const key = `${base} ${String(most)}`;
  const index = made.get(key) ?? makeIndex(corpus, base, most);
  made.set(key, index);
  return index;
}

/** The first page of the index of people. */
export function authorsView(corpus: Corpus, base: string, most = mostPeople): AuthorsView {
  const { all: _, ...view } = indexOf(corpus, base, most);
  return view;
}

function makeIndex(corpus: Corpus, base: string, most: number): AuthorsView & { all: Letter[] } {
  const letters = lettersOf(corpus, base, most);
  const onePage = corpus.authors.length <= most;
  // A stable sort: those of as many papers stay in the order of their names.
  const frequent = byName(corpus.authors.filter(({ papers }) => papers.length > 1)).toSorted(
    (a, b) => b.papers.length - a.papers.length,
  );
  return {
    people: corpus.authors.length,
    unknown: corpus.papers.filter(({ authors }) => authors === null).length,
    frequent: frequent.slice(0, mostFrequent).map((person) => row(corpus, base, person)),
    frequentInAll: frequent.length,
    index: letters.map(({ id, label, people }) => ({
      label,
      url: onePage ? `#${anchor(id)}` : letterUrl(base, id),
      people: people.length,
    })),
    letters: onePage ? letters : [],
    all: letters,
  };
}

/** The letters that have a page of their own: none while all fit on one. */
export function letterPages(corpus: Corpus, base: string, most = mostPeople): Letter[] {
  return corpus.authors.length <= most ? [] : indexOf(corpus, base, most).all;
}

export const anchor = (letter: string): string => `letter-${letter}`;

const letterUrl = (base: string, letter: string): string => href(base, `/authors/page/${letter}/`);

function lettersOf(corpus: Corpus, base: string, most: number): Letter[] {
  const byLetter = Map.groupBy(byName(corpus.authors), ({ name }) => letterOf(name));
  return [...byLetter]
    .toSorted(([a], [b]) => Number(a === other) - Number(b === other) || byText(a, b))
    .flatMap(([letter, people]) =>
      Array.from({ length: Math.ceil(people.length / most) }, (_, part) => ({
        id: part === 0 ? letter : `${letter}-${String(part + 1)}`,
        label: `${letter === other ? 'Other' : letter.toUpperCase()}${part === 0 ? '' : ` ${String(part + 1)}`}`,
        people: people.slice(part * most, (part + 1) * most).map((person) => row(corpus, base, person)),
      })),
    );
}

function row(corpus: Corpus, base: string, person: Author): Person {
  const alone = namesakesOf(corpus, person).length === 0;
  return {
    ...authorLink(corpus, base, person),
    papers: person.papers.length,
    of: alone ? null : newestInWords(corpus, person),
  };
}

const other = 'other';
/** Letters that Unicode does not take apart. */
const plain: Record<string, string> = { ø: 'o', ł: 'l', đ: 'd', ð: 'd', ı: 'i', æ: 'a', œ: 'o', þ: 't' };

/** `Wei Wang` → `wang wei`; what follows a name (`Jr.`, `III`) does not count. Names in other scripts stay as they are. */
export function sortName(name: string): string {
  const parts = stripMarks(name)
    .replace(/[øłđðıæœþ]/g, (letter) => plain[letter] ?? letter)
    .split(/[\s,]+/)
    .filter((part) => /[\p{L}\p{N}]/u.test(part));
  const end = parts.findLastIndex((part) => !/^(jr|sr|ii|iii|iv)\.?$/.test(part));
  const last = parts.at(end < 0 ? -1 : end) ?? '';
  return [last, ...parts.filter((part) => part !== last)].join(' ');
}

function letterOf(name: string): string {
  const [first = ''] = sortName(name);
  return /[a-z]/.test(first) ? first : other;
}

/** People by last name, then id; each name is taken apart once. */
function byName(people: readonly Author[]): Author[] {
  return people
    .map((person) => ({ person, key: sortName(person.name) }))
    .toSorted((a, b) => byText(a.key, b.key) || byText(a.person.id, b.person.id))
    .map(({ person }) => person);
}
