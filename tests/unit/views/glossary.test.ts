import { describe, expect, it } from 'vitest';
import { acronym } from '../../../src/schemas/acronym.ts';
import { glossaryPages, glossaryView } from '../../../src/views/glossary.ts';
import { corpus, paper } from './sample.ts';

const published = (date: string) => ({ published: { date, precision: 'year', basis: 'stated' } });

/** Papers of 2020, 2021 …, each with the acronym it spells out. */
function spelling(...pairs: [short: string, long: string][]) {
  const texts = pairs.map(([short, long]) => `We start. The ${long} (${short}) helps. It ends.`);
  return corpus({
    papers: texts.map((abstract, i) => paper(`p${String(i)}`, { ...published(String(2020 + i)), abstract })),
    acronyms: pairs.map(([short, long], i) => {
      const quote = `${long} (${short})`;
      const start = texts[i]?.indexOf(quote) ?? 0;
      return acronym.parse({
        ...{ short, long, paper: `p${String(i)}`, quote, field: 'abstract' },
        ...{ start, end: start + quote.length },
      });
    }),
  });
}

describe('glossaryView', () => {
  it('takes spellings of one meaning together, with the sentence of the earliest paper', () => {
    const all = spelling(
      ['LLMs', 'large language models'],
      ['LLM', 'Large Language Model'],
      ['LLM', 'large LMs'],
      ['LLM', 'large language models'],
    );
    const view = glossaryView(all, '/base/');
    expect(view.ambiguous).toEqual([]);
    const [entry] = view.letters[0]?.entries ?? [];
    expect([entry?.short, entry?.meanings.length]).toEqual(['LLM', 1]);
    expect(entry?.meanings[0]).toMatchObject({
      long: 'large language models',
      quote: { before: 'The ', words: 'large language models (LLMs)', after: ' helps.' },
      earliest: { label: 'p0', url: '/base/papers/p0/' },
    });
    expect(entry?.meanings[0]?.papers.map(({ label }) => label)).toEqual(['p0', 'p1', 'p2', 'p3']);
  });

  it('warns where one acronym means two things, the more frequent first', () => {
    const all = spelling(
      ['MoD', 'Mean of Differences'],
      ['MoD', 'Mixture of Depths'],
      ['MoD', 'mixture-of-depths'],
      ['KV', 'key-value'],
    );
    const view = glossaryView(all, '/');
    expect(view.ambiguous).toEqual([{ label: 'MoD', url: '#acronym-mod' }]);
    expect(view.acronyms).toBe(2);
    const entry = view.letters.find(({ id }) => id === 'm')?.entries[0];
    expect(entry?.meanings.map(({ papers }) => papers.length)).toEqual([2, 1]);
  });

  it('joins meanings that a later spelling shows to be one', () => {
    const all = spelling(
      ['MLLM', 'multimodal models'],
      ['MLLM', 'large language model'],
      ['MLLM', 'Multi-modal Large Language Models'],
    );
    expect(glossaryView(all, '/').letters[0]?.entries[0]?.meanings.length).toBe(1);
  });

  it('gives each letter a page where one page would be long', () => {
    const all = spelling(['AB', 'alpha beta'], ['AC', 'alpha gamma'], ['BC', 'beta gamma']);
    expect(glossaryPages(all, '/', 3)).toEqual([]);
    expect(glossaryPages(all, '/', 1).map(({ id }) => id)).toEqual(['a', 'a-2', 'b']);
    const view = glossaryView(all, '/base/', 2);
    expect(view.letters).toEqual([]);
    expect(view.index).toEqual([
      { label: 'A', url: '/base/glossary/page/a/' },
      { label: 'B', url: '/base/glossary/page/b/' },
    ]);
  });
});
