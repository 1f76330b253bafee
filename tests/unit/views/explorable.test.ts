import { describe, expect, it } from 'vitest';
import { figures } from '../../../src/lib/explorables/figures.ts';
import { allowed } from '../../../src/lib/explorables/values.ts';
import { explorableName, explorableQuote } from '../../../src/schemas/explorable.ts';
import type { TopicPage } from '../../../src/schemas/corpus.ts';
import { site } from '../../../src/schemas/site.ts';
import { explorableView } from '../../../src/views/explorables/explorable.ts';
import { kvCacheTold } from '../../../src/views/explorables/kv-cache-memory.ts';
import { learningRateTold } from '../../../src/views/explorables/learning-rate-batch-size.ts';
import { optimizerTold } from '../../../src/views/explorables/optimizer-memory.ts';
import { topicTwin } from '../../../src/views/twin/topic-twin.ts';
import { addressOn } from '../../../src/views/machine/address.ts';
import { corpus, paper, topic } from './sample.ts';

const asking = (known: Partial<TopicPage>): TopicPage => ({ ...topic('training', 'memory'), ...known });
const galore = paper('galore', {
  ...{ title: 'GaLore: something', shortName: 'GaLore', abstract: 'It needs\nlittle. It is new.' },
  identifiers: { arxiv: '2403.03507v2', doi: null },
});
const quotes = [explorableQuote.parse({ paper: 'galore', quote: 'It needs little.' })];

describe('the figure of a topic', () => {
  it('is there only where the topic asks for one', () => {
    expect(explorableView(corpus(), '/', asking({}))).toBeNull();
    for (const name of explorableName.options)
      expect(explorableView(corpus(), '/', asking({ explorable: name }))?.name).toBe(name);
  });

  it('says where each formula is from: the page of a paper here, else arXiv', () => {
    const without = explorableView(corpus(), '/b/', asking({ explorable: 'optimizer-memory' }));
    const sources = without?.formulas.flatMap((formula) => formula.sources) ?? [];
    expect(without?.formulas.every((formula) => formula.sources.length > 0)).toBe(true);
    expect(sources.every(({ url, away }) => away && url.startsWith('https://arxiv.org/abs/'))).toBe(true);
    const having = explorableView(
      corpus({ papers: [galore] }),
      '/b/',
      asking({ explorable: 'optimizer-memory' }),
    );
    expect(having?.formulas[2]?.sources).toEqual([
      {
        label: 'Zhao and others 2024: GaLore: Memory-Efficient LLM Training by Gradient Low-Rank Projection',
        ...{ url: '/b/papers/galore/', where: 'arXiv 2403.03507; table 1, for m ≤ n', away: false },
      },
    ]);
  });

  it('tells its example and cases in words, to the byte', () => {
    const cache = explorableView(corpus(), '/', asking({ explorable: 'kv-cache-memory' }));
    expect(cache?.example).toMatch(
      /One sequence of 4,096 tokens at 16 bits takes 2,147,483,648 bytes, or 2 GiB\.$/,
    );
    expect(cache?.cases.map(({ values }) => values)).toEqual([
      ['819,200 bytes'],
      ['1,677,721,600 bytes'],
      ['2,147,483,648 bytes'],
      ['34,359,738,368 bytes'],
      ['603,979,776 bytes'],
      ['1,073,741,824 bytes'],
    ]);
    const states = explorableView(corpus(), '/', asking({ explorable: 'optimizer-memory' }));
    expect(states?.example).toMatch(
      /Adam keeps 360,710,144 bytes for it, and 8-bit Adam 90,353,664 bytes\. With rank 1,024, LoRA keeps 123,731,968 bytes and GaLore 106,954,752 bytes\.$/,
    );
    expect(states?.cases[0]?.values).toEqual([
      '134,217,728 bytes',
      '33,619,968 bytes',
      '8,388,608 bytes',
      '6,291,456 bytes',
    ]);
    const rates = explorableView(corpus(), '/', asking({ explorable: 'learning-rate-batch-size' }));
    expect(rates?.example).toMatch(/the linear rule gives 3\.2 and the square root rule 0\.565685\.$/);
  });

  it.each([
    ['kv-cache-memory', kvCacheTold],
    ['optimizer-memory', optimizerTold],
    ['learning-rate-batch-size', learningRateTold],
  ] as const)('has cases that its controls can take: %s', (name, told) => {
    for (const { values } of told.cases)
      for (const [field, value] of Object.entries(values)) {
        const control = figures[name].fields.find((one) => one.name === field);
        expect([field, control && allowed(control, value)]).toEqual([field, value]);
      }
  });

  it('quotes papers here, but for their words where no abstracts are shown', () => {
    const asked = asking({ explorable: 'optimizer-memory', explorableQuotes: quotes });
    const open = corpus({ papers: [galore] });
    expect(explorableView(open, '/b/', asked)?.quotes).toEqual([
      {
        ...{ label: 'GaLore', url: '/b/papers/galore/' },
        content: [{ type: 'text', value: 'It needs little.' }],
      },
    ]);
    const closed = corpus({ papers: [galore], site: site.parse({ showAbstracts: false }) });
    expect(explorableView(closed, '/b/', asked)?.quotes).toEqual([
      { label: 'GaLore', url: '/b/papers/galore/', content: null },
    ]);
  });

  it('is told in the Markdown of the topic too', () => {
    const asked = asking({ explorable: 'optimizer-memory' });
    const twins = { base: '/b/', address: addressOn(undefined), papers: true };
    const text = topicTwin(corpus({ papers: [galore], topics: [asked] }), twins, asked);
    expect(text).toContain('## What an optimizer keeps in memory\n');
    expect(text).toContain('(/b/papers/galore.md)');
    expect(text).toContain(
      'One of 4,096 × 11,008, rank 1,024: Adam 360,710,144 bytes; 8-bit Adam 90,353,664 bytes;',
    );
  });
});
