import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildSearchIndex } from '../../../../scripts/publish/search-index.ts';
import { search } from '../../../../src/lib/search/search.ts';
import { corpusOf, paper, shelf } from './corpus.ts';

const index = buildSearchIndex(shelf, '/');
const found = (query: string) => search(index, query).papers.map(({ id }) => String(id));
const first = (query: string) => found(query)[0];
const corrected = (query: string) => search(index, query).papers[0]?.corrected;

describe('exact names and titles', () => {
  it('finds every title first by itself, as written and in lower case', () => {
    for (const { id, title } of shelf.papers) {
      expect(first(title)).toBe(id);
      expect(first(title.toLowerCase())).toBe(id);
    }
  });

  it('puts the paper of that name before papers that hold the name', () => {
    expect(found('galore').slice(0, 2)).toEqual(['galore', 'natural-galore']);
    expect(first('natural galore')).toBe('natural-galore');
  });

  it('puts a word of the title before the same word of an abstract', () => {
    const order = found('memory efficient training');
    expect(order.indexOf('galore')).toBeLessThan(order.indexOf('memo'));
  });
});

describe('spellings of one name', () => {
  it.each([
    ['h2o', 'h2o'],
    ['H$_2$O', 'h2o'],
    ['s2ft', 's2ft'],
    ['S$^{2}$FT', 's2ft'],
    ['minigpt4', 'minigpt-4'],
    ['minigpt 4', 'minigpt-4'],
    ['mini gpt 4', 'minigpt-4'],
    ['qwen2.5', 'qwen2-5-1m'],
    ['qwen2.5 1m', 'qwen2-5-1m'],
    ['fine-tuning', 's2ft'],
    ['finetuning', 's2ft'],
    ['fine tuning', 's2ft'],
    ['kvcache', 'kv'],
    ['transformer', 'kv'],
    ['gpu', 'galore'],
    ['zhenyu', 'galore'],
    ['2025', 'qwen2-5-1m'],
  ])('%s finds %s', (query, id) => {
    expect(first(query)).toBe(id);
    expect(corrected(query)).toEqual([]);
  });
});

describe('while typing', () => {
  it.each(['ga', 'gal', 'galor', 'galore'])('%s finds galore first', (query) => {
    expect(first(query)).toBe('galore');
    expect(corrected(query)).toEqual([]);
  });

  it('completes only the last word', () => {
    expect(first('heavy hit')).toBe('h2o');
    expect(found('hea technical')).toEqual(['qwen2-5-1m']);
  });
});

describe('misspellings', () => {
  it('takes two letters changed round for one slip, and says what it read', () => {
    expect(first('galroe')).toBe('galore');
    expect(corrected('galroe')).toEqual([{ from: 'galroe', to: 'galore' }]);
  });

  it('corrects a letter missing, doubled or wrong, among right words', () => {
    expect(first('gradint projection')).toBe('galore');
    expect(first('technnical report')).toBe('qwen2-5-1m');
    expect(first('enhancing visiom language')).toBe('minigpt-4');
  });

  it('prefers a real word to a correction', () => {
    expect(first('later')).toBe('later');
    expect(corrected('later')).toEqual([]);
  });

  it('doubts a real word that the best paper lacks', () => {
    expect(first('sampled turn later')).toBe('layers');
    expect(corrected('sampled turn later')).toEqual([{ from: 'later', to: 'layer' }]);
  });

  it('does not correct words under four letters, or to another number', () => {
    expect(found('dim')).toEqual([]);
    expect(found('qwen3')).toEqual([]);
  });
});

describe('other kinds', () => {
  const others = (query: string) =>
    search(index, query).others.map(({ kind, id, exact }) => [kind, id, exact]);

  it('finds topics, works and people by name, and says where the name is the whole query', () => {
    expect(others('kv cache')).toEqual([['topic', 'kv-cache', false]]);
    expect(others('KV-cache compression')).toEqual([['topic', 'kv-cache', true]]);
    expect(others('optimizer')).toEqual([['topic', 'optimizers', false]]);
    expect(others('LoRA')).toEqual([['work', 'lora', true]]);
    expect(others('low rank adaptation')).toEqual([['work', 'lora', true]]);
    expect(others('Zhenyu Zhang')).toEqual([['author', 'zhenyu-zhang', true]]);
  });

  it('says where each lies in its list of the index', () => {
    const [zhang] = search(index, 'zhang').others;
    expect(index.more.authors[zhang?.place ?? -1]?.name).toBe('Zhenyu Zhang');
  });

  it('leaves out the kinds that were not asked for', () => {
    expect(others('lora kind:topic')).toEqual([]);
    expect(others('lora kind:work')).toEqual([['work', 'lora', true]]);
    expect(search(index, 'galore kind:work')).toMatchObject({ papers: [], total: 0 });
    expect(search(index, 'galore -kind:work').total).toBeGreaterThan(0);
  });
});

describe('any text', () => {
  it.each([
    '',
    '   ',
    'c++',
    'o(1/k)',
    '$_2$',
    '"',
    '\\',
    '🦥🦥',
    '注意力',
    '\ud800',
    '__proto__',
    'constructor',
    '^.*$',
    '%',
  ])('answers %j', (query) => {
    expect(() => search(index, query)).not.toThrow();
  });

  it('answers 10,000 characters', () => {
    expect(search(index, 'memroy efficeint '.repeat(600)).papers.length).toBeGreaterThan(0);
    expect(() => search(index, 'x'.repeat(10_000))).not.toThrow();
    expect(() => search(index, 'a-'.repeat(5_000))).not.toThrow();
  });

  it('answers beside a title that repeats a word without end', () => {
    const endless = buildSearchIndex(corpusOf([paper('endless', 'low rank '.repeat(150_000))]), '/');
    expect(search(endless, 'low rank').papers.map(({ id }) => id)).toEqual(['endless']);
  });

  it('never throws, gives no paper twice, and answers alike twice', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (query) => {
        const answer = search(index, query);
        expect(new Set(answer.papers.map(({ id }) => id)).size).toBe(answer.papers.length);
        expect(search(index, query)).toEqual(answer);
      }),
      { numRuns: 300 },
    );
  });

  it('gives no more papers than asked for', () => {
    expect(search(index, 'memory', { limit: 1 }).papers).toHaveLength(1);
  });
});

describe('what a reader pastes or means', () => {
  it('finds a paper by its arXiv number', () => {
    const known = { ...paper('galore', 'GaLore'), identifiers: { arxiv: '2403.03507', doi: null } };
    const own = buildSearchIndex(corpusOf([known, paper('other', 'Other 2403 things')]), '/');
    for (const query of ['2403.03507', 'https://arxiv.org/abs/2403.03507'])
      expect(search(own, query).papers[0]?.id).toBe('galore');
  });

  it('does not take a word for its opposite', () => {
    const own = buildSearchIndex(corpusOf([paper('l', 'Deep learning')]), '/');
    expect(search(own, 'unlearning').papers).toEqual([]);
  });

  it('leaves out a topic whose name holds an excluded word', () => {
    expect(search(index, 'kv cache -compression').others).toEqual([]);
  });

  it('takes parts of the names of topics, and years either way round', () => {
    expect(search(index, 'topic:kv').total).toBe(search(index, 'topic:kv-cache').total);
    expect(search(index, 'year:2025-2023').total).toBe(search(index, 'year:2023..2025').total);
  });

  it('says how many topics, works and people there are beside those shown', () => {
    expect(search(index, 'kv cache').otherCounts).toEqual({ topic: 1, work: 0, author: 0 });
  });
});
