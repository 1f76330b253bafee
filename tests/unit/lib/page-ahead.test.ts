import { expect, it } from 'vitest';
import { isSparing, pageAhead } from '../../../src/lib/page-ahead.ts';

const here = new URL('https://example.org/map/papers/galore/?x=1#cite');
const ahead = (to: string): string | null => pageAhead(new URL(to, here), here);

it('is another page of this host, once for all its places', () => {
  expect(ahead('/map/papers/spam/')).toBe('https://example.org/map/papers/spam/');
  expect(ahead('/map/papers/spam/#results')).toBe('https://example.org/map/papers/spam/');
  expect(ahead('/map/')).toBe('https://example.org/map/');
});

it('is no file, no other host, no place on this page and no question', () => {
  for (const to of [
    '/map/papers/galore.bib',
    '/map/feed.xml',
    'https://arxiv.org/abs/2403.03507/',
    'http://example.org/map/papers/spam/',
    'mailto:someone@example.org',
    '#results',
    '/map/papers/galore/',
    '/map/search/?q=lora',
  ])
    expect([to, ahead(to)]).toEqual([to, null]);
});

it('is not fetched for who saves data or has a slow line', () => {
  expect(
    [{ saveData: true, effectiveType: '4g' }, { effectiveType: '2g' }, { effectiveType: 'slow-2g' }].map(
      (line) => isSparing(line),
    ),
  ).toEqual([true, true, true]);
  expect([undefined, {}, { saveData: false, effectiveType: '3g' }].map((line) => isSparing(line))).toEqual([
    false,
    false,
    false,
  ]);
});
