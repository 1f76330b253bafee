import { describe, expect, it } from 'vitest';
import { placeLabels, type LabelWish } from '../../../../src/lib/layout/labels.ts';
import { shorten, wrapLabel } from '../../../../src/lib/layout/text.ts';

const below = { left: -50, right: 50, top: 0, bottom: 20 };
const above = { left: -50, right: 50, top: -20, bottom: 0 };
const wish = (id: string, x: number, boxes = [below], from = 1): LabelWish => ({
  id,
  x,
  y: 500,
  boxes,
  from,
});

describe('placeLabels', () => {
  it('draws the more important of two that would touch, and the other from the zoom at which both fit', () => {
    const places = placeLabels([wish('first', 500), wish('second', 570)], 1000, 1000);
    expect(places.get('first')).toEqual({ box: 0, from: 1 });
    expect(places.get('second')).toEqual({ box: 0, from: 2 });
  });

  it('moves a label to another side before it gives up a zoom', () => {
    const places = placeLabels([wish('first', 500), wish('second', 510, [below, above])], 1000, 1000);
    expect(places.get('second')).toEqual({ box: 1, from: 1 });
  });

  it('lets no label reach over the edge, and leaves out what never fits', () => {
    expect(placeLabels([wish('edge', 30)], 1000, 1000).get('edge')?.from).toBe(2);
    expect(placeLabels([wish('one', 500), wish('same', 500)], 1000, 1000).has('same')).toBe(false);
  });
});

describe('labels', () => {
  it('breaks into lines of like length', () => {
    expect(wrapLabel('Parameter-efficient fine-tuning', 16)).toEqual(['Parameter-efficient', 'fine-tuning']);
    expect(wrapLabel('KV cache', 16)).toEqual(['KV cache']);
  });

  it('shortens between words', () => {
    expect(shorten('Adding NVMe SSDs to Enable: Training', 30)).toBe('Adding NVMe SSDs to Enable…');
    expect(shorten('Short', 30)).toBe('Short');
  });
});
