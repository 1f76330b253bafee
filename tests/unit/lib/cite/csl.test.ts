import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { readCorpus } from '../../../../scripts/effects/read-corpus.ts';
import { citations } from '../../../../src/lib/cite/citations.ts';
import { cslItem } from '../../../../src/lib/cite/csl.ts';
import { isJournal } from '../../../../src/lib/cite/venue-type.ts';
import { paper } from '../../views/sample.ts';

/**
 * The shape of CSL-JSON v1.0.1 (citation-style-language/schema, csl-data.json) as far as we use it: names, dates and types
 * as there, and nothing that it does not know.
 */
const shape = {
  type: 'array',
  items: {
    type: 'object',
    required: ['type', 'id'],
    additionalProperties: false,
    properties: {
      type: { enum: ['article', 'article-journal', 'paper-conference'] },
      author: {
        type: 'array',
        minItems: 1,
        items: {
          type: 'object',
          additionalProperties: false,
          properties: Object.fromEntries(
            ['family', 'given', 'non-dropping-particle', 'suffix', 'literal'].map((part) => [
              part,
              { type: 'string' },
            ]),
          ),
        },
      },
      issued: {
        type: 'object',
        required: ['date-parts'],
        additionalProperties: false,
        properties: {
          'date-parts': {
            type: 'array',
            minItems: 1,
            maxItems: 2,
            items: { type: 'array', minItems: 1, maxItems: 3, items: { type: 'integer' } },
          },
        },
      },
      ...Object.fromEntries(
        ['id', 'title', 'container-title', 'publisher', 'number', 'DOI', 'URL', 'note'].map((field) => [
          field,
          { type: 'string', minLength: 1 },
        ]),
      ),
    },
  },
};

describe('CSL-JSON', () => {
  it('is of the official shape for every paper of the shipped corpus', () => {
    const { corpus } = readCorpus('content');
    const items = corpus ? [...citations(corpus).values()].map(({ csl }) => csl) : [];
    expect(items.length).toBeGreaterThan(0);
    expect(items).toHaveLength(corpus?.papers.length ?? 0);
    const valid = new Ajv().compile(shape);
    expect([valid(items), valid.errors]).toEqual([true, null]);
  });

  const known = (facts: Record<string, unknown>) => cslItem(paper('x', facts), 'x2024');
  const someone = [{ id: 'a', name: 'Ada Lovelace' }];

  it('names nobody whom the sources do not name, and says how many they count', () => {
    expect(known({ authorCount: 5 })).toEqual({
      id: 'x2024',
      type: 'article',
      title: 'x',
      note: 'author count in source: 5',
    });
    expect(known({})).toEqual({ id: 'x2024', type: 'article', title: 'x' });
    expect(known({ authors: someone, authorCount: 1 }).note).toBeUndefined();
    expect(known({ authors: someone, authorCount: null }).note).toBe('author list in source is incomplete');
  });

  it('leaves out what is no identifier', () => {
    const identifiers = { arxiv: '2403.03507\nER  - ', doi: 'see the page' };
    expect(known({ identifiers })).toEqual({ id: 'x2024', type: 'article', title: 'x' });
  });

  it('calls a paper without a venue a preprint, one with a venue after its kind', () => {
    const identifiers = { arxiv: '2403.03507', doi: null };
    expect(known({ identifiers })).toMatchObject({
      type: 'article',
      publisher: 'arXiv',
      number: 'arXiv:2403.03507',
    });
    const there = known({ identifiers, venue: 'ICML', venueYear: 2024 });
    expect(there).toMatchObject({ type: 'paper-conference', 'container-title': 'ICML' });
    expect(there.publisher).toBeUndefined();
    expect(known({ venue: 'Journal of Machine Learning Research' }).type).toBe('article-journal');
  });

  it.each([
    ['stated to the day, no venue', '2024-03-06', null, null, [2024, 3, 6]],
    ['a venue of the same year', '2024-03', 'ICML', 2024, [2024]],
    ['a venue of no known year', '2024-03', 'ICML', null, [2024, 3]],
    ['a venue of the next year', '2023-12', 'ICLR', 2024, [2024]],
    ['only the year of a venue', null, 'ICLR', 2024, [2024]],
  ])('is of the date of what is cited: %s', (_, date, venue, venueYear, parts) => {
    const precision = date?.length === 10 ? 'day' : 'month';
    const published = date === null ? null : { date, precision, basis: 'stated' };
    expect(known({ published, venue, venueYear }).issued).toEqual({ 'date-parts': [parts] });
  });
});

describe('a venue', () => {
  it.each([
    'JMLR',
    'TMLR',
    'ACM Transactions on Graphics',
    'Nature Communications',
    'IEEE Robotics and Automation Letters',
    'Proceedings of the VLDB Endowment',
    'J. Mach. Learn. Res.',
  ])('%s is a journal', (venue) => expect(isJournal(venue)).toBe(true));
  it.each([
    'ICLR',
    'Findings of EMNLP',
    'NeurIPS Workshop',
    'International Conference on Machine Learning',
    'Machine Learning Journal Workshop',
    'MLSys',
  ])('%s is a meeting', (venue) => expect(isJournal(venue)).toBe(false));

  it('is what the document says, unless its name says otherwise', () => {
    expect(isJournal('Systematic Biology')).toBe(false);
    expect(isJournal('Systematic Biology', 'journal')).toBe(true);
    expect(isJournal('Transactions on Graphics', 'meeting')).toBe(false);
    expect(isJournal('Workshop on Trees', 'journal')).toBe(false);
  });
});
