import { describe, expect, it } from 'vitest';
import { paperId, workId } from '../../../src/schemas/id.ts';
import { relatedLinks } from '../../../src/views/related.ts';
import { corpus, named, paper } from './sample.ts';

const row = (id: string, known: Record<string, unknown> = {}) => ({
  ...{ paper: paperId.parse(id), score: 0.5, terms: [], works: [], names: false, namedBy: false },
  ...known,
});

const links = (rows: ReturnType<typeof row>[]) => {
  const self = paper('p');
  const of = corpus({
    papers: [self, paper('q', { title: 'Q: A Paper' }), paper('r')],
    works: [named('lora', 'LoRA', { p: 'LoRA', q: 'LoRA' })],
    related: new Map([[self.id, rows]]),
  });
  return relatedLinks(of, '/base/', self);
};

describe('relatedLinks', () => {
  it('says in words why, and leads to the works that both name', () => {
    const [link] = links([
      row('q', { terms: ['KV cache', 'throughput'], works: [workId.parse('lora')], names: true }),
    ]);
    expect(link).toMatchObject({
      label: 'Q: A Paper',
      url: '/base/papers/q/',
      naming: 'This paper names it.',
      terms: 'KV cache and throughput',
      works: [{ label: 'LoRA', url: '/base/works/lora/' }],
    });
  });

  it('tells who names whom', () => {
    const told = links([row('q', { namedBy: true }), row('r', { names: true, namedBy: true })]);
    expect(told.map(({ naming }) => naming)).toEqual(['It names this paper.', 'Each names the other.']);
  });

  it('gives neither the paper itself, nor one twice, nor one that is gone', () => {
    const told = links([
      row('p'),
      row('q'),
      row('q'),
      row('gone'),
      row('r', { works: [workId.parse('gone')] }),
    ]);
    expect(told.map(({ label, works }) => [label, works.length])).toEqual([
      ['Q: A Paper', 0],
      ['r', 0],
    ]);
  });
});
