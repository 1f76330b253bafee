import { describe, expect, it } from 'vitest';
import type { Corpus } from '../../../src/schemas/corpus.ts';
import { paperId } from '../../../src/schemas/id.ts';
import { topicAssignment } from '../../../src/schemas/topic.ts';
import { topicView } from '../../../src/views/topic.ts';
import { apportioned } from '../../../src/views/topic-results.ts';
import { topicPages } from '../../../src/views/topic-papers.ts';
import { claim, corpus, paper, sample, topic } from './sample.ts';

const training = topic('training', 'memory');
const view = (all: Corpus, id = 'training', page = 1) =>
  topicView(all, '/base/', topic(id, 'memory'), '/base/topics/', page);
const dated = (year: number, known: Record<string, unknown> = {}) => ({
  published: { date: String(year), precision: 'year', basis: 'stated' },
  ...known,
});
const assigned = (rows: Record<string, [primary: string | null, ...also: string[]]>) =>
  new Map(
    Object.entries(rows).map(([id, [primary, ...also]]) => [
      paperId.parse(id),
      topicAssignment.parse({ primary, also, basis: 'rule', scores: [] }),
    ]),
  );

describe('the papers of a topic', () => {
  it('stand in one list by year, each with where else or where first it belongs', () => {
    const { list } = view(sample());
    expect(list.groups.map(({ label, papers }) => [label, papers.map(({ id }) => id)])).toEqual([
      ['2024', ['galore']],
      ['Date unknown', ['spam']],
    ]);
    expect(list.groups[1]?.papers[0]).toMatchObject({ lead: 'Also in', topics: [{ label: 'OPTIMIZERS' }] });
    const other = view(sample(), 'optimizers').list;
    expect([other.first, other.also]).toEqual([0, 1]);
    expect(other.groups[0]?.papers[0]).toMatchObject({ lead: 'First in', topics: [{ label: 'TRAINING' }] });
  });

  it('say what sorting and filtering ask, and no more', () => {
    const cards = view(sample()).list.groups.flatMap(({ papers }) => papers);
    expect(cards.map(({ data }) => data)).toEqual([
      { 'data-year': '2024', 'data-code': '', 'data-named': 1 },
      {},
    ]);
    expect(cards[0]?.facts).toEqual(['March 2024', '6 authors', 'named by 1 paper', 'code']);
  });

  it('offer only choices that tell them apart', () => {
    expect(view(sample()).list.choices).toEqual({
      sorts: ['named'],
      places: false,
      years: [],
      venues: [],
      code: 1,
    });
    expect(view(sample(), 'optimizers').list.choices).toBeNull();
    const many = corpus({
      topics: [training, topic('optimizers', 'memory')],
      papers: [
        paper('a', dated(2024, { venue: 'ICML', upvotes: 3 })),
        paper('b', dated(2023, { upvotes: 0 })),
        paper('c', dated(2023, { venue: 'ICML' })),
        paper('d', dated(2020, { venue: 'ICLR' })),
        paper('e', dated(2020)),
      ],
      assignments: assigned({
        ...{ a: ['training'], b: ['training'], c: ['optimizers', 'training'], d: ['training'] },
        e: ['training'],
      }),
    });
    expect(view(many).list.choices).toEqual({
      sorts: ['upvotes'],
      places: true,
      years: ['2024', '2023', '2020'],
      venues: [
        { name: 'ICML', papers: 2 },
        { name: 'ICLR', papers: 1 },
        { name: null, papers: 2 },
      ],
      code: null,
    });
  });

  it('go over pages when they are many; years lead to the page where they begin', () => {
    const ids = Array.from({ length: 301 }, (_, i) => `p${String(i)}`);
    const many = corpus({
      topics: [training],
      papers: ids.map((id, i) => paper(id, dated(i === 0 ? 2020 : 2021))),
      assignments: assigned(Object.fromEntries(ids.map((id) => [id, ['training']]))),
    });
    expect(topicPages(many, training)).toBe(2);
    const { list } = view(many, 'training', 2);
    expect([list.papers, list.choices]).toEqual([301, null]);
    expect(list.groups.map(({ label, papers }) => [label, papers.length])).toEqual([['2020', 1]]);
    expect(list.years.map(({ url }) => url)).toEqual([
      '/base/topics/training/#y2021',
      '/base/topics/training/page/2/#y2020',
    ]);
  });
});

