import type { Corpus } from '../../schemas/corpus.ts';
import type { GraphNode } from '../../schemas/graph.ts';
import type { ThemeId } from '../../schemas/id.ts';
import type { Work } from '../../schemas/work.ts';
import { href, paths } from '../href.ts';
import { gridReference } from '../map/grid.ts';
import { themesInUse } from '../themes.ts';
import { hasPage, namers } from '../work-pages.ts';

/**
 * Works outside the corpus that at least two of its papers name; all of them have pages. A line of which only the members
 * are named has a page too, but no edge of its own.
 */
export function outsideWorks(corpus: Corpus): Work[] {
  return corpus.works.filter((work) => hasPage(corpus, work) && namers(work).size >= 2);
}

/** All nodes of the graph, with degree 0 until the edges are known. */
export function graphNodes(corpus: Corpus, base: string): GraphNode[] {
  const themeOf = new Map(corpus.topics.map((topic) => [topic.id, topic.theme]));
  const node = (id: string, label: string, path: string, theme: ThemeId | null): GraphNode => {
    const at = corpus.layout.nodes[id];
    return {
      ...{ id, label, url: href(base, path), degree: 0, theme },
      x: at?.[0] ?? null,
      y: at?.[1] ?? null,
      square: at === undefined ? null : gridReference(...at, corpus.layout),
    };
  };
  return [
    ...themesInUse(corpus).map(({ id, name }) => node(`theme:${id}`, name, paths.theme(id), id)),
    ...corpus.topics.map(({ id, name, theme }) => node(`topic:${id}`, name, paths.topic(id), theme)),
    ...corpus.papers.map((paper) => {
      const primary = corpus.assignments.get(paper.id)?.primary ?? null;
      const theme = primary === null ? null : (themeOf.get(primary) ?? null);
      return node(`paper:${paper.id}`, paper.shortName ?? paper.title, paths.paper(paper.id), theme);
    }),
    ...outsideWorks(corpus).map(({ id, name }) => node(`work:${id}`, name, paths.work(id), null)),
  ];
}
