import { byText, stripMarks } from '../../src/lib/fold.ts';
import { mint, slug } from '../../src/lib/ids.ts';
import type { Author } from '../../src/schemas/annotations.ts';
import type { AuthorId, PaperId } from '../../src/schemas/id.ts';
import type { Permalinks } from '../../src/schemas/permalinks.ts';
import { takenIds } from './registry.ts';

interface Byline {
  paper: PaperId;
  authors: string[];
}

/** A person's word: the author of this name is one person on all of these papers. */
export interface OnePerson {
  name: string;
  papers: string[];
}

const folded = (name: string): string =>
  stripMarks(name)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** Papers of a row that do not have an author of its name. */
export function withoutName({ name, papers }: OnePerson, bylines: Byline[]): string[] {
  const theirs = new Set(
    bylines
      .filter(({ authors }) => authors.some((a) => folded(a) === folded(name)))
      .map(({ paper }) => paper as string),
  );
  return papers.filter((paper) => !theirs.has(paper));
}

/**
 * Equal names are one person only where papers share another author, directly or by a chain of such papers, or where a
 * correction says so.
 * Ids come from the registry where it knows a paper of the person, else from the name. Where a new paper shows that two
 * registered people are one, the second id becomes a former id of the first.
 * @returns people sorted by id, and the registry's authors, added to
 */
export function registerPeople(
  bylines: Byline[],
  registered: Permalinks['authors'],
  said: OnePerson[] = [],
): { people: Author[]; authors: Permalinks['authors'] } {
  const authors = new Map(Object.entries(registered));
  const idOf = new Map<string, string>();
  for (const [id, { name, papers }] of authors)
    for (const paper of papers) idOf.set(`${folded(name)}|${paper}`, id);
  const taken = takenIds(registered);
  const tried = new Map<string, number>();
  const used = new Set<string>();
  const current = new Set<string>(bylines.map(({ paper }) => paper));
  const people: Author[] = [];

  for (const { name, papers, corrected } of gather(bylines, said)) {
    const known = new Set(
      papers.flatMap((paper) => idOf.get(`${folded(name)}|${paper}`) ?? []).filter((id) => !used.has(id)),
    );
    const [id = mint([slug(name, 60)], taken, 'author', tried), ...others] = [...known].sort(shorterFirst);
    taken.add(id);
    used.add(id);
    const same = others.filter((other) => isWithin(authors.get(other)?.papers ?? [], papers, current));
    const rows = [id, ...same].flatMap((known) => authors.get(known) ?? []);
    for (const other of same) authors.delete(other);
    authors.set(id, {
      name: rows[0]?.name ?? name,
      papers: [...new Set([...rows.flatMap((row) => row.papers), ...papers])].sort(byText),
      former: [...new Set([...rows.flatMap((row) => row.former), ...same])].sort(byText),
    });
    const basis = corrected ? 'correction' : papers.length > 1 ? 'co-author' : 'single';
    people.push({ id: id as AuthorId, name, papers, basis });
  }
  return { people: people.sort((a, b) => byText(a.id, b.id)), authors: Object.fromEntries(authors) };
}

/** `wei-wang` before `wei-wang-2`, that before `wei-wang-10`. */
const shorterFirst = (a: string, b: string): number => a.length - b.length || byText(a, b);

/** Whether all papers that a registered person has here today are among those of one group. */
const isWithin = (registered: string[], group: string[], current: ReadonlySet<string>): boolean =>
  registered.every((paper) => group.includes(paper) || !current.has(paper));

interface Person {
  papers: PaperId[];
  /** Whether a person's word put them together. */
  corrected: boolean;
}

/** A paper of a name, and the folded names of all its authors. */
interface Byname {
  paper: PaperId;
  keys: readonly string[];
}

/** People with their papers, by folded name, then first paper. */
function gather(bylines: Byline[], said: OnePerson[]): (Person & { name: string })[] {
  const byName = new Map<string, { name: string; papers: Byname[] }>();
  for (const { paper, authors } of [...bylines].sort((a, b) => byText(a.paper, b.paper))) {
    // One list for all of them: a list each would fill the memory where a paper has thousands.
    const keys = authors.map(folded);
    for (const [i, name] of authors.entries()) {
      const key = keys[i] as string;
      const person = byName.get(key) ?? { name, papers: [] };
      byName.set(key, person);
      // Papers come one after the other, so one that is there already is the last.
      if (person.papers.at(-1)?.paper !== paper) person.papers.push({ paper, keys });
    }
  }
  const together = Map.groupBy(said, ({ name }) => folded(name));
  return [...byName.entries()]
    .sort(([a], [b]) => byText(a, b))
    .flatMap(([key, { name, papers }]) =>
      joinSaid(parts(key, papers), together.get(key) ?? []).map((person) => ({ name, ...person })),
    );
}

/** Puts groups together that a correction says are one person's. */
function joinSaid(groups: PaperId[][], said: OnePerson[]): Person[] {
  let people: Person[] = groups.map((papers) => ({ papers, corrected: false }));
  for (const { papers } of said) {
    const one = people.filter((person) => person.papers.some((paper) => papers.includes(paper)));
    if (one.length < 2) continue;
    const joined = { papers: one.flatMap((person) => person.papers).sort(byText), corrected: true };
    people = [...people.filter((person) => !one.includes(person)), joined];
  }
  return people.sort((a, b) => byText(a.papers[0] ?? '', b.papers[0] ?? ''));
}

/** Papers of one name, parted where no shared co-author joins them, directly or by a chain. */
function parts(name: string, papers: readonly Byname[]): PaperId[][] {
  if (papers.length === 1) return papers.map(({ paper }) => [paper]);
  const root = papers.map((_, place) => place);
  const rootOf = (place: number): number => {
    let at = place;
    for (let next = root[at] ?? at; next !== at; next = root[at] ?? at) at = root[at] = root[next] ?? next;
    return at;
  };
  const firstWith = new Map<string, number>();
  papers.forEach(({ keys }, place) => {
    for (const other of keys) {
      if (other === name) continue;
      const first = firstWith.get(other);
      if (first === undefined) firstWith.set(other, place);
      else root[rootOf(place)] = rootOf(first);
    }
  });
  const groups = Map.groupBy(papers.keys(), rootOf);
  return [...groups.values()]
    .map((places) => places.flatMap((place) => papers[place]?.paper ?? []).sort(byText))
    .sort((a, b) => byText(a[0] ?? '', b[0] ?? ''));
}
