import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findQuote, nearestSentence } from '../../../../src/lib/tours/find-quote.ts';

const abstract = 'We fill caches.\n\nA cache\nthat is dry (see Fig. 2) costs $O(n^2)$, i.e. 3×. 𝒳 ends.';

describe('a quotation', () => {
  it.each([
    ['A cache that is dry', 17, 36],
    ['(see Fig. 2) costs $O(n^2)$', 37, 64],
    ['𝒳 ends.', abstract.length - 8, abstract.length],
  ])('stands where its words stand, whatever lines they are on: %s', (quote, start, end) => {
    expect(findQuote(abstract, [quote])).toEqual({ start, end });
  });

  it.each(['cach', 'aches', 'fill caches. A cache', 'a cache', 'A cache is dry', ''])(
    'is whole words of one paragraph as they are there: not %j',
    (quote) => {
      expect(findQuote(abstract, [quote])).toBeNull();
    },
  );

  it('may be read in two ways', () => {
    expect(findQuote('it is a_b', ['is a\\_b', 'is a_b'])).toEqual({ start: 3, end: 9 });
  });

  it('of any words of any text is found as it stands', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: 'grapheme', minLength: 1 }), { minLength: 3 }),
        fc.nat(),
        (parts, at) => {
          const list = parts.flatMap((part) => part.split(/\s+/)).filter((part) => part !== '');
          const from = list.length === 0 ? 0 : at % list.length;
          const quote = list.slice(from, from + 2).join(' ');
          if (quote === '') return;
          const text = list.join(' ');
          const found = findQuote(text, [quote]);
          expect(found && text.slice(found.start, found.end)).toBe(quote);
        },
      ),
    );
  });
});

it('reads a quotation of the length of a book to its end', () => {
  const book = 'cache runs dry. '.repeat(20_000);
  expect(findQuote('A cache.', [book])).toBeNull();
  expect(findQuote(`So: ${book}`, [book])).toEqual({ start: 4, end: 4 + book.trimEnd().length });
});

it('the nearest sentence is the one that shares most words', () => {
  expect(nearestSentence(abstract, 'a dry cache')).toMatch(/^A cache that is dry/);
  expect(nearestSentence(abstract, 'penguins')).toBeNull();
});
