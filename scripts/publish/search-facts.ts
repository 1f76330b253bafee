// What an index says of papers, topics and works, in one part or in many.
import { byText } from '../../src/lib/fold.ts';
import { paperDate } from '../../src/lib/paper-date.ts';
import type {
  IndexedPaper,
  IndexedTheme,
  IndexedTopic,
  IndexedWork,
} from '../../src/lib/search/index-format.ts';
import { allThemes } from '../../src/lib/themes.ts';
import { hasPage, lineNamers, namers } from '../../src/lib/work-pages.ts';
import type { Corpus } from '../../src/schemas/corpus.ts';
import type { Paper } from '../../src/schemas/paper.ts';

/** All of them: their places are their colours, here as on the pages. */
export function indexedThemes(corpus: Corpus): IndexedTheme[] {
  return allThemes(corpus).map(({ id, name }) => ({ id, name }));
}

export function indexedTopics(corpus: Corpus): IndexedTopic[] {
  const themes = indexedThemes(corpus);
  const firsts = Map.groupBy(corpus.assignments.values(), ({ primary }) => primary);
  return corpus.topics.map(({ id, name, theme }) => ({
    id,
    name,
    theme: themes.findIndex((one) => one.id === theme),
    papers: firsts.get(id)?.length ?? 0,
  }));
}

/** Works that no paper here introduced, by id. */
export function indexedWorks(corpus: Corpus): IndexedWork[] {
  return corpus.works
    .filter(({ paper }) => paper === null)
    .map((work) => ({
      id: work.id,
      name: work.name,
      aliases: work.aliases,
      kind: work.kind,
      papers: lineNamers(corpus, work).size,
      page: hasPage(corpus, work),
    }))
    .sort((a, b) => byText(a.id, b.id));
}

export function indexedPapers(papers: readonly Paper[], corpus: Corpus): IndexedPaper[] {
  const places = new Map(corpus.topics.map(({ id }, place) => [id, place]));
  const named = new Map(
    corpus.works.flatMap((work) => (work.paper === null ? [] : [[work.paper, namers(work).size] as const])),
  );
  return papers.map((paper) => {
    const { primary = null, also = [] } = corpus.assignments.get(paper.id) ?? {};
    const first = primary === null ? -1 : (places.get(primary) ?? -1);
    return {
      id: paper.id,
      title: paper.title,
      shortName: paper.shortName,
      aliases: paper.aliases,
      date: paperDate(paper),
      topics:
        primary === null && also.length === 0 ? [] : [first, ...also.flatMap((id) => places.get(id) ?? [])],
      venue: paper.venue,
      code: paper.code.length > 0,
      named: named.get(paper.id) ?? 0,
    };
  });
}

/** Each short form with each long one once. */
export function acronymPairs(corpus: Corpus): [string, string][] {
  const pairs = new Map(
    corpus.acronyms.map(({ short, long }) => [
      `${short.toLowerCase()} ${long.toLowerCase()}`,
      [short, long] as [string, string],
    ]),
  );
  return [...pairs].sort(([a], [b]) => byText(a, b)).map(([, pair]) => pair);
}
