import { describe, expect, it } from 'vitest';
import { readCorpus } from '../../../scripts/effects/read-corpus.ts';
import { compareFiles } from '../../../scripts/publish/compare-files.ts';
import {
  compareIndexPath,
  fileOf,
  type ComparedPaper,
  type CompareManifest,
} from '../../../src/lib/compare/format.ts';
import { wordsInCommon } from '../../../src/lib/compare/words-in-common.ts';
import { paperId } from '../../../src/schemas/id.ts';
import { permalinks } from '../../../src/schemas/permalinks.ts';
import { missingWork, paperReferences } from '../../../src/schemas/references.ts';
import { site } from '../../../src/schemas/site.ts';
import type { Corpus } from '../../../src/schemas/corpus.ts';
import { corpus as corpusOf, paper, sample } from '../views/sample.ts';

const { corpus } = readCorpus('content');
if (corpus === null) throw new Error('The content of this repository cannot be read.');

const manifestOf = (files: Map<string, object>) => files.get(compareIndexPath) as CompareManifest;
const papersOf = (given: Corpus): ComparedPaper[] => {
  const files = new Map(compareFiles(given));
  return manifestOf(files).papers.flatMap((name) => files.get(`compare/${name}`) as ComparedPaper[]);
};
const all = papersOf(corpus);

describe('the files to compare papers', () => {
  it('hold every paper once, in the file that its id leads to', () => {
    const files = new Map(compareFiles(corpus));
    expect(all.map(({ id }) => id)).toEqual(corpus.papers.map(({ id }) => id));
    for (const { id } of all)
      expect(files.get(`compare/${fileOf(manifestOf(files), id) ?? ''}`)).toContainEqual(
        expect.objectContaining({ id }),
      );
    expect(fileOf(manifestOf(files), '0')).toBeUndefined();
  });

  it('hold each claim with its words, and what leads to it', () => {
    const claims = all.flatMap(({ id, results }) => results.map(({ quote }) => ({ id, quote })));
    expect(claims).toHaveLength(corpus.results.length);
    for (const { id, quote } of claims)
      expect(corpus.papers.find((one) => one.id === id)?.abstract).toContain(quote.words);
  });

  it('tell what a paper does with a work, with its sentence where the work is a paper here', () => {
    const spam = papersOf(sample()).find(({ id }) => id === 'spam');
    expect(spam?.works).toEqual([
      expect.objectContaining({
        ...{ id: 'galore', paper: 'galore', relation: 'compares', path: '/papers/galore/' },
        quote: { before: 'Unlike ', words: 'GaLore', after: ', which is slow, Spam is fast.' },
      }),
      expect.objectContaining({ id: 'lora', paper: null, quote: null, path: '/works/lora/' }),
    ]);
    expect(papersOf(sample()).find(({ id }) => id === 'galore')?.code).toEqual([
      'https://github.com/a/galore.git',
    ]);
  });

  it('hold what reference lists tell, papers here first, and nothing of it where nobody asked', () => {
    expect(all.some((one) => 'references' in one)).toBe(false);
    const lists = [{ service: 'openalex', asked: '2026-11-20', state: 'found', listed: 2 }];
    const here = [{ paper: 'galore', basis: 'arxiv', services: ['openalex'] }];
    const lacking = missingWork.parse({
      ...{ title: 'Attention', year: null, firstAuthor: null, authorCount: null, doi: null },
      ...{ arxiv: '1706.03762', key: 'arxiv:1706.03762', referredBy: ['spam'] },
    });
    const [, , spam] = papersOf({
      ...sample(),
      references: new Map([[paperId.parse('spam'), paperReferences.parse({ lists, total: 2, here })]]),
      missing: [lacking],
    });
    expect(spam?.references).toEqual([
      { id: 'galore', name: 'GaLore: Low Rank', path: '/papers/galore/', here: true },
      {
        ...{ id: 'arxiv-1706-03762', name: 'Attention', here: false },
        path: '/read-next/#arxiv-1706-03762',
      },
    ]);
  });

  it('say no sentence where a site shows no abstracts', () => {
    const hidden = papersOf({ ...corpus, site: site.parse({ ...corpus.site, showAbstracts: false }) });
    expect(hidden.flatMap(({ results }) => results)).toEqual([]);
    for (const { works } of hidden)
      for (const { quote } of works) expect([quote?.before ?? '', quote?.after ?? '']).toEqual(['', '']);
    for (const { terms } of hidden)
      for (const [words] of terms) expect(words.split(' ').length).toBeLessThan(5);
  });

  it('find words that the papers of one subject share, even in a collection of two', () => {
    const text = (of: string) => `We project the gradient of ${of}. The projected gradient is small.`;
    const two = papersOf(
      corpusOf({
        papers: [paper('a', { abstract: text('layers') }), paper('b', { abstract: text('attention heads') })],
      }),
    );
    expect(wordsInCommon(two).shared[0]?.terms).toContain('projected gradient');
  });

  it('know the ids that papers bore which are not shown', () => {
    const files = new Map(
      compareFiles(
        corpusOf({
          papers: [paper('a')],
          permalinks: permalinks.parse({
            papers: {
              a: { titles: ['a'], former: ['old-a'] },
              wells: { titles: ['wells'], hidden: true, former: ['deep-wells'] },
            },
          }),
        }),
      ),
    );
    expect(manifestOf(files)).toMatchObject({ gone: ['deep-wells', 'wells'], firsts: ['a'] });
  });

  it('stay small in a collection of ten thousand, and few', () => {
    const papers = Array.from({ length: 10_000 }, (_, i) => paper(`p${String(i).padStart(5, '0')}`));
    expect([...compareFiles(corpusOf({ papers }))].length).toBe(501);
    expect(manifestOf(new Map(compareFiles(corpusOf()))).papers).toEqual([]);
  });
});
