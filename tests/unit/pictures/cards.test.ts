import { createHash } from 'node:crypto';
import { Resvg } from '@resvg/resvg-js';
import { parseXml } from '@rgrove/parse-xml';
import { describe, expect, it } from 'vitest';
import type { Corpus } from '../../../src/schemas/corpus.ts';
import { options, svgsOf } from '../../support/pictures.ts';
import { corpus, paper, sample } from '../views/sample.ts';

/** The sample with a place on the map for each paper; the name of the theme may stand anywhere on its land. */
function placed(themeX = 800): Corpus {
  const nodes = {
    ...{ 'theme:memory': [themeX, 300], 'topic:optimizers': [500, 500], 'topic:training': [1000, 500] },
    ...{ 'paper:galore': [1000, 400], 'paper:spam': [1100, 600], 'paper:adan': [400, 600] },
  } satisfies Record<string, [number, number]>;
  return { ...sample(), layout: { generated: '', width: 1600, height: 1000, nodes } };
}

const texts = (svg = ''): string[] =>
  [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, text = '']) => text);
const pictureOf = (title: string): string =>
  svgsOf(corpus({ papers: [paper('one', { title })] })).get('pictures/paper-one.png') ?? '';

describe('pictures of a corpus', () => {
  it('are one of the map, each theme, each topic and each paper', () => {
    expect([...svgsOf(placed()).keys()]).toEqual([
      'pictures/map.png',
      'pictures/theme-memory.png',
      'pictures/topic-optimizers.png',
      'pictures/topic-training.png',
      'pictures/paper-adan.png',
      'pictures/paper-galore.png',
      'pictures/paper-spam.png',
    ]);
  });

  it('say what a paper is called, its topic, who wrote it and when, as far as that is known', () => {
    const svgs = svgsOf(placed());
    expect(texts(svgs.get('pictures/paper-galore.png'))).toEqual([
      'TRAINING',
      'GaLore:',
      'Low Rank',
      '6 authors · 2024',
      'Research map',
    ]);
    expect(texts(svgs.get('pictures/paper-spam.png'))).toEqual(['TRAINING', 'Spam', 'Research map']);
  });

  it('name fewer authors where all do not fit, and keep the year', () => {
    const people = ['Maximilian Featherstone', 'Bartholomew Cholmondeley', 'Wilhelmina Marjoribanks'];
    const authors = people.map((name, i) => ({ id: `a${i}`, name }));
    const published = { date: '2024', precision: 'year', basis: 'stated' };
    const svg = svgsOf({ ...placed(), papers: [paper('galore', { authors, published })] });
    expect(texts(svg.get('pictures/paper-galore.png'))).toContain(
      'Maximilian Featherstone and 2 more · 2024',
    );
  });

  it('mark the place of the paper, and hold no map where there is none', () => {
    const circles = (svg = ''): number => svg.match(/<circle/g)?.length ?? 0;
    const papers = 3;
    expect(circles(svgsOf(placed()).get('pictures/topic-training.png'))).toBe(papers);
    expect(circles(svgsOf(placed()).get('pictures/paper-galore.png'))).toBeGreaterThan(papers);
    expect(circles(svgsOf(sample()).get('pictures/paper-galore.png'))).toBe(0);
  });

  it('show as much as they can of the lands of a theme, wherever its name stands', () => {
    const moved = (x: number) =>
      svgsOf(placed(x))
        .get('pictures/theme-memory.png')
        ?.match(/translate\((-[\d.]+) 0\)/)?.[1];
    expect(moved(500)).toBe('-274.2');
    expect(moved(800)).toBe('-274.2');
  });

  it.each([
    '</text></svg><script>alert(1)</script>',
    '"Quoted" & \u0000\u0001 \ud800 \ufffe ]]> <!--',
    '大模型的高效训练：一种新方法 🦙',
    'W'.repeat(500),
  ])('hold any title as text: %j', (title) => {
    const svg = pictureOf(title);
    expect(() => parseXml(svg)).not.toThrow();
    expect(svg).not.toMatch(/<script|alert\(1\)</);
    expect(new Resvg(svg, options).render().width).toBe(1200);
  });

  it('come out pixel by pixel as they did: a font or a rule that changes shows here', () => {
    const svg = svgsOf(sample()).get('pictures/paper-galore.png') ?? '';
    const { pixels } = new Resvg(svg, options).render();
    const ink = pixels.filter((value, i) => i % 4 === 0 && value < 60).length;
    // Letters cover some of it, whatever the digest says.
    expect(ink).toBeGreaterThan(8000);
    expect(createHash('sha256').update(pixels).digest('hex')).toBe(
      '23a72bfe75dc3a60f884ac541ac9ac1d279760adfb9935b1b19ccea5a1fe93ec',
    );
  });
});
