import { describe, expect, it } from 'vitest';
import { MapGraph } from '../../../../src/lib/map/map-graph.ts';
import {
  edgeInWords,
  evidenceInShort,
  evidenceInWords,
  grouped,
  nodeInWords,
  shownInWords,
} from '../../../../src/lib/map/words.ts';
import { sampleData, sampleGraph } from './sample.ts';

describe('nodeInWords', () => {
  const graph = sampleGraph();
  const words = (id: string): string => nodeInWords(graph, graph.find(id) ?? -1);

  it('says name, kind, degree and neighbours, and not where the node lies', () => {
    expect(words('galore')).toBe(
      'GaLore: Memory-Efficient LLM Training: paper, 4 connections. Named by: SPAM. Names: LoRA. Topics: Memory-efficient training. Shares terms with: Fira.',
    );
    expect(words('work:lora')).toBe('LoRA: work from elsewhere, 2 connections. Named by: Fira and GaLore.');
    expect(words('topic:training')).toBe(
      'Memory-efficient training: topic, 3 connections. Theme: Memory. Papers: Fira and GaLore.',
    );
    expect(words('theme:memory')).toBe('Memory: theme, 1 connection. Topics: Memory-efficient training.');
  });

  it('groups the edges that the panel lists', () => {
    expect(
      grouped(graph, graph.find('spam') ?? -1).map(({ title, joints }) => [title, joints.length]),
    ).toEqual([
      ['Names the work of', 1],
      ['Topics', 1],
    ]);
  });
});

it('tells references apart from mentions, both ways', () => {
  const data = sampleData();
  const [galore, spam, fira] = ['galore', 'spam', 'fira'].map((id) => data.ids.indexOf(`paper:${id}`));
  const reference = [spam ?? -1, galore ?? -1, galore ?? -1, fira ?? -1];
  const graph = new MapGraph({ ...data, edges: { ...data.edges, reference } });
  expect(nodeInWords(graph, galore ?? -1)).toContain(
    '6 connections. Named by: SPAM. Refers to: Fira. Referred to by: SPAM.',
  );
  const [mention, beside] = ['citation:spam--galore', 'reference:spam--galore'].map(
    (id) => graph.findEdge(id) ?? -1,
  );
  expect(edgeInWords(graph, beside ?? -1)).toBe('SPAM refers to GaLore');
  expect(graph.sayingToo(mention ?? -1)).toEqual([beside]);
  expect(graph.sayingToo(beside ?? -1)).toEqual([mention]);
});

it('tells evidence as a quotation, as terms, or as who says so', () => {
  expect(evidenceInWords('SPAM outperforms GaLore.')).toBe('“SPAM outperforms GaLore.”');
  expect(evidenceInWords(['low rank', 'memory'])).toBe('Both speak of low rank and memory.');
  expect(evidenceInWords({ services: ['openalex', 'semantic-scholar'], basis: 'doi' })).toBe(
    'Listed by OpenAlex and Semantic Scholar.',
  );
  expect(evidenceInWords({ services: ['openalex'], basis: 'title' })).toBe(
    'Listed by OpenAlex; found by its title alone, so less certain.',
  );
  expect(evidenceInWords(null)).toBe('');
  expect(evidenceInShort({ services: ['openalex'], basis: 'title' })).toBe('OpenAlex; by its title alone');
  expect(evidenceInShort(['low rank', 'memory'])).toBe('low rank, memory');
});

it('tells what filters leave', () => {
  const all = { here: 259, inAll: 259 };
  expect(shownInWords(259, all, 0)).toBe('All 259 papers shown.');
  expect(shownInWords(17, all, 2)).toBe('17 of 259 papers shown. 2 papers without a year left out.');
  expect(shownInWords(259, { ...all, references: 1753 }, 0)).toBe(
    'All 259 papers shown. From afar 300 of 1,753 references are drawn, those to the papers most referred to: zoom in for all.',
  );
  expect(shownInWords(0, all, 0)).toMatch(/^No paper fits these filters\./);
  expect(shownInWords(400, { here: 400, inAll: 10_000 }, 0)).toBe(
    '400 of 10,000 papers drawn: zoom in or choose a topic for those that lie there.',
  );
});
