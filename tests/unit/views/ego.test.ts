import { describe, expect, it } from 'vitest';
import { readCorpus } from '../../../scripts/effects/read-corpus.ts';
import { fanWidth, nameStart } from '../../../src/lib/map-parts/fan.ts';
import { lineWidth } from '../../../src/lib/map-parts/fit-text.ts';
import type { EgoView } from '../../../src/views/ego.ts';
import { egoView, mostNeighbours, nameLine, nameSize } from '../../../src/views/ego.ts';
import { graphParts } from '../../../src/views/graph-parts.ts';
import { paper, corpus as made, sample } from './sample.ts';

const { corpus } = readCorpus('content');
if (!corpus) throw new Error('The shipped content does not read. Run "npm run normalize".');

const rows = (view: EgoView | null) =>
  (view?.parts ?? []).flatMap(({ label, rows: all }) => all.map(({ item }) => ({ label, ...item })));

describe('egoView', () => {
  it('draws each neighbour once, citations first, with what joins them', () => {
    const view = egoView(sample(), '/base/', 'paper:spam');
    expect(
      rows(view).map(({ label, lines, edge, arrow, url }) => [label, lines.join(' '), edge, arrow, url]),
    ).toEqual([
      ['Papers it names', 'GaLore: Low Rank', 'citation', 'out', '/base/papers/galore/'],
      ['Works it names', 'LoRA', 'names', 'out', '/base/works/lora/'],
      ['Its topics', 'TRAINING', 'topic', null, '/base/topics/training/'],
      ['Its topics', 'OPTIMIZERS', 'topic', null, '/base/topics/optimizers/'],
    ]);
    expect(rows(view)[0]?.title).toBe(
      'GaLore: Low Rank, paper of Memory. This paper names it: “Unlike GaLore, which is slow, Spam is fast.”',
    );
    expect(view).toMatchObject({ more: 0, mapUrl: null, lines: ['Spam'] });
  });

  it('shows who names a paper or a work, by what they say of it', () => {
    expect(rows(egoView(sample(), '/', 'paper:galore'))[0]).toMatchObject({ lines: ['Spam'], arrow: 'in' });
    expect(rows(egoView(sample(), '/', 'work:lora')).map(({ label, lines }) => [label, ...lines])).toEqual([
      ['Use it', 'adan'],
      ['Use it', 'Spam'],
    ]);
  });

  it('draws nothing where nothing joins the node, or where it is none', () => {
    expect(egoView(made({ papers: [paper('alone')] }), '/', 'paper:alone')).toBeNull();
    expect(egoView(sample(), '/', 'work:never')).toBeNull();
  });

  it('has room for every kind of neighbour, and counts those left out', () => {
    const view = egoView(corpus, '/', 'paper:galore');
    expect(new Set(rows(view).map(({ edge }) => edge)).size).toBe(4);
    expect(rows(view)).toHaveLength(mostNeighbours);
    expect(view?.more).toBeGreaterThan(0);
    expect(view?.mapUrl).toBe('/map/?focus=galore');
    expect(egoView(corpus, '/', 'work:lora')?.mapUrl).toBe('/map/?focus=work:lora');
  });

  const ids = [...graphParts(corpus, '/').nodes.keys()].filter((id) => /^(?:paper|work):/.test(id));

  it.each(['paper', 'work'])('on no %s do two texts meet, or leave the picture', (kind) => {
    for (const id of ids.filter((one) => one.startsWith(kind))) {
      const view = egoView(corpus, '/', id);
      if (view === null) continue;
      const first = view.centre - ((view.lines.length - 1) * 17) / 2 + 4.5;
      const texts = [
        ...view.parts.map(({ label, y }) => ({ text: label, x: nameStart - 20, y, size: 12 })),
        ...view.parts.flatMap(({ rows: all }) =>
          all.flatMap(({ item: { lines }, y }) =>
            lines.map((text, i) => ({
              text,
              x: nameStart,
              y: y + 4.5 + (i - (lines.length - 1) / 2) * nameLine,
              size: nameSize,
            })),
          ),
        ),
        ...view.lines.map((text, i) => ({ text, x: 30, y: first + i * 17, size: nameSize * 1.1 })),
      ].toSorted((a, b) => a.y - b.y);
      for (const [i, { text, x, y, size }] of texts.entries()) {
        expect([id, text, x + lineWidth(text, size) <= fanWidth]).toEqual([id, text, true]);
        expect([id, text, y + size * 0.3 <= view.height]).toEqual([id, text, true]);
        // All texts start left of where any ends, so they must not meet in height.
        expect([id, text, y - (texts[i - 1]?.y ?? -size) >= size]).toEqual([id, text, true]);
      }
    }
  });
});
