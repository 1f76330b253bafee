import { foldTitle } from '../lib/fold.ts';
import type { Author } from '../schemas/annotations.ts';
import type { Corpus, TopicPage } from '../schemas/corpus.ts';
import type { PaperId } from '../schemas/id.ts';
import type { Paper } from '../schemas/paper.ts';
import type { Result } from '../schemas/result.ts';
import type { Mention, Work } from '../schemas/work.ts';

/** A paper that names a work, with the words that do it. */
export interface Naming {
  paper: Paper;
  work: Work;
  mentions: Mention[];
}

/** What every view asks of a corpus, found once. */
export interface Lookup {
  papers: ReadonlyMap<string, Paper>;
  topics: ReadonlyMap<string, TopicPage>;
  people: ReadonlyMap<string, Author>;
  /** By the id of a person all of that name, folded: more than one where nothing says that they are one. */
  namesakes: ReadonlyMap<string, Author[]>;
  /** Papers by primary topic and by further topic, newest first. */
  primary: ReadonlyMap<string, Paper[]>;
  also: ReadonlyMap<string, Paper[]>;
  /** What a paper names, and who names a work that a paper introduced; never the paper itself. */
  names: ReadonlyMap<PaperId, Naming[]>;
  namedBy: ReadonlyMap<PaperId, Naming[]>;
  works: ReadonlyMap<string, Work>;
  /** What a paper introduced. */
  introduced: ReadonlyMap<PaperId, Work[]>;
  /** The works that belong to a line, by the id of its head. */
  members: ReadonlyMap<string, Work[]>;
  /** The papers that name a work, newest first, without the one that introduced it. */
  namings: ReadonlyMap<string, Naming[]>;
  /** What a paper claims in numbers, in the order of its abstract. */
  results: ReadonlyMap<PaperId, Result[]>;
  /** All papers, newest first. */
  newest: readonly Paper[];
}

const known = new WeakMap<Corpus, Lookup>();

/** The lookup of a corpus; built on first use. */
export function lookup(corpus: Corpus): Lookup {
  const found = known.get(corpus) ?? build(corpus);
  known.set(corpus, found);
  return found;
}

function build(corpus: Corpus): Lookup {
  const papers = new Map<string, Paper>(corpus.papers.map((paper) => [paper.id, paper]));
  const newest = corpus.papers.toSorted(byNewest);
  const primary = new Map<string, Paper[]>();
  const also = new Map<string, Paper[]>();
  for (const paper of newest) {
    const assignment = corpus.assignments.get(paper.id);
    if (assignment?.primary) push(primary, assignment.primary, paper);
    for (const topic of assignment?.also ?? []) push(also, topic, paper);
  }
  const names = new Map<PaperId, Naming[]>();
  const namedBy = new Map<PaperId, Naming[]>();
  const namings = new Map<string, Naming[]>();
  const members = new Map<string, Work[]>();
  const introduced = new Map<PaperId, Work[]>();
  for (const work of corpus.works) {
    if (work.family !== null) push(members, work.family, work);
    if (work.paper !== null) push(introduced, work.paper, work);
    for (const { paper: id, mentions } of work.namedBy) {
      const paper = papers.get(id);
      if (!paper || id === work.paper) continue;
      const naming = { paper, work, mentions };
      push(names, paper.id, naming);
      push(namings, work.id, naming);
      if (work.paper !== null) push(namedBy, work.paper, naming);
    }
  }
  for (const list of [...namings.values(), ...namedBy.values()])
    list.sort((a, b) => byNewest(a.paper, b.paper));
  const results = new Map<PaperId, Result[]>();
  for (const result of corpus.results.toSorted((a, b) => a.start - b.start || b.end - a.end))
    push(results, result.paper, result);
  const namesakes = new Map<string, Author[]>();
  for (const people of Map.groupBy(corpus.authors, ({ name }) => foldTitle(name)).values())
    for (const { id } of people) namesakes.set(id, people);
  return {
    papers,
    people: new Map(corpus.authors.map((person) => [person.id, person])),
    namesakes,
    topics: new Map(corpus.topics.map((topic) => [topic.id, topic])),
    primary,
    also,
    names,
    namedBy,
    works: new Map(corpus.works.map((work) => [work.id, work])),
    members,
    introduced,
    namings,
    results,
    newest,
  };
}

/** Newest first; a more exact date before a vaguer one it may hold, no date last; then by id. */
export function byNewest(a: Paper, b: Paper): number {
  const [left, right] = [a.published?.date ?? '', b.published?.date ?? ''];
  if (left !== right) return left < right ? 1 : -1;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

function push<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
