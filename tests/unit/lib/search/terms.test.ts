import { describe, expect, it } from 'vitest';
import { buildSearchIndex } from '../../../../scripts/publish/search-index.ts';
import { search } from '../../../../src/lib/search/search.ts';
import { compounds } from '../../../../src/lib/search/terms.ts';
import { corpusOf, paper } from './corpus.ts';

const parts = (text: string) => compounds(text).flatMap((word) => word.parts);

describe('words', () => {
  it.each([
    ['注意力机制', ['注意力', '机制']],
    ['GPU上的训练', ['gpu', '上', '的', '训练']],
    ['हिन्दी भाषा', ['हिन्दी', 'भाषा']],
    ['Qwen2.5-1M, fast', ['qwen2', '5', '1m', 'fast']],
  ])('of %s', (text, words) => {
    expect(parts(text)).toEqual(words);
  });

  it('are found inside a title whose script writes no blanks', () => {
    const index = buildSearchIndex(
      corpusOf([paper('zh', '高效注意力机制的训练方法'), paper('en', 'Attention')]),
      '/',
    );
    expect(search(index, '注意力').papers.map(({ id }) => id)).toEqual(['zh']);
  });
});
