import { describe, expect, it } from 'vitest';
import { readCorpus } from '../../../scripts/effects/read-corpus.ts';
import { lineWidth } from '../../../src/lib/map-parts/fit-text.ts';
import { byDate, lineages } from '../../../src/views/lineage.ts';
import type { LineagePicture } from '../../../src/views/lineage-pictures.ts';
import { citationPicture, headHeight, nameSize, workPicture } from '../../../src/views/lineage-pictures.ts';
import { corpus as made, named, paper, sample } from './sample.ts';

const { corpus } = readCorpus('content');
if (!corpus) throw new Error('The shipped content does not read. Run "npm run normalize".');

describe('lineages', () => {
  it('tells who names a paper or a work, the oldest first and those without a date last', () => {
    const { papers, works } = lineages(sample(), '/base/');
    expect(papers.map(({ label, when, namings }) => [label, when, namings.length])).toEqual([
      ['GaLore: Low Rank', 'March 2024', 1],
    ]);
    expect(papers[0]?.namings[0]).toMatchObject({
      ...{ label: 'Spam', url: '/base/papers/spam/', when: 'date unknown', themeName: 'Memory' },
      quote: 'Unlike GaLore, which is slow, Spam is fast.',
    });
    expect(works.map(({ label, namings }) => [label, namings.map(({ when }) => when)])).toEqual([
      ['LoRA', ['2023', 'date unknown']],
    ]);
  });

  it('takes the year of its venue for a paper without a date of its own, as the map does', () => {
    const papers = [paper('a', { venueYear: 2021 }), paper('b')];
    const work = named('lora', 'LoRA', { a: 'LoRA', b: 'LoRA' });
    const [lineage] = lineages(made({ papers, works: [work] }), '/').works;
    expect(lineage?.namings.map(({ when }) => when)).toEqual(['2021', 'date unknown']);
  });

  it('keeps some from the whole time where very many name one, and counts the others', () => {
    const ids = Array.from({ length: 70 }, (_, i) => `p${String(i)}`);
    const papers = ids.map((id, i) => {
      const date = `20${String(10 + Math.floor(i / 10))}`;
      return paper(id, { published: { date, precision: 'year', basis: 'stated' } });
    });
    const work = named('lora', 'LoRA', Object.fromEntries(ids.map((id) => [id, 'LoRA'])));
    const [lineage] = lineages(made({ papers, works: [work] }), '/').works;
    expect([lineage?.namings.length, lineage?.more]).toEqual([60, 10]);
    const kept = lineage?.namings.map(({ when }) => when) ?? [];
    expect([kept[0], kept.at(-1), new Set(kept).size]).toEqual(['2010', '2016', 7]);
  });
});

describe('the pictures', () => {
  const { papers, works } = lineages(corpus, '/');
  const undated = lineages(sample(), '/');

  /** All texts as rectangles. */
  function texts({ lanes, ticks, undated: column }: LineagePicture) {
    const box = (text: string, x: number, y: number, size: number) => {
      return { text, left: x, right: x + lineWidth(text, size), top: y - size, bottom: y + size * 0.3 };
    };
    return [
      ...ticks.flatMap(({ x, label }) => (label === null ? [] : [box(label, x + 3, 15, 12)])),
      ...(column === null ? [] : [box('undated', column - lineWidth('undated', 12) / 2, 15, 12)]),
      ...lanes.flatMap(({ head, dots }) => [
        ...(head === null ? [] : [box(head.label, 8, head.y, nameSize * 1.1)]),
        ...dots.flatMap(({ name, y }, i) =>
          name === null ? [] : [box(name.text, name.x, y + 4.5, i === 0 ? nameSize * 1.1 : nameSize)],
        ),
      ]),
    ];
  }

  const drawn: [string, LineagePicture][] = [
    ['citations', citationPicture(papers.toSorted(byDate))],
    ['works', workPicture(works)],
    ['citations without dates', citationPicture(undated.papers)],
    ['works without dates', workPicture(undated.works)],
  ];

  it.each(drawn)('%s: no two texts meet, and none leaves the picture', (_, picture) => {
    const all = texts(picture).toSorted((a, b) => a.top - b.top);
    expect(all.length).toBeGreaterThan(1);
    for (const [i, a] of all.entries()) {
      expect([a.text, a.left >= 0 && a.right <= picture.width]).toEqual([a.text, true]);
      for (const b of all.slice(i + 1)) {
        const apart = a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top;
        expect([a.text, b.text, apart]).toEqual([a.text, b.text, true]);
      }
    }
  });

  it.each(drawn)('%s: no two marks of a lane meet, and each stands in its lane', (_, { lanes, width }) => {
    for (const { dots, top, height, axis } of lanes) {
      for (const [i, a] of dots.entries()) {
        expect(a.y - 5).toBeGreaterThanOrEqual(top);
        expect(a.y + 5).toBeLessThanOrEqual(axis ?? top + height);
        expect(a.x > 0 && a.x < width).toBe(true);
        for (const b of dots.slice(i + 1)) expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThan(10.5);
      }
    }
  });

  it('draws as many marks as there are papers that name', () => {
    const marks = workPicture(works).lanes.map(({ dots }) => dots.length);
    expect(marks).toEqual(works.map(({ namings }) => namings.length));
    const [first] = citationPicture(papers).lanes;
    expect(first?.dots.map(({ title }) => title.slice(0, 6))).toContain('OwLore');
    expect(first?.top).toBe(headHeight);
  });

  it('draws nothing of nothing', () => {
    expect(citationPicture([])).toMatchObject({ lanes: [], ticks: [], undated: null });
  });
});
