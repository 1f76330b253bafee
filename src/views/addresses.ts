import { peopleOfOnePaper } from '../lib/author-pages.ts';
import { href, paths } from '../lib/href.ts';
import { hasPage } from '../lib/work-pages.ts';
import type { Author } from '../schemas/annotations.ts';
import type { Corpus, TopicPage } from '../schemas/corpus.ts';
import type { Note } from '../schemas/note.ts';
import type { Paper } from '../schemas/paper.ts';
import type { Tour } from '../schemas/tour.ts';
import type { Work } from '../schemas/work.ts';
import { authorLink } from './link.ts';
import { lookup } from './lookup.ts';

/** What an address of the registry answers with: its page, the page it moved to, or that it is not here. */
export type Answer<Bearer> =
  | { kind: 'page'; bearer: Bearer }
  | { kind: 'moved'; label: string; url: string }
  | { kind: 'gone'; label: string }
  /** Taken out by a person: what it was is not said. */
  | { kind: 'hidden' };

/** Every address under `/papers/` that is or ever was: permalinks never break. */
export function paperAddresses(corpus: Corpus, base: string): Map<string, Answer<Paper>> {
  return addresses(
    lookup(corpus).papers,
    corpus.permalinks.papers,
    (id) => href(base, `/papers/${id}/`),
    (paper) => paper.title,
  );
}

/** Every address under `/topics/` that is or ever was. */
export function topicAddresses(corpus: Corpus, base: string): Map<string, Answer<TopicPage>> {
  return addresses(
    lookup(corpus).topics,
    corpus.permalinks.topics,
    (id) => href(base, `/topics/${id}/`),
    (topic) => topic.name,
  );
}

/** Every address under `/authors/` that is or ever was, but for those of people without a page of their own. */
export function authorAddresses(corpus: Corpus, base: string): Map<string, Answer<Author>> {
  const { people } = lookup(corpus);
  const answers = addresses(
    people,
    corpus.permalinks.authors,
    (id) => authorLink(corpus, base, { id, name: '' }).url,
    (person) => person.name,
  );
  // What these answer is written beside the pages.
  for (const id of peopleOfOnePaper(corpus).keys()) answers.delete(id);
  return answers;
}

/**
 * Every address under `/works/` that is or ever was. A work whose paper has come into the collection lives on that paper's
 * page; one that fewer papers name than before keeps its own.
 */
export function workAddresses(corpus: Corpus, base: string): Map<string, Answer<Work>> {
  const { papers, works } = lookup(corpus);
  const given = Object.entries(corpus.permalinks.works).filter(([, row]) => row.page === true);
  const kept = new Set(given.map(([id]) => id));
  const pages = corpus.works.filter(
    (work) => hasPage(corpus, work) || (work.paper === null && kept.has(work.id)),
  );
  const answers = addresses(
    new Map<string, Work>(pages.map((work) => [work.id, work])),
    Object.fromEntries(given.map(([id, { former }]) => [id, { former }])),
    (id) => href(base, paths.work(id)),
    (work) => work.name,
  );
  for (const [id, { former }] of given) {
    const paper = papers.get(works.get(id)?.paper ?? '');
    if (paper === undefined) continue;
    const moved = { kind: 'moved' as const, label: paper.title, url: href(base, paths.paper(paper.id)) };
    for (const address of [id, ...former])
      if (answers.get(address)?.kind !== 'page') answers.set(address, moved);
  }
  return answers;
}

interface Row {
  former: string[];
  name?: string;
  hidden?: true | undefined;
}

function addresses<Bearer>(
  bearers: ReadonlyMap<string, Bearer>,
  registry: Record<string, Row>,
  url: (id: string) => string,
  label: (bearer: Bearer) => string,
): Map<string, Answer<Bearer>> {
  const answers = new Map<string, Answer<Bearer>>();
  for (const [id, row] of Object.entries(registry)) {
    const bearer = bearers.get(id);
    const gone: Answer<Bearer> = row.hidden ? { kind: 'hidden' } : { kind: 'gone', label: row.name ?? id };
    answers.set(id, gone);
    for (const former of row.former) {
      answers.set(
        former,
        bearer === undefined ? gone : { kind: 'moved', label: label(bearer), url: url(id) },
      );
    }
  }
  for (const [id, bearer] of bearers) answers.set(id, { kind: 'page', bearer });
  return answers;
}

/** Every address under `/tours/` that a file gives, former ones too. */
export function tourAddresses(corpus: Corpus, base: string): Map<string, Written<Tour>> {
  return written(corpus.tours, (id) => href(base, paths.tour(id)));
}

/** The same under `/notes/`. */
export function noteAddresses(corpus: Corpus, base: string): Map<string, Written<Note>> {
  return written(corpus.notes, (id) => href(base, paths.note(id)));
}

type Written<Bearer> = Extract<Answer<Bearer>, { kind: 'page' | 'moved' }>;

function written<Bearer extends { id: string; title: string; former: string[] }>(
  pages: readonly Bearer[],
  url: (id: string) => string,
): Map<string, Written<Bearer>> {
  const moved = pages.flatMap(({ id, title, former }) =>
    former.map((old): [string, Written<Bearer>] => [old, { kind: 'moved', label: title, url: url(id) }]),
  );
  return new Map([
    ...moved,
    ...pages.map((bearer): [string, Written<Bearer>] => [bearer.id, { kind: 'page', bearer }]),
  ]);
}
