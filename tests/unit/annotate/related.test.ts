import { describe, expect, it } from 'vitest';
import { likeness } from '../../../scripts/annotate/likeness.ts';
import { relatedPapers } from '../../../scripts/annotate/related.ts';
import { nearest, termVectors } from '../../../scripts/annotate/similarity.ts';
import { termsOf } from '../../../scripts/annotate/terms.ts';
import { paperId } from '../../../src/schemas/id.ts';
import type { Paper } from '../../../src/schemas/paper.ts';
import type { Work } from '../../../src/schemas/work.ts';
import { named, paper } from '../views/sample.ts';

const fill = [
  'Glaciers move over bedrock.',
  'Tides shape the coast of islands.',
  'Volcanoes warm the ocean floor.',
  'Rivers carve valleys in limestone.',
];
/** Papers about nothing that the others say, so that words of two papers are rare ones. */
const strangers = fill.map((abstract, n) => paper(`stranger-${String(n)}`, { abstract }));

function related(papers: Paper[], id: string, works: Work[] = []) {
  return relatedPapers([...papers, ...strangers], works).get(paperId.parse(id)) ?? [];
}

describe('relatedPapers', () => {
  it('tells the phrases that both say, as they are written, and no word twice', () => {
    const a = paper('a', {
      title: 'Knowledge Distillation of Graph Neural Networks',
      abstract: 'We store activations.',
    });
    const b = paper('b', {
      title: 'Graph neural networks',
      abstract: 'By knowledge distillation, a graph neural network says less. Knowledge distillation helps.',
    });
    const [first] = related([a, b], 'a');
    expect(first).toMatchObject({ paper: 'b', names: false, namedBy: false, works: [] });
    expect(first?.terms.toSorted()).toEqual(['graph neural networks', 'knowledge distillation']);
  });

  it('says the same of a pair from both sides', () => {
    const a = paper('a', { abstract: 'Sparse kernels for KV caches of GaLore.' });
    const b = paper('b', { abstract: 'A KV cache with sparse kernels.' });
    const [one] = related([a, b], 'a');
    const [other] = related([a, b], 'b');
    expect(one?.terms.toSorted()).toEqual(other?.terms.toSorted());
    expect(one?.score).toBe(other?.score);
  });

  it('drops words of any abstract, and tells one word of a stem', () => {
    const a = paper('a', {
      abstract: 'We significantly propose retrieval to retrieve passages with novel approaches.',
    });
    const b = paper('b', { abstract: 'We propose to retrieve passages by retrieval, significantly.' });
    const told = related([a, b], 'a')[0]?.terms.join(' ') ?? '';
    expect(told).not.toMatch(/propose|significantly|novel|approach/);
    expect(told.match(/retriev/g)).toHaveLength(1);
  });

  it('never gives the paper itself nor one that says the same', () => {
    const abstract = `${'The kernel of a sparse attention layer is fused with its cache. '.repeat(5)}End.`;
    const papers = [
      paper('a', { title: 'Sparse attention', abstract }),
      paper('again', { title: 'Sparse attention kernels', abstract }),
      paper('same-title', { title: 'Sparse Attention', abstract: 'A sparse attention kernel.' }),
      paper('b', { title: 'Fused cache', abstract: 'Sparse attention with a fused cache and kernel.' }),
    ];
    expect(related(papers, 'a').map((row) => row.paper)).toEqual(['b']);
  });

  it('tells shared works, the rarest first, but no hardware and no dataset, and never twice in words', () => {
    const text = 'We extend GaLore and Adam on an A100 with ImageNet.';
    const papers = ['a', 'b', 'c'].map((id) => paper(id, { title: `Study ${id}`, abstract: text }));
    papers.push(paper('d', { abstract: 'Adam alone.' }));
    const by = (ids: string[]) => Object.fromEntries(ids.map((id) => [id, text]));
    const works = [
      named('adam', 'Adam', { ...by(['a', 'b', 'c']), d: 'Adam alone.' }),
      named('galore', 'GaLore', by(['a', 'b'])),
      named('a100', 'A100', by(['a', 'b', 'c']), { kind: 'hardware' }),
      named('imagenet', 'ImageNet', by(['a', 'b', 'c']), { kind: 'dataset' }),
    ];
    const short = papers.map((one, n) => ({ ...one, abstract: `${String(one.abstract)} ${fill[n] ?? ''}` }));
    const row = related(short, 'a', works).find((one) => one.paper === 'b');
    expect(row?.works).toEqual(['galore', 'adam']);
    expect(row?.terms.join(' ')).not.toMatch(/galore|adam/i);
  });

  it('says which paper names the other, and brings the two together by it', () => {
    const text = 'We compare with GaLore in tuning adapters.';
    const papers = [
      paper('galore', { title: 'GaLore', abstract: 'Low-rank projection of gradients.' }),
      paper('spam', { abstract: text }),
      paper('other', { abstract: 'Low-rank gradients; tuning adapters.' }),
    ];
    const works = [named('galore', 'GaLore', { spam: text, galore: 'GaLore' }, { paper: 'galore' })];
    expect(related(papers, 'spam', works)[0]).toMatchObject({ paper: 'galore', names: true, namedBy: false });
    expect(related(papers, 'galore', works)[0]).toMatchObject({ paper: 'spam', names: false, namedBy: true });
  });

  it('gives none where nothing is shared, and takes papers without abstracts and an empty collection', () => {
    expect(related([paper('a', { title: 'Zebra' })], 'a')).toEqual([]);
    expect(relatedPapers([], []).size).toBe(0);
  });
});

describe('likeness', () => {
  it('brings papers together that share words with a third only', () => {
    const texts = [
      'zebra stripes',
      'stripes pattern zebra mane',
      'pattern mane',
      'tide coast',
      'tide moon',
      'moon coast',
    ];
    const vectors = termVectors(texts.map((abstract) => ({ title: '', abstract })));
    const near = nearest(vectors, 10, 0.01);
    expect(near[0]?.map(({ index }) => index)).toEqual([1]);
    expect(likeness(near, [], 0.1)(0).map(({ index }) => index)).toEqual([1, 2]);
  });
});

describe('termsOf', () => {
  it('meets spellings of one compound, and joins nothing over a full stop', () => {
    expect(termsOf('Finetuning')).toEqual(['finetuning']);
    expect(termsOf('fine-tuning')).toContain('finetuning');
    expect(termsOf('a mixture of experts')).toContain('mixtureexpert');
    expect(termsOf('graphs. Networks')).toEqual(['graph', 'network']);
  });
});
