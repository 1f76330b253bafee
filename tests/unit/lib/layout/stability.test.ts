import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { layoutMap } from '../../../../scripts/annotate/layout.ts';
import { generatedGraph, withoutPapers } from '../../../../scripts/bench/generated-graph.ts';
import { readCorpus } from '../../../../scripts/effects/read-corpus.ts';
import { buildGraph, paperHomes } from '../../../../src/lib/graph.ts';
import { nameBoxes } from '../../../../src/lib/layout/names.ts';
import { isInside, type Point } from '../../../../src/lib/layout/polygon.ts';
import { moves } from '../../../../src/lib/layout/quality.ts';
import { mapCells } from '../../../../src/lib/layout/regions.ts';
import type { Corpus } from '../../../../src/schemas/corpus.ts';
import { topicId } from '../../../../src/schemas/id.ts';
import type { Topic } from '../../../../src/schemas/topic.ts';
import type { Layout } from '../../../../src/schemas/layout.ts';

const shipped = readCorpus(fileURLToPath(new URL('../../../../content', import.meta.url))).corpus;
if (shipped === null) throw new Error('content/ cannot be read.');
const corpora: [string, Corpus][] = [
  ['the shipped corpus', shipped],
  ['a generated corpus', generatedGraph(600).corpus],
];

const layoutOf = (corpus: Corpus, previous: Layout | null): Layout => ({
  generated: '',
  ...layoutMap(corpus, previous),
});
const homeIn = (corpus: Corpus, id: string): string | undefined => paperHomes(corpus).get(id);
const far = (a: Point, b: Point): number => Math.hypot(a.x - b.x, a.y - b.y);
const point = ([x, y]: [number, number]): Point => ({ x, y });

/** Every so-and-so-manieth paper. */
const some = (corpus: Corpus, share: number): Set<string> =>
  new Set(
    corpus.papers
      .filter((_, i) => i % share === 0)
      .slice(0, 10)
      .map(({ id }) => id as string),
  );

/** A corpus with papers put in other topics. */
function moved(
  corpus: Corpus,
  papers: ReadonlySet<string>,
  topic: (old: Topic['id'] | null) => Topic['id'],
): Corpus {
  const assignments = new Map(
    [...corpus.assignments].map(([id, row]) => [
      id,
      papers.has(id) ? { ...row, primary: topic(row.primary) } : row,
    ]),
  );
  return { ...corpus, assignments };
}

/** Between the two papers or works of a layout that stand closest. */
function leastGap({ nodes }: Layout): number {
  const marks = Object.entries(nodes).filter(([id]) => /^(paper|work):/.test(id));
  return marks.reduce(
    (least, [, a], i) =>
      marks.slice(i + 1).reduce((found, [, b]) => Math.min(found, far(point(a), point(b))), least),
    Infinity,
  );
}

/** New papers and works stand in their lands, on no other node and under no name. */
function expectPlaced(corpus: Corpus, before: Layout, after: Layout): void {
  const graph = buildGraph({ ...corpus, layout: after }, '/');
  const { cells } = mapCells(graph, paperHomes(corpus), after);
  const places = new Map(Object.entries(after.nodes).map(([id, at]) => [id, point(at)]));
  const names = nameBoxes(graph, places, cells);
  // The marks of papers are 9 wide; where a map is crowded already, new nodes stand as close as the old ones.
  const gap = Math.min(9, leastGap(before));
  for (const [id, at] of Object.entries(after.nodes)) {
    const home = homeIn(corpus, id);
    if (home !== undefined)
      expect(isInside(point(at), cells.get(home) ?? [], 3), `${id} in ${home}`).toBe(true);
    if (id in before.nodes || !/^(paper|work):/.test(id)) continue;
    const next = Object.entries(after.nodes)
      .filter(([other]) => other !== id && !other.startsWith('theme:'))
      .map(([other, place]) => ({ other, gap: far(point(place), point(at)) }))
      .sort((a, b) => a.gap - b.gap)[0];
    expect(next?.gap, `${id} beside ${next?.other ?? ''}`).toBeGreaterThanOrEqual(gap);
    const over = names.find(
      (name) => Math.abs(name.x - at[0]) < name.halfWidth && Math.abs(name.y - at[1]) < name.halfHeight,
    );
    expect(over?.id, `${id} under a name`).toBeUndefined();
  }
}

