import { byText, foldTitle } from '../lib/fold.ts';
import { scale } from '../lib/scale.ts';
import type { Author } from '../schemas/annotations.ts';
import type { Corpus } from '../schemas/corpus.ts';
import type { Paper } from '../schemas/paper.ts';
import type { YearGroup } from './card.ts';
import { byYear, card } from './card.ts';
import type { Link, TopicLink } from './link.ts';
import { authorLink, topicLink } from './link.ts';
import { byNewest, lookup } from './lookup.ts';
import { count, listed, shortened } from './words.ts';

export interface AuthorView {
  name: string;
  papers: number;
  /** Why several papers are taken to be by one person; null where there is one paper. */
  why: string | null;
  years: YearGroup[];
  /** Older papers than these. */
  left: number;
  /** People of the same papers with how many, most first. */
  coauthors: (Link & { papers: number })[];
  /** Topics of the papers with how many, most first. */
  topics: (TopicLink & { papers: number })[];
  /** Others of this name, of whom nothing says that they are this person. */
  namesakes: (Link & { papers: string })[];
}

/** What the page of one person says. */
export function authorView(corpus: Corpus, base: string, person: Author): AuthorView {
  const papers = papersOf(corpus, person);
  return {
    name: person.name,
    papers: papers.length,
    why: papers.length < 2 ? null : reasons[person.basis],
    years: byYear(papers.slice(0, scale.rowsOnAPage), (paper) => card(corpus, base, paper)),
    left: Math.max(0, papers.length - scale.rowsOnAPage),
    coauthors: coauthors(papers, person).map(({ id, name, n }) => ({
      ...authorLink(corpus, base, { id, name }),
      papers: n,
    })),
    topics: topics(corpus, base, papers),
    namesakes: namesakesOf(corpus, person).map((other) => ({
      ...authorLink(corpus, base, other),
      papers: worksInWords(corpus, other),
    })),
  };
}

const reasons: Record<Author['basis'], string | null> = {
  single: null,
  'co-author': 'Taken to be by one person because they share co-authors.',
  correction: 'Taken to be by one person because someone who knows said so.',
};

/** Other people of the same folded name, by id. */
export function namesakesOf(corpus: Corpus, person: Author): Author[] {
  return (lookup(corpus).namesakes.get(person.id) ?? []).filter(({ id }) => id !== person.id);
}

/** A person by papers: `GaLore`, `H₂O, KIVI and 3 more papers`. */
function worksInWords(corpus: Corpus, person: Author): string {
  const names = papersOf(corpus, person).map(({ shortName, title }) => shortName ?? shortened(title));
  if (names.length <= 3) return listed(names);
  return `${names.slice(0, 2).join(', ')} and ${count(names.length - 2, 'more paper')}`;
}

/** The newest paper of a person, briefly: enough to tell people of one name apart in an index. */
export function newestInWords(corpus: Corpus, person: Author): string | null {
  const [newest] = papersOf(corpus, person);
  return newest ? (newest.shortName ?? shortened(newest.title, 32)) : null;
}

function papersOf(corpus: Corpus, { papers: ids }: Author): Paper[] {
  const { papers } = lookup(corpus);
  return ids.flatMap((id) => papers.get(id) ?? []).toSorted(byNewest);
}

function coauthors(papers: readonly Paper[], person: Author): { id: string; name: string; n: number }[] {
  const found = new Map<string, { id: string; name: string; n: number }>();
  for (const { authors } of papers) {
    const others = new Map((authors ?? []).map(({ id, name }) => [id, name]));
    others.delete(person.id);
    for (const [id, name] of others) found.set(id, { id, name, n: (found.get(id)?.n ?? 0) + 1 });
  }
  return [...found.values()].toSorted((a, b) => b.n - a.n || byText(foldTitle(a.name), foldTitle(b.name)));
}

function topics(corpus: Corpus, base: string, papers: readonly Paper[]): AuthorView['topics'] {
  const counts = new Map<string, number>();
  for (const { id } of papers) {
    const primary = corpus.assignments.get(id)?.primary ?? null;
    if (primary !== null) counts.set(primary, (counts.get(primary) ?? 0) + 1);
  }
  return corpus.topics
    .filter(({ id }) => counts.has(id))
    .map((topic) => ({ ...topicLink(corpus, base, topic), papers: counts.get(topic.id) ?? 0 }))
    .toSorted((a, b) => b.papers - a.papers);
}
