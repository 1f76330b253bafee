import { describe, expect, it } from 'vitest';
import {
  authorsInWords,
  count,
  dateBasis,
  dateInWords,
  listed,
  venueInWords,
} from '../../../src/views/words.ts';
import { paper } from './sample.ts';

describe('words for readers', () => {
  it.each([
    ['2024', '2024'],
    ['2024-03', 'March 2024'],
    ['2024-03-06', '6 March 2024'],
  ])('says a date as exactly as it is known: %s', (date, words) => {
    expect(dateInWords(date)).toBe(words);
  });

  it('says where a date comes from unless it is stated', () => {
    const date = { date: '2025-05-29', precision: 'day' } as const;
    expect(dateBasis({ ...date, basis: 'stated' })).toBeNull();
    expect(dateBasis({ ...date, basis: 'inferred-year' })).toBe('year assumed from the day of capture');
  });

  it('counts and lists', () => {
    expect([count(1, 'paper'), count(12345, 'entry', 'entries')]).toEqual(['1 paper', '12,345 entries']);
    expect([listed([]), listed(['a']), listed(['a', 'b', 'c'])]).toEqual(['', 'a', 'a, b and c']);
  });

  it('names few authors, counts many, and counts where only their number is known', () => {
    const authors = ['A', 'B', 'C', 'D'].map((name) => ({ id: name.toLowerCase(), name }));
    expect(authorsInWords(paper('p', { authors }), 2)).toBe('A, B and 2 more');
    expect(authorsInWords(paper('p', { authors: authors.slice(0, 3) }), 2)).toBe('A, B and C');
    expect(authorsInWords(paper('p', { authorCount: 5 }), 2)).toBe('5 authors');
    expect(authorsInWords(paper('p'), 2)).toBeNull();
  });

  it('says the year of a venue once', () => {
    expect(venueInWords(paper('p', { venue: 'ICML', venueYear: 2024 }))).toBe('ICML 2024');
    expect(venueInWords(paper('p', { venue: 'ICML 2024', venueYear: 2024 }))).toBe('ICML 2024');
  });
});