function expectStill(before: Layout, after: Layout, without = new Set<string>()): void {
  const { most, median, neighboursKept } = moves(before, after, without);
  expect(most).toBeLessThan(0.02);
  expect(median).toBeLessThan(0.001);
  expect(neighboursKept).toBeGreaterThan(0.95);
}

describe.each(corpora)('the map of %s', (_, corpus) => {
  const whole = layoutOf(corpus, null);

  it('is the same, byte for byte, when drawn twice or kept', () => {
    expect(JSON.stringify(layoutOf(corpus, null))).toBe(JSON.stringify(whole));
    expect(JSON.stringify(layoutOf(corpus, whole))).toBe(JSON.stringify(whole));
  });

  it('stays when ten papers come, and again when nothing does', () => {
    const old = layoutOf(withoutPapers(corpus, some(corpus, 25)), null);
    const now = layoutOf(corpus, old);
    expectStill(old, now);
    expectPlaced(corpus, old, now);
    expect(layoutOf(corpus, now)).toEqual(now);
  });

  it('stays when ten papers come into one topic', () => {
    const [topic] = [...Map.groupBy(paperHomes(corpus), ([, home]) => home)].sort(
      (a, b) => b[1].length - a[1].length,
    );
    const gone = new Set(topic?.[1].slice(0, 10).map(([id]) => id.slice('paper:'.length)));
    const old = layoutOf(withoutPapers(corpus, gone), null);
    const now = layoutOf(corpus, old);
    expectStill(old, now);
    expectPlaced(corpus, old, now);
  });

  it('stays when papers go', () => {
    const fewer = withoutPapers(corpus, some(corpus, 20));
    const now = layoutOf(fewer, whole);
    expectStill(whole, now);
    expectPlaced(fewer, whole, now);
    expect(layoutOf(fewer, now)).toEqual(now);
  });

  it('stays when a topic comes with papers of its own, and when one goes', () => {
    const home = corpus.topics.at(-1)?.id;
    const own = new Set(
      [...corpus.assignments].flatMap(([id, { primary }]) => (primary === home ? [id as string] : [])),
    );
    const without = { ...withoutPapers(corpus, own), topics: corpus.topics.slice(0, -1) };
    const old = layoutOf(without, null);
    const now = layoutOf(corpus, old);
    expectStill(old, now);
    expectPlaced(corpus, old, now);
    const gone = layoutOf(without, now);
    expectStill(now, gone);
    expectPlaced(without, now, gone);
  });

  it('takes a paper that changed its topic to its new land, and leaves the others', () => {
    const [first] = corpus.topics;
    if (first === undefined) throw new Error('There is no topic.');
    const papers = some(corpus, 40);
    const other = moved(corpus, papers, (old) =>
      old === first.id ? (corpus.topics[1]?.id ?? first.id) : first.id,
    );
    const now = layoutOf(other, whole);
    const movers = new Set([...papers].map((id) => `paper:${id}`));
    expectStill(whole, now, movers);
    expectPlaced(
      other,
      { ...whole, nodes: Object.fromEntries(Object.entries(whole.nodes).filter(([id]) => !movers.has(id))) },
      now,
    );
  });

  it('keeps the papers that stay where they are when a topic is made of some of them', () => {
    const [first, ...others] = corpus.topics;
    if (first === undefined) throw new Error('There is no topic.');
    const id = topicId.parse('made-of-some');
    const papers = some(
      moved(corpus, new Set(), () => first.id),
      30,
    );
    const split = {
      ...moved(corpus, papers, () => id),
      topics: [first, { ...first, id, name: 'Made of some' }, ...others].sort((a, b) =>
        a.id < b.id ? -1 : 1,
      ),
    };
    const now = layoutOf(split, whole);
    const movers = new Set([...papers].map((paper) => `paper:${paper}`));
    expectStill(whole, now, movers);
    expectPlaced(split, whole, now);
  });
});
