import { expect, it } from 'vitest';
import { lcg } from '../../../../src/lib/layout/lcg.ts';
import { search } from '../../../../src/lib/search/search.ts';
import { index, papers } from './shipped.ts';

/** Queries for which another paper comes first. */
function missed(queries: readonly (readonly [id: string, query: string])[]): string[] {
  const first = (query: string) => search(index, query, { limit: 1 }).papers[0]?.id;
  return queries.flatMap(([id, query]) => {
    const found = first(query);
    return found === id ? [] : [`${query} → ${found ?? 'nothing'}`];
  });
}

/** The title once for each letter of its longest word, with another letter there. */
function withWrongLetters(title: string): string[] {
  const random = lcg(title.length);
  const longest = title
    .split(/[^\p{L}\p{N}]+/u)
    .reduce((best, word) => (word.length > best.length ? word : best), '');
  const start = title.indexOf(longest);
  return Array.from(longest, (right, i) => {
    const others = 'abcdefghijklmnopqrstuvwxyz'.replace(right.toLowerCase(), '');
    const wrong = others[Math.floor(random() * others.length)] ?? 'q';
    return title.slice(0, start + i) + wrong + title.slice(start + i + 1);
  });
}

it.each<[string, (title: string) => string[]]>([
  ['as written', (title) => [title]],
  ['in lower case', (title) => [title.toLowerCase()]],
  ['without punctuation', (title) => [title.replace(/[^\p{L}\p{N}]+/gu, ' ')]],
  ['with any one letter of its longest word wrong', withWrongLetters],
])('every paper comes first for its own title %s', { timeout: 60_000 }, (_how, change) => {
  expect(
    missed(papers.flatMap(({ id, title }) => change(title).map((query) => [id, query] as const))),
  ).toEqual([]);
});

it('every paper comes first for its title as the document has it, LaTeX and all', () => {
  expect(missed(papers.map(({ id, titleSource }) => [id, titleSource]))).toEqual([]);
});

it('every paper comes first for its short name', () => {
  expect(
    missed(papers.flatMap(({ id, shortName }) => (shortName === null ? [] : [[id, shortName]]))),
  ).toEqual([]);
});
