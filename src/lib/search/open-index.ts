// Imported by scripts and by the browser: an index in one part, as the engine sees it.
import { words } from '../fold.ts';
import { titlesOf, titleWords } from './closeness.ts';
import { compileExpansions } from './expansions.ts';
import { type Facts, holdsName } from './filters.ts';
import type { Holdings } from './holdings.ts';
import type { SearchIndex } from './index-format.ts';
import { foldPaper, tiers } from './order.ts';
import { openNames } from './others.ts';
import { openVocabulary } from './vocabulary.ts';

const opened = new WeakMap<SearchIndex, Holdings>();

function factsOf({ core, more }: SearchIndex): Facts {
  const { papers, topics, themes } = core;
  return {
    topics,
    themes,
    venues: () => [...new Set(papers.flatMap(({ venue }) => venue ?? []))],
    topicsOf: (paper) => papers[paper]?.topics ?? [],
    year: (paper) => papers[paper]?.date?.slice(0, 4) ?? null,
    venue: (paper) => papers[paper]?.venue ?? null,
    code: (paper) => papers[paper]?.code ?? false,
    authored(name) {
      if (!more) return null;
      const wanted = words(name);
      const people = new Set(
        more.authors.flatMap((one, i) => (one.id === name || holdsName(one.name, wanted) ? [i] : [])),
      );
      return (paper) => more.bylines[paper]?.some((author) => people.has(author)) ?? false;
    },
  };
}

/** What is worked out from an index once, and kept as long as the index is. */
export function openIndex(index: SearchIndex): Holdings {
  const known = opened.get(index);
  if (known) return known;
  const { core, more } = index;
  const { papers } = core;
  const vocabulary = openVocabulary(index);
  const keys = papers.map(foldPaper);
  const date = (paper: number): string => papers[paper]?.date ?? '';
  const made: Holdings = {
    size: papers.length,
    base: core.base,
    complete: more !== null,
    vocabulary,
    expansions: compileExpansions(core),
    facts: factsOf(index),
    titles: titlesOf(
      papers.map(({ title }) => titleWords(title)),
      vocabulary,
    ),
    names: openNames(index, vocabulary),
    tiers: (typed, units) => tiers(keys, typed, units, vocabulary),
    newest: () =>
      papers
        .map((_, paper) => paper)
        .sort((a, b) => (date(a) === date(b) ? a - b : date(a) < date(b) ? 1 : -1)),
    title: (place) => papers[place]?.title,
    paper: (place) => papers[place],
    authors: (place) => (more?.bylines[place] ?? []).flatMap((author) => more?.authors[author]?.name ?? []),
    thing({ kind, place }) {
      if (kind === 'author') {
        const own = more?.bylines.filter((byline) => byline.includes(place)).length ?? 0;
        const name = more?.authors[place]?.name;
        return name === undefined ? undefined : { name, kindName: kind, papers: own };
      }
      const work = kind === 'work' ? core.works[place] : undefined;
      const one = work ?? core.topics[place];
      return one && { name: one.name, kindName: work?.kind ?? kind, papers: one.papers };
    },
    settle: () => undefined,
  };
  opened.set(index, made);
  return made;
}
