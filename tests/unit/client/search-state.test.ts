import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { choose, facetNames, filtersOf, readAsked, writeAsked } from '../../../src/client/search/state.ts';

const page = 'https://example.org/some-repo/search/';

describe('the address of a search', () => {
  it('is read into words and choices', () => {
    expect(readAsked('?q=low+rank&topic=kv-cache,-quantization&year=2023..2025&has=code')).toEqual({
      query: 'low rank',
      choices: [
        { field: 'topic', value: 'kv-cache', not: false },
        { field: 'topic', value: 'quantization', not: true },
        { field: 'year', value: '2023..2025', not: false },
        { field: 'has', value: 'code', not: false },
      ],
    });
  });

  it.each(['?year=soon', '?has=money', '?kind=dog', '?topic=', '?topic=,-,', '?venue=--', '?year=20244'])(
    'asks nothing by what is no choice: %s',
    (search) => {
      expect(readAsked(search).choices).toEqual([]);
    },
  );

  it('is written for people: no empty parts, commas as they are, other parameters kept', () => {
    const asked = readAsked('?q=low+rank&year=2024,-2023&topic=kv-cache');
    expect(writeAsked(`${page}?ref=mail&venue=ICML#results`, asked)).toBe(
      `${page}?ref=mail&q=low+rank&topic=kv-cache&year=2024,-2023`,
    );
    expect(writeAsked(`${page}?q=x&year=2024`, { query: ' ', choices: [] })).toBe(page);
  });

  it('gives back what was asked, whatever it is', () => {
    const choice = fc.record({
      field: fc.constantFrom(...facetNames.filter((field) => !['kind', 'year', 'has'].includes(field))),
      value: fc.string({ unit: 'grapheme', minLength: 1 }).map((text) => `${text.toWellFormed().trim()}x`),
      not: fc.boolean(),
    });
    fc.assert(
      fc.property(
        fc.string(),
        fc.uniqueArray(choice, { selector: ({ value }) => value }),
        (query, choices) => {
          const back = readAsked(new URL(writeAsked(page, { query, choices })).search);
          expect(back.query).toBe(query.toWellFormed().trim());
          expect(new Set(back.choices)).toEqual(new Set(choices));
        },
      ),
    );
  });
});

describe('a choice', () => {
  const none = { query: 'lora', choices: [] };
  const wanted = { field: 'topic', value: 'kv-cache', not: false } as const;

  it('is wanted, then not wanted, then neither', () => {
    const one = choose(none, wanted, true);
    expect(filtersOf(one.choices)).toEqual([{ field: 'topic', values: ['kv-cache'], not: false }]);
    const other = choose(one, { ...wanted, not: true }, true);
    expect(filtersOf(other.choices)).toEqual([{ field: 'topic', values: ['kv-cache'], not: true }]);
    expect(choose(other, wanted, false)).toEqual(none);
  });

  it('is one filter with the others wanted of its facet', () => {
    const { choices } = readAsked('?year=2023,2024,-unknown&has=code');
    expect(filtersOf(choices)).toEqual([
      { field: 'year', values: ['2023', '2024'], not: false },
      { field: 'year', values: ['unknown'], not: true },
      { field: 'has', values: ['code'], not: false },
    ]);
  });
});
