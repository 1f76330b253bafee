import { describe, expect, it } from 'vitest';
import { checkExplorable } from '../../../../scripts/annotate/written/explorables.ts';
import { parseYaml } from '../../../../scripts/effects/parse.ts';
import type { TopicPage } from '../../../../src/schemas/corpus.ts';
import { permalinks } from '../../../../src/schemas/permalinks.ts';
import { explorableQuote } from '../../../../src/schemas/explorable.ts';
import { topicFrontMatter } from '../../../../src/schemas/topic.ts';
import { corpus, paper, topic } from '../../views/sample.ts';

const all = corpus({
  papers: [
    paper('h2o', { abstract: 'It grows, scaling linearly with\nthe length. It ends.' }),
    paper('bare'),
  ],
  topics: [topic('caches', 'memory')],
  permalinks: permalinks.parse({
    papers: {
      h2o: { titles: ['h2o'], former: ['heavy'] },
      gone: { titles: ['gone'], former: [] },
    },
  }),
});
const found = (known: Partial<TopicPage>): string[] =>
  checkExplorable(all, { ...topic('caches', 'memory'), ...known }).map(
    ({ file, message }) => `${file}: ${message}`,
  );
const quoting = (...rows: [paper: string, quote: string][]): Partial<TopicPage> => ({
  explorable: 'kv-cache-memory',
  explorableQuotes: rows.map(([of, quote]) => explorableQuote.parse({ paper: of, quote })),
});

describe('the figure that a topic asks for', () => {
  it('is quoted for, word for word, from papers here, by their former ids too, and from papers that are gone', () => {
    expect(found({})).toEqual([]);
    expect(found({ explorable: 'kv-cache-memory' })).toEqual([]);
    expect(found(quoting(['h2o', 'scaling linearly with the length'], ['heavy', 'It ends.']))).toEqual([]);
    expect(found(quoting(['gone', 'whatever it said']))).toEqual([]);
  });

  it('is not quoted for from what no abstract says, and all of it is told at once', () => {
    expect(
      found(quoting(['h2o', 'scaling with the length'], ['h2a', 'x'], ['caches', 'x'], ['bare', 'x'])),
    ).toEqual([
      'topics/caches.md: field "explorableQuotes": "scaling with the length" does not stand in the abstract of "h2o". The nearest sentence there: "It grows, scaling linearly with the length."',
      'topics/caches.md: field "explorableQuotes": "h2a" leads to no page here. Did you mean h2o?',
      'topics/caches.md: field "explorableQuotes": "caches" is no paper but a topic. Quote a paper.',
      'topics/caches.md: field "explorableQuotes": "bare" has no abstract here to quote. Take it out.',
    ]);
  });

  it('must be there where it is quoted for', () => {
    const { explorableQuotes } = quoting(['h2o', 'It ends.']);
    expect(found(explorableQuotes ? { explorableQuotes } : {})).toEqual([
      'topics/caches.md: field "explorableQuotes": no figure stands beside them. Add the field "explorable", or take them out.',
    ]);
  });

  it('is one that there is: else file, line and all names are told', () => {
    const text = 'name: A\ntheme: a\ndefinition: B.\nvocabulary: { cache: 1 }\nexplorable: kv-cache\n';
    const parsed = parseYaml('topics/a.md', text, topicFrontMatter, 2);
    const [finding] = parsed.ok ? [] : parsed.findings;
    expect(finding).toMatchObject({ file: 'topics/a.md', line: 6 });
    for (const name of ['kv-cache-memory', 'optimizer-memory', 'learning-rate-batch-size'])
      expect(finding?.message).toContain(name);
  });
});
