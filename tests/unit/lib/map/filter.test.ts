import { describe, expect, it } from 'vitest';
import { isFiltered, noFilters, shownNodes } from '../../../../src/lib/map/filter.ts';
import { MapGraph } from '../../../../src/lib/map/map-graph.ts';
import { labelsOf, sampleData, sampleGraph } from './sample.ts';

describe('shownNodes', () => {
  const graph = sampleGraph();
  const shown = (filters: Partial<typeof noFilters>) => shownNodes(graph, { ...noFilters, ...filters });
  const labels = (filters: Partial<typeof noFilters>): string[] => labelsOf(graph, shown(filters).nodes);

  it('shows everything without filters', () => {
    expect(labels({})).toHaveLength(9);
    expect(shown({}).papers).toBe(4);
    expect(isFiltered(noFilters)).toBe(false);
  });

  it('shows a theme with its topics, papers and the works they name', () => {
    expect(labels({ themes: ['memory'] })).toEqual([
      'Memory',
      'Memory-efficient training',
      'LoRA',
      'GaLore',
      'Fira',
    ]);
  });

  it('knows a topic by its former id, and shows nothing of one that it does not know', () => {
    const data = { ...sampleData(), moved: [['topic:old', 'topic:optimizers'] as [string, string]] };
    const moved = new MapGraph(data);
    const left = (topic: string): string[] =>
      labelsOf(moved, shownNodes(moved, { ...noFilters, topics: [topic] }).nodes);
    expect(left('old')).toEqual(left('optimizers'));
    expect(labels({ topics: ['unknown'] })).toEqual([]);
  });

  it('shows a topic with its theme', () => {
    expect(labels({ topics: ['optimizers'] })).toEqual(['Optimization', 'Optimizers', 'SPAM', 'Adan']);
  });

  it('takes both years in, and counts papers left out only for want of a year', () => {
    const { papers, undated } = shown({ years: [2024, 2024] });
    expect([papers, undated]).toEqual([2, 1]);
    expect(labels({ years: [2025, 2026] })).toContain('SPAM');
  });

  it('asks all filters at once', () => {
    expect(shown({ themes: ['memory'], code: true, years: [2024, 2024] }).papers).toBe(2);
    expect(shown({ themes: ['optimization'], code: true }).papers).toBe(0);
  });

  it('shows nothing but themes asked for where no paper fits, and ignores a theme that is not there', () => {
    expect(labels({ themes: ['memory'], years: [1990, 1991] })).toEqual([
      'Memory',
      'Memory-efficient training',
    ]);
    expect(shown({ themes: ['alchemy'] }).papers).toBe(4);
  });
});
