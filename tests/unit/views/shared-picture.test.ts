import { describe, expect, it } from 'vitest';
import { allPictures, pictureChoice } from '../../../src/lib/pictures.ts';
import type { PictureChoice, PictureOf } from '../../../src/lib/pictures.ts';
import type { Corpus } from '../../../src/schemas/corpus.ts';
import { pictureOfWork, sharedPicture } from '../../../src/views/shared-picture.ts';
import { named, paper, sample } from './sample.ts';

const galore: PictureOf = { kind: 'paper', id: 'galore' };

function large(): Corpus {
  const more = Array.from({ length: 2000 }, (_, i) => paper(`p${i}`));
  return { ...sample(), papers: [...sample().papers, ...more] };
}

describe('the picture of a page', () => {
  it('is its own, with what it shows in words', () => {
    expect(sharedPicture(sample(), galore, 'auto')).toEqual({
      path: '/pictures/paper-galore.png',
      alt: 'TRAINING: GaLore: Low Rank.',
    });
    expect(sharedPicture(sample(), { kind: 'topic', id: 'training' }, 'auto')?.alt).toBe('Memory: TRAINING.');
  });

  it('is the map for pages about nothing of their own, and none where none are drawn', () => {
    expect(sharedPicture(sample(), null, 'auto')?.path).toBe('/pictures/map.png');
    expect(sharedPicture(sample(), galore, 'none')).toBeNull();
  });

  it('is that of its theme for a work, and for a paper among many', () => {
    const path = (of: PictureOf, choice: PictureChoice) => sharedPicture(large(), of, choice)?.path;
    expect(path(galore, 'auto')).toBe('/pictures/theme-memory.png');
    expect(path({ kind: 'paper', id: 'adan' }, 'auto')).toBe('/pictures/map.png');
    expect(path(galore, 'all')).toBe('/pictures/paper-galore.png');
    const work = named('lora', 'LoRA', { galore: 'LoRA', adan: 'LoRA' });
    expect(pictureOfWork(sample(), work)).toEqual({ kind: 'theme', id: 'memory' });
    expect(pictureOfWork(sample(), named('sgd', 'SGD', { adan: 'SGD' })).kind).toBe('map');
  });

  it('is one of those that are drawn', () => {
    for (const [corpus, choice] of [
      [sample(), 'auto'],
      [large(), 'auto'],
      [large(), 'all'],
    ] as const) {
      const drawn = allPictures(corpus, choice);
      const own = drawn.some(({ kind, id }) => kind === 'paper' && id === 'galore');
      expect(sharedPicture(corpus, galore, choice)?.path.includes('paper')).toBe(own);
    }
  });
});

it('PICTURES says all, none or nothing', () => {
  expect([pictureChoice(), pictureChoice(''), pictureChoice('all')]).toEqual(['auto', 'auto', 'all']);
  expect(() => pictureChoice('some')).toThrow('PICTURES is "some". It may be "all", "none" or nothing.');
});
