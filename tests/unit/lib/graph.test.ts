import { describe, expect, it } from 'vitest';
import { buildGraph, paperHomes } from '../../../src/lib/graph.ts';
import { sentenceAround } from '../../../src/lib/graph/sentence.ts';
import type { Corpus } from '../../../src/schemas/corpus.ts';

const mention = (text: string, name: string) => ({
  quote: name,
  field: 'abstract',
  start: text.indexOf(name),
  end: text.indexOf(name) + name.length,
  relation: 'mentions',
});
const abstract = 'It is hard. We extend GaLore, cf. Sec. 2. It needs LoRA.';

/** Three papers in two topics; one names GaLore, two name LoRA, one names ImageNet. */
const corpus = {
  site: { showAbstracts: true, themes: [{ id: 'memory', name: 'Memory', description: '' }] },
  papers: [
    { id: 'a', title: 'A', shortName: null, abstract },
    { id: 'b', title: 'B', shortName: null, abstract },
    { id: 'galore', title: 'GaLore: Training', shortName: 'GaLore', abstract: null },
  ],
  topics: [
    { id: 'kv-cache', name: 'KV cache', theme: 'inference-time' },
    { id: 'training', name: 'Training', theme: 'memory' },
  ],
  assignments: new Map([
    ['a', { primary: 'training', also: ['kv-cache'] }],
    ['b', { primary: 'gone', also: [] }],
    ['galore', { primary: null, also: [] }],
  ]),
  works: [
    {
      id: 'galore',
      name: 'GaLore',
      paper: 'galore',
      namedBy: [{ paper: 'a', mentions: [mention(abstract, 'GaLore')] }],
    },
    {
      id: 'imagenet',
      name: 'ImageNet',
      paper: null,
      namedBy: [{ paper: 'a', mentions: [mention(abstract, 'It')] }],
    },
    {
      id: 'lora',
      name: 'LoRA',
      paper: null,
      namedBy: ['a', 'b'].map((paper) => ({ paper, mentions: [mention(abstract, 'LoRA')] })),
    },
  ],
  references: new Map([
    [
      'b',
      {
        lists: [{ service: 'openalex', asked: '2026-11-01', state: 'found', listed: 30 }],
        total: 30,
        here: [
          { paper: 'a', basis: 'title', services: ['openalex'] },
          { paper: 'galore', basis: 'arxiv', services: ['openalex', 'semantic-scholar'] },
          { paper: 'gone', basis: 'arxiv', services: ['openalex'] },
        ],
      },
    ],
    ['a', { lists: [], total: 1, here: [{ paper: 'galore', basis: 'doi', services: ['semantic-scholar'] }] }],
  ]),
  related: new Map([
    ['a', [{ paper: 'b', score: 0.5, terms: ['cache'] }]],
    [
      'b',
      [
        { paper: 'a', score: 0.5, terms: ['cache', 'memory'] },
        { paper: 'galore', score: 0.5, terms: [], works: ['lora'] },
        { paper: 'gone', score: 0.5, terms: [], works: [] },
      ],
    ],
  ]),
  layout: { generated: '', width: 10, height: 10, nodes: { 'paper:a': [3, 4] } },
} as unknown as Corpus;

describe('buildGraph', () => {
  const graph = buildGraph(corpus, '/some-repo/');
  const edge = (id: string) => graph.edges.find((candidate) => candidate.id === id);
  const node = (id: string) => graph.nodes.find((candidate) => candidate.id === id);

  it('takes in themes, topics, papers, and works from elsewhere that two papers name', () => {
    expect(graph.nodes.map(({ id }) => id)).toEqual([
      'paper:a',
      'paper:b',
      'paper:galore',
      'theme:inference-time',
      'theme:memory',
      'topic:kv-cache',
      'topic:training',
      'work:lora',
    ]);
  });

  it('draws a citation to the paper whose work is named, with the sentence that names it', () => {
    expect(edge('citation:a--galore')).toEqual({
      id: 'citation:a--galore',
      source: 'paper:a',
      target: 'paper:galore',
      type: 'citation',
      quote: 'We extend GaLore, cf. Sec. 2.',
      terms: null,
      reference: null,
    });
  });

  it('draws a reference to each paper of a list, with who says so, beside a mention of the same paper', () => {
    expect(graph.edges.filter(({ type }) => type === 'reference')).toEqual([
      {
        ...{ id: 'reference:a--galore', source: 'paper:a', target: 'paper:galore', type: 'reference' },
        ...{ quote: null, terms: null, reference: { services: ['semantic-scholar'], basis: 'doi' } },
      },
      {
        ...{ id: 'reference:b--a', source: 'paper:b', target: 'paper:a', type: 'reference' },
        ...{ quote: null, terms: null, reference: { services: ['openalex'], basis: 'title' } },
      },
      {
        ...{ id: 'reference:b--galore', source: 'paper:b', target: 'paper:galore', type: 'reference' },
        ...{ quote: null, terms: null },
        reference: { services: ['openalex', 'semantic-scholar'], basis: 'arxiv' },
      },
    ]);
    expect(edge('citation:a--galore')).toBeDefined();
  });

  it('binds a related pair once, with the terms of both, or with the works that both name', () => {
    expect(graph.edges.filter(({ type }) => type === 'related')).toMatchObject([
      { id: 'related:a--b', quote: null, terms: ['cache', 'memory'] },
      { id: 'related:b--galore', quote: null, terms: ['LoRA'] },
    ]);
  });

  it('joins papers to all their topics, topics to their themes, and nothing to a topic that is gone', () => {
    expect(graph.edges.filter(({ type }) => type === 'topic').map(({ id }) => id)).toEqual([
      'theme:kv-cache--inference-time',
      'theme:training--memory',
      'topic:a--kv-cache',
      'topic:a--training',
    ]);
  });

  it('gives each node its degree, references counted, theme, place and address', () => {
    expect(node('paper:a')).toEqual({
      id: 'paper:a',
      label: 'A',
      url: '/some-repo/papers/a/',
      degree: 7,
      theme: 'memory',
      x: 3,
      y: 4,
      square: 'C4',
    });
    expect(node('paper:galore')).toMatchObject({ label: 'GaLore', theme: null, x: null, square: null });
    expect(node('theme:inference-time')).toMatchObject({ label: 'Inference time' });
    expect(node('work:lora')?.url).toBe('/some-repo/works/lora/');
  });

  it('knows the home of a paper only where its topic exists', () => {
    expect([...paperHomes(corpus)]).toEqual([['paper:a', 'topic:training']]);
  });
});

describe('sentenceAround', () => {
  it.each([
    ['One. Two names X here. Three.', 'X', 'Two names X here.'],
    ['We follow e.g. X et al. They run.', 'X', 'We follow e.g. X et al. They run.'],
    ['It takes 2.5 GB. X halves it!', 'X', 'X halves it!'],
    ['X', 'X', 'X'],
  ])('%s', (text, name, sentence) => {
    expect(sentenceAround(text, text.indexOf(name), text.indexOf(name) + name.length)).toBe(sentence);
  });
});
