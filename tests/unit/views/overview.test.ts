import { describe, expect, it } from 'vitest';
import { paperId } from '../../../src/schemas/id.ts';
import { topicAssignment } from '../../../src/schemas/topic.ts';
import type { Paper } from '../../../src/schemas/paper.ts';
import { themeOverview } from '../../../src/views/overview.ts';
import { sparkline, yearSpan } from '../../../src/views/sparkline.ts';
import { shortened } from '../../../src/views/words.ts';
import { corpus, paper, topic } from './sample.ts';

const dated = (id: string, year: number | null, known: Record<string, unknown> = {}) =>
  paper(id, {
    ...known,
    published: year === null ? null : { date: String(year), precision: 'year', basis: 'stated' },
  });
const of = (...years: (number | null)[]): Paper[] => years.map((year, n) => dated(`p${String(n)}`, year));

describe('sparkline', () => {
  const span = { first: 2019, last: 2025, step: 1, older: false };

  it('says in words what the columns show', () => {
    expect(sparkline(of(2019, 2024, 2024, 2025), span).inWords).toBe('2019 to 2025, most in 2024 (2)');
    expect(sparkline(of(2023, 2024), span).inWords).toBe('2023 to 2024');
    expect(sparkline(of(2024, 2024), span).inWords).toBe('2 papers in 2024');
    expect(sparkline(of(null), span)).toMatchObject({ inWords: 'dates unknown', path: '' });
  });

  it('draws a column for each year with papers, the highest as high as there is room', () => {
    const { path, height, width } = sparkline(of(2019, 2024, 2024, null), span);
    expect(path).toBe('M1 18v-9h5v9zM36 18v-18h5v18z');
    expect([width, height]).toEqual([49, 18]);
  });

  it('lets a column stand for several years where most papers are older than the last eight', () => {
    const long = yearSpan(of(1971, 1985, 2004, 2012, 2024));
    expect(long).toEqual({ first: 1970, last: 2024, step: 5, older: false });
    expect(long && sparkline(of(1971, 1985, 2024), long)).toMatchObject({
      path: 'M1 18v-18h5v18zM22 18v-18h5v18zM71 18v-18h5v18z',
      width: 77,
      inWords: '1971 to 2024',
    });
  });

  it('puts papers from before the span into its first column, and tells their true years', () => {
    const recent = yearSpan(of(1998, 2018, 2025));
    expect(recent).toEqual({ first: 2018, last: 2025, step: 1, older: true });
    expect(recent && sparkline(of(1998, 2018, 2025), recent)).toMatchObject({
      path: 'M1 18v-18h5v18zM50 18v-9h5v9z',
      inWords: '1998 to 2025',
    });
  });

  it('knows no span where no date is known', () => {
    expect(yearSpan(of(null))).toBeNull();
    expect(yearSpan([])).toBeNull();
  });
});

describe('themeOverview', () => {
  const assigned = (primary: string) =>
    topicAssignment.parse({
      primary,
      also: [],
      basis: 'rule',
      scores: [{ topic: primary, score: 1, words: [] }],
    });
  const overview = (papers: Paper[], assignments = papers.map(({ id }) => [id, assigned('a')] as const)) =>
    themeOverview(
      corpus({
        papers,
        topics: [topic('a', 'memory'), topic('b', 'memory')],
        assignments: new Map(assignments),
      }),
      '/base/',
      24,
    )[0]?.topics;

  it('gives up to three papers by short name, by what stands before a colon, or by their first words', () => {
    const topics = overview([
      dated('p1', 2024, { title: 'GaLore: Low Rank', shortName: 'GaLore' }),
      dated('p2', 2024, { title: 'Done Right: A Study' }),
      dated('p3', 2024, { title: 'A study of many things in the world' }),
      dated('p4', 2024),
    ]);
    expect(topics?.[0]?.examples).toEqual([
      { label: 'GaLore', url: '/base/papers/p1/', title: 'GaLore: Low Rank' },
      { label: 'Done Right', url: '/base/papers/p2/', title: 'Done Right: A Study' },
      {
        label: 'A study of many things…',
        url: '/base/papers/p3/',
        title: 'A study of many things in the world',
      },
    ]);
  });

  it('has neither drawing nor examples for a topic without papers, and no drawing without dates', () => {
    expect(overview([dated('p', 2024)])?.[1]).toMatchObject({ papers: 0, spark: null, examples: [] });
    expect(overview([dated('p', null)])?.[0]).toMatchObject({ papers: 1, spark: null });
  });

  it('shows all topics over the same years', () => {
    const papers = [dated('p', 2020), dated('q', 2024)];
    const assignments = [
      [paperId.parse('p'), assigned('a')],
      [paperId.parse('q'), assigned('b')],
    ] as const;
    const topics = overview(papers, [...assignments]);
    expect(topics?.map(({ spark }) => [spark?.width, spark?.inWords])).toEqual([
      [35, '1 paper in 2020'],
      [35, '1 paper in 2024'],
    ]);
  });

  it('is empty where there are no topics', () => {
    expect(themeOverview(corpus({ papers: of(2024) }), '/', 24)).toEqual([]);
  });
});

describe('shortened', () => {
  it('cuts at a word, but not after a small one', () => {
    expect(shortened('Large batches of the world', 20)).toBe('Large batches…');
    expect(shortened('Attention, and more of it', 15)).toBe('Attention…');
    expect(shortened('Short', 20)).toBe('Short');
  });
});
