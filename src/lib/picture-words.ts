import type { Corpus } from '../schemas/corpus.ts';
import type { Paper } from '../schemas/paper.ts';
import type { PictureOf } from './pictures.ts';
import { allThemes } from './themes.ts';
import { count, listed } from './wording.ts';

/** What a picture says. */
export interface PictureWords {
  /** Above the title: what it belongs to; empty for nothing. */
  over: string;
  title: string;
  /** A sentence about it, empty for none. */
  about: string;
  /** Who and when, or how many, on one line: ever shorter ways to say it. None for nothing. */
  facts: string[];
}

/** The words of a picture; null where the corpus does not have what it is of. */
export function pictureWords(corpus: Corpus, { kind, id }: PictureOf): PictureWords | null {
  if (kind === 'map') return siteWords(corpus);
  if (kind === 'paper') {
    const paper = corpus.papers.find((one) => one.id === id);
    return paper === undefined ? null : paperWords(corpus, paper);
  }
  if (kind === 'topic') {
    const topic = corpus.topics.find((one) => one.id === id);
    return topic === undefined
      ? null
      : {
          over: themeName(corpus, topic.theme),
          title: topic.name,
          about: topic.definition,
          facts: [count(papersOf(corpus, topic.id), 'paper')],
        };
  }
  const theme = allThemes(corpus).find((one) => one.id === id);
  const topics = corpus.topics.filter((topic) => topic.theme === id);
  return theme === undefined
    ? null
    : { over: 'Theme', title: theme.name, about: theme.description, facts: [count(topics.length, 'topic')] };
}

/** A picture in words, for those who do not see it. */
export function pictureInWords(corpus: Corpus, of: PictureOf): string {
  const words = pictureWords(corpus, of);
  if (words === null) return '';
  const { over, title } = words;
  const drawn = of.kind === 'map' ? 'The map of its themes' : 'A small map shows its place';
  const end = /[.?!…]$/.test(title) ? '' : '.';
  return `${over === '' ? '' : `${over}: `}${title}${end}${hasMap(corpus) ? ` ${drawn}.` : ''}`;
}

const mapped = new WeakMap<Corpus, boolean>();

/** Whether anything of the corpus has a place on the map: asked for each page, and told once. */
function hasMap(corpus: Corpus): boolean {
  const known = mapped.get(corpus) ?? Object.keys(corpus.layout.nodes).length > 0;
  mapped.set(corpus, known);
  return known;
}

function siteWords({ site, papers, topics }: Corpus): PictureWords {
  const parts = [
    count(papers.length, 'paper'),
    ...(topics.length > 0 ? [count(topics.length, 'topic')] : []),
  ];
  return { over: '', title: site.title, about: site.description, facts: [parts.join(' · ')] };
}

function paperWords(corpus: Corpus, paper: Paper): PictureWords {
  const primary = corpus.assignments.get(paper.id)?.primary;
  const topic = corpus.topics.find(({ id }) => id === primary);
  const year = paper.published?.date.slice(0, 4) ?? '';
  const facts = authors(paper).map((people) => [people, year].filter(Boolean).join(' · '));
  return { over: topic?.name ?? '', title: paper.title, about: '', facts: facts.filter(Boolean) };
}

/** `A, B and C`, `A, B and 1 more`, `A and 2 more`, `3 authors`; the last is empty where nothing is known. */
function authors({ authors: people, authorCount }: Paper): string[] {
  const names = people?.map(({ name }) => name) ?? [];
  const some = [2, 1]
    .filter((shown) => shown < names.length)
    .map((shown) => `${names.slice(0, shown).join(', ')} and ${names.length - shown} more`);
  const all = names.length > 0 && names.length < 4 ? [listed(names)] : [];
  const known = authorCount ?? (names.length || null);
  return [...all, ...some, known === null ? '' : count(known, 'author')];
}

function themeName(corpus: Corpus, theme: string): string {
  return allThemes(corpus).find(({ id }) => id === theme)?.name ?? '';
}

function papersOf({ assignments }: Corpus, topic: string): number {
  return [...assignments.values()].filter(
    ({ primary, also }) => primary === topic || also.some((id) => id === topic),
  ).length;
}
