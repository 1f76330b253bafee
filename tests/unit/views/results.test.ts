import { describe, expect, it } from 'vitest';
import type { Corpus } from '../../../src/schemas/corpus.ts';
import { result } from '../../../src/schemas/result.ts';
import { hardwareView } from '../../../src/views/hardware.ts';
import { resultPlot, resultPlots } from '../../../src/views/result-plots.ts';
import { ratioInWords } from '../../../src/lib/result-words.ts';
import { kindView, resultsView } from '../../../src/views/results.ts';
import { site } from '../../../src/schemas/site.ts';
import { work } from '../../../src/schemas/work.ts';
import { corpus, paper, sample } from './sample.ts';

const abstract =
  'We start. It cuts peak memory by 65.5% against Adam. It fits on a single A100-80GB GPU. It trains 2.5x faster.';

/** The words of an abstract as a result. */
function claim(id: string, of: string, quote: string, known: Record<string, unknown> = {}) {
  const start = abstract.indexOf(quote);
  const unknown = { amount: null, unit: null, ratio: null, subject: null, baseline: null };
  return result.parse({
    ...{ id, paper: of, quote, start, end: start + quote.length, value: quote, kind: 'memory' },
    ...{ direction: 'down', ...unknown, ...known },
  });
}

const published = (date: string) => ({ published: { date, precision: 'year', basis: 'stated' } });

function ledger(): Corpus {
  const { topics, assignments, site: themes } = sample();
  return corpus({
    ...{ topics, assignments, site: themes },
    papers: [
      paper('adan', { abstract, ...published('2023') }),
      paper('galore', { title: 'GaLore: Low Rank', shortName: 'GaLore', abstract, ...published('2024') }),
      paper('spam', { abstract }),
    ],
    results: [
      claim('adan-1', 'adan', '65.5%', { ratio: 2.899, subject: 'peak memory', baseline: 'Adam' }),
      claim('galore-2', 'galore', '2.5x', { value: '2.5x', kind: 'speedup', ratio: 2.5, direction: 'up' }),
      claim('galore-1', 'galore', '65.5%', { ratio: 9 }),
      claim('spam-1', 'spam', '80GB', { direction: 'reaches' }),
      claim('spam-2', 'spam', '2.5x', { kind: 'accuracy', ratio: 2.5 }),
    ],
  });
}

describe('resultsView', () => {
  const view = resultsView(ledger(), '/base/');

  it('lists by kind, and within it newest first, never by value', () => {
    expect(view.sections.map(({ kind, rows }) => [kind, rows.map(({ id }) => id)])).toEqual([
      ['speedup', ['galore-2']],
      ['memory', ['galore-1', 'adan-1', 'spam-1']],
      ['accuracy', ['spam-2']],
    ]);
    expect([view.results, view.papers, view.of]).toEqual([5, 3, 3]);
  });

  it('gives a row its sentence, its own address, and its place in the abstract', () => {
    const row = view.sections[1]?.rows[1];
    expect(row).toMatchObject({
      url: '/base/results/memory/#adan-1',
      inAbstract: '/base/papers/adan/#adan-1',
      kind: 'Memory, goes down',
      ratio: '2.9×',
      subject: 'peak memory',
      baseline: 'Adam',
      year: '2023',
      quote: { before: 'It cuts peak memory by ', words: '65.5%', after: ' against Adam.' },
    });
    expect(view.sections[0]?.rows[0]).toMatchObject({
      ratio: null,
      paper: { label: 'GaLore', title: 'GaLore: Low Rank', date: '2024' },
      topic: { label: 'TRAINING' },
      topicIds: 'training',
    });
  });

  it('offers only choices that leave something, with how much', () => {
    expect(view.kinds.map(({ value, results }) => [value, results])).toEqual([
      ['speedup', 1],
      ['memory', 3],
      ['accuracy', 1],
    ]);
    expect(view.topics.map(({ value, results }) => [value, results])).toEqual([
      ['optimizers', 2],
      ['training', 4],
    ]);
    expect(view.years.map(({ value, label, results }) => [value, label, results])).toEqual([
      ['2024', '2024', 2],
      ['2023', '2023', 1],
      ['unknown', 'Date unknown', 2],
    ]);
  });

  it('has nothing to say of an empty corpus, and does not fail', () => {
    expect(resultsView(corpus(), '/')).toMatchObject({ results: 0, sections: [], plots: [], years: [] });
  });

  it('shows the newest of each kind at first, says where the rest is, and splits the page of a kind', () => {
    const many = (kind: string, n: number) =>
      Array.from({ length: n }, (_, i) =>
        claim(`${kind}-${String(i).padStart(3, '0')}`, 'galore', '65.5%', { kind }),
      );
    const large = { ...ledger(), results: [...many('memory', 650), ...many('speedup', 6)] };
    const all = resultsView(large, '/');
    expect(all.sections.map(({ kind, rows, results }) => [kind, rows.length, results])).toEqual([
      ['speedup', 6, 6],
      ['memory', 5, 650],
    ]);
    expect(all.sections[0]?.pages).toEqual([]);
    expect(all.sections[1]?.pages).toEqual([
      '/results/memory/',
      '/results/memory/page/2/',
      '/results/memory/page/3/',
    ]);
    const third = kindView(large, '/', 'memory', 3);
    expect(third.rows.map(({ url }) => url)).toHaveLength(50);
    expect(third.rows[0]?.url).toBe('/results/memory/page/3/#memory-600');
    expect(third.plot).toBeNull();
    expect([third.previous?.label, third.next]).toEqual(['Speed', null]);
  });
});

