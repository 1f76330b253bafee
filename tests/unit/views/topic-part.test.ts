import { describe, expect, it } from 'vitest';
import { readCorpus } from '../../../scripts/effects/read-corpus.ts';
import { buildGraph, paperHomes } from '../../../src/lib/graph.ts';
import { layoutGraph } from '../../../src/lib/layout/layout.ts';
import { lineWidth } from '../../../src/lib/map-parts/fit-text.ts';
import { letterSize, lineStep } from '../../../src/lib/map-parts/names.ts';
import type { Corpus } from '../../../src/schemas/corpus.ts';
import type { TopicPartView } from '../../../src/views/topic-part.ts';
import { topicPart } from '../../../src/views/topic-part.ts';
import { sample } from './sample.ts';

const { corpus } = readCorpus('content');
if (!corpus) throw new Error('The shipped content does not read. Run "npm run normalize".');

const laidOut = (given: Corpus): Corpus => {
  const layout = layoutGraph(buildGraph(given, '/'), paperHomes(given), null);
  return { ...given, layout: { generated: '', ...layout } };
};

/** The names as rectangles on the screen, where the picture is drawn `zoom` times as large. */
function names({ nodes }: TopicPartView, zoom: number) {
  return nodes.flatMap(({ title, x, y, lines, name }) => {
    if (name === null || (name.wide && zoom < 2)) return [];
    const width = Math.max(...lines.map((line) => lineWidth(line, letterSize)));
    const from = { start: 0, middle: -width / 2, end: -width }[name.align];
    const left = x * zoom + name.x + from;
    const top = y * zoom + name.y - letterSize * 0.9;
    return [{ title, left, right: left + width, top, bottom: top + lines.length * lineStep }];
  });
}

describe('topicPart', () => {
  const view = (id: string, given: Corpus = corpus) => {
    const topic = given.topics.find((one) => one.id === id);
    if (!topic) throw new Error(`No topic ${id}.`);
    return topicPart(given, '/base/', topic);
  };

  it('draws the papers of the land as links, the names of neighbours, and citations', () => {
    const part = view('memory-efficient-training');
    expect(part?.nodes[0]).toMatchObject({ id: 'topic:memory-efficient-training', kind: 'topic' });
    expect(part?.nodes.find(({ id }) => id === 'paper:galore')).toMatchObject({
      url: '/base/papers/galore/',
      title: expect.stringMatching(/^GaLore: /) as string,
    });
    expect(part?.nodes.some(({ id }) => id === 'topic:parameter-efficient-fine-tuning')).toBe(true);
    expect(part?.arrows.map(({ title }) => title)).toContainEqual(
      expect.stringMatching(/^OwLore names GaLore/),
    );
    expect(part?.mapUrl).toBe('/base/map/?topic=memory-efficient-training');
    expect(part?.papers).toBe(part?.linked);
  });

  it.each([1, 2])('drawn %i times as large, no two names meet, and none leaves the picture', (zoom) => {
    for (const { id } of corpus.topics) {
      const part = view(id);
      if (part === null) throw new Error(`${id} has no part of the map.`);
      const all = names(part, zoom);
      expect([id, all.length > 1]).toEqual([id, true]);
      for (const [i, a] of all.entries()) {
        expect([a.title, a.left >= 0 && a.right <= part.width * zoom]).toEqual([a.title, true]);
        expect([a.title, a.top >= 0 && a.bottom <= part.height * zoom]).toEqual([a.title, true]);
        for (const b of all.slice(i + 1)) {
          const apart = a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top;
          expect([a.title, b.title, apart]).toEqual([a.title, b.title, true]);
        }
      }
    }
  });

  it('draws a topic of one paper and one without any, and nothing without a place', () => {
    const given = laidOut(sample());
    expect(view('training', given)).toMatchObject({ papers: 2, linked: 2 });
    expect(view('optimizers', given)).toMatchObject({ papers: 0, unnamed: '' });
    expect(view('optimizers', given)?.nodes[0]?.title).toBe('OPTIMIZERS');
    expect(view('training', sample())).toBeNull();
  });
});