describe('what stands round the papers', () => {
  it('is nothing where there is nothing to say', () => {
    const lone = corpus({ topics: [training] });
    expect(view(lone)).toMatchObject({ chart: null, results: null, neighbours: [], works: [] });
    expect(view(lone).list).toMatchObject({ papers: 0, groups: [], choices: null });
  });

  it('names the neighbours with the papers they share, whether those belong there first or too', () => {
    expect(view(sample()).neighbours).toMatchObject([
      { label: 'OPTIMIZERS', shared: 1, papers: [{ url: '/base/papers/spam/' }] },
    ]);
    expect(view(sample(), 'optimizers').neighbours).toMatchObject([{ label: 'TRAINING', shared: 1 }]);
    const ids = Array.from({ length: 14 }, (_, i) => `p${String(i).padStart(2, '0')}`);
    const many = corpus({
      topics: [training, topic('optimizers', 'memory')],
      papers: ids.map((id) => paper(id)),
      assignments: assigned(Object.fromEntries(ids.map((id) => [id, ['training', 'optimizers']]))),
    });
    expect(view(many).neighbours.map(({ shared, papers }) => [shared, papers.length])).toEqual([[14, 12]]);
  });
});

describe('the results of a topic', () => {
  const abstract = 'It takes 65.5% less memory than LoRA. It takes 40% less memory too.';
  const claims = (papers: string[]) =>
    papers.flatMap((id) =>
      ['65.5%', '40%'].map((quote, i) => claim(`${id}-${String(i)}`, id, abstract, quote)),
    );

  it('lead to their place in the abstract and to all of them in the ledger', () => {
    const all = { ...sample(), papers: [paper('galore', { shortName: 'GaLore', abstract })] };
    const results = view({ ...all, results: claims(['galore']) }).results;
    expect(results).toMatchObject({ results: 2, papers: 1, shown: 2, url: '/base/results/?topic=training' });
    expect(results?.kinds).toMatchObject([{ label: 'Memory', results: 2 }]);
    expect(results?.kinds[0]?.rows[0]).toMatchObject({
      paper: { label: 'GaLore' },
      url: '/base/papers/galore/#galore-0',
      quote: { before: 'It takes ', words: '65.5%', after: ' less memory than LoRA.' },
      baseline: 'LoRA',
    });
  });

  it('stand newest first, one of each paper before a second of any', () => {
    const ids = Array.from({ length: 10 }, (_, i) => `p${String(i)}`);
    const all = corpus({
      topics: [training],
      papers: ids.map((id, i) => paper(id, dated(2010 + i, { abstract }))),
      assignments: assigned(Object.fromEntries(ids.map((id) => [id, ['training']]))),
      results: claims(ids),
    });
    const rows = view(all).results?.kinds[0]?.rows.map(({ url }) => url.replace(/.*#/, ''));
    expect(rows).toEqual([
      ...['p9-0', 'p9-1', 'p8-0', 'p8-1', 'p7-0', 'p7-1', 'p6-0', 'p6-1', 'p5-0', 'p5-1'],
      ...['p4-0', 'p3-0', 'p2-0', 'p1-0', 'p0-0'],
    ]);
  });

  it('show more of what is frequent, and something of every kind', () => {
    expect(apportioned([2, 1, 20], 9)).toEqual([1, 1, 7]);
    expect(apportioned([2, 1], 9)).toEqual([2, 1]);
  });
});