describe('resultPlots', () => {
  const plots = resultPlots(ledger(), '/');

  it('draws what compares, one plot a kind, each dot leading to its row', () => {
    expect(plots.map(({ kind, dots }) => [kind, dots.map(({ url }) => url)])).toEqual([
      ['speedup', ['/results/speedup/#galore-2']],
      ['memory', ['/results/memory/#galore-1', '/results/memory/#adan-1']],
    ]);
    expect(plots[1]).toMatchObject({ results: 2, of: 3 });
  });

  it('names value, subject and paper, and gives the colour of the theme', () => {
    expect(plots[1]?.dots[1]).toMatchObject({ name: '65.5% (2.9×), peak memory, adan 2023', theme: null });
    expect(plots[0]?.dots[0]).toMatchObject({ name: '2.5x, GaLore 2024', theme: 1 });
  });

  it('stands on one scale, and is as high as the highest', () => {
    expect(new Set(plots.map(({ ticks }) => JSON.stringify(ticks))).size).toBe(1);
    const results = Array.from({ length: 9 }, (_, i) =>
      claim(`galore-${String(i)}`, 'galore', '2.5x', { kind: i === 0 ? 'memory' : 'speedup', ratio: 2.5 }),
    );
    const uneven = { ...ledger(), results };
    const [high, low] = resultPlots(uneven, '/');
    expect(low?.height).toBe(high?.height);
    expect(resultPlot(uneven, '/', 'memory')?.height).toBeLessThan(high?.height ?? 0);
  });

  it('names the kinds that it has no dots for', () => {
    expect(resultsView(ledger(), '/').undrawn.map(({ kind }) => kind)).toEqual(['accuracy']);
  });
});

it('ratios have three digits', () => {
  expect([2.2222, 1.005, 12.3456, 1000, 12345.6].map(ratioInWords)).toEqual([
    '2.22×',
    '1×',
    '12.3×',
    '1,000×',
    '12,300×',
  ]);
});

describe('hardwareView', () => {
  const a100 = work.parse({
    ...{ id: 'a100', name: 'A100', aliases: [], kind: 'hardware', family: null, paper: null },
    ...{ basis: 'known', about: null, link: null },
    namedBy: ['adan', 'galore'].map((id) => ({
      paper: id,
      mentions: [
        {
          ...{ quote: 'A100', field: 'abstract', relation: 'uses', start: abstract.indexOf('A100') },
          end: abstract.indexOf('A100') + 4,
        },
      ],
    })),
  });
  const all = { ...ledger(), works: [a100] };
  const view = hardwareView(all, '/');

  it('says what texts say of one GPU, newest first', () => {
    expect(view.one.lines.map(({ label }) => label)).toEqual(['GaLore', 'adan', 'spam']);
    expect(view.one.lines[0]?.quotes.map(({ words }) => words)).toEqual(['single A100-80GB GPU']);
    expect(view.amounts.map(({ label, papers }) => [label, papers])).toEqual([['Up to 80 GB', 3]]);
  });

  it('lists a device with its memory as texts give it, and the sentences that name it', () => {
    expect(view.devices).toHaveLength(1);
    expect(view.devices[0]).toMatchObject({ label: 'A100', memory: ['80 GB'], papers: 2 });
    expect(view.devices[0]?.lines.map(({ label }) => label)).toEqual(['GaLore', 'adan']);
  });

  it('quotes no sentence where abstracts are not shown', () => {
    const hidden = hardwareView({ ...all, site: site.parse({ showAbstracts: false }) }, '/');
    expect([hidden.one.papers, hidden.amounts]).toEqual([0, []]);
    expect(JSON.stringify(hidden)).not.toContain('fits on');
  });
});
