import { describe, expect, it } from 'vitest';
import { readCorpus } from '../../../scripts/effects/read-corpus.ts';
import { allThemes } from '../../../src/lib/themes.ts';
import { miniLetters, miniMap } from '../../../src/views/mini-map.ts';
import { corpus as of, paper } from './sample.ts';

const { corpus } = readCorpus('content');
if (corpus === null) throw new Error('The content of this repository cannot be read.');
const view = miniMap(corpus, '/base/');
if (view === null) throw new Error('There is no map.');

describe('the map on the home page', () => {
  it('names every theme inside the sheet, none over another', () => {
    expect(view.names.map(({ name }) => name).toSorted()).toEqual(
      allThemes(corpus)
        .map(({ name }) => name)
        .toSorted(),
    );
    const boxes = view.names.map(({ lines, x, y }) => {
      const half = (Math.max(...lines.map((line) => line.length)) * miniLetters * 0.5) / 2;
      return { left: x - half, right: x + half, top: y - miniLetters, bottom: y + (lines.length - 1) * 50 };
    });
    for (const [i, a] of boxes.entries()) {
      expect(a.left).toBeGreaterThanOrEqual(0);
      expect(a.right).toBeLessThanOrEqual(view.width);
      for (const b of boxes.slice(i + 1))
        expect(a.right < b.left || b.right < a.left || a.bottom < b.top || b.bottom < a.top).toBe(true);
    }
  });

  it('draws papers as dots, none under a name', () => {
    const dots = view.dots.flatMap(({ path }) =>
      [...path.matchAll(/M(\d+) (\d+)h0/g)].map(([, x, y]) => ({ x: Number(x), y: Number(y) })),
    );
    expect(dots.length).toBeGreaterThan(view.papers / 2);
    for (const { lines, x, y } of view.names) {
      const half = (Math.max(...lines.map((line) => line.length)) * miniLetters * 0.5) / 2;
      const bottom = y + (lines.length - 1) * 50;
      expect(dots.filter((dot) => Math.abs(dot.x - x) < half && dot.y > y - 30 && dot.y < bottom)).toEqual(
        [],
      );
    }
  });

  it('counts what has a place on it', () => {
    expect([view.papers, view.topics]).toEqual([corpus.papers.length, corpus.topics.length]);
  });

  it('is not there without themes', () => {
    expect(miniMap(of({ papers: [paper('a')], topics: [] }), '/')).toBeNull();
  });
});
