import { beforeAll, describe, expect, it } from 'vitest';
import { findTopics, type FoundTopics } from '../../../../scripts/annotate/found-topics/index.ts';
import { assignTopics, compileTopics } from '../../../../scripts/annotate/topics.ts';
import { readContent } from '../../../../scripts/effects/read-content.ts';
import { normalize } from '../../../../scripts/pipeline/normalize.ts';
import { paperId } from '../../../../src/schemas/id.ts';
import type { Paper } from '../../../../src/schemas/paper.ts';
import { permalinks, type Permalinks } from '../../../../src/schemas/permalinks.ts';
import { fixture } from '../../../support/fixture.ts';

const nothing = permalinks.parse({});
let papers: Paper[] = [];
let found: FoundTopics = findTopics([], nothing);

beforeAll(() => {
  const { input } = readContent(fixture('found-topics', 'input'));
  papers = normalize(input).corpus?.papers ?? [];
  found = findTopics(papers, nothing);
});

const after = (topics: Permalinks['topics']): Permalinks => ({ ...nothing, topics });
const primaries = ({ assignments }: FoundTopics) =>
  new Map([...assignments].map(([id, { primary }]) => [id, primary]));
const idOf = (title: string) => papers.find((paper) => paper.title === title)?.id ?? paperId.parse('none');

describe('four subjects of ten papers, and a paper about knots', () => {
  it('finds a topic for each subject, named as a reader would', () => {
    expect(found.topics.map(({ name }) => name)).toEqual([
      'Lithium batteries',
      'Medieval manuscripts',
      'Sea ice',
      'Song',
    ]);
    const sizes = found.topics.map(
      ({ id }) => [...primaries(found).values()].filter((primary) => primary === id).length,
    );
    expect(sizes).toEqual([10, 10, 10, 10]);
  });

  it('puts a paper with those that speak like it, though its title names another thing', () => {
    expect(primaries(found).get(idOf('Silicon anodes that swell less'))).toBe('lithium-batteries');
    expect(primaries(found).get(idOf('Tutor choice in young zebra finches'))).toBe('song');
  });

  it('leaves a paper without a topic that fits nowhere', () => {
    expect(found.assignments.get(idOf('Knots that tie themselves'))).toEqual({
      primary: null,
      also: [],
      basis: 'rule',
      scores: [],
    });
  });

  it('says which words decided', () => {
    const { scores } = found.assignments.get(idOf('Melt ponds on summer sea ice')) ?? { scores: [] };
    expect(scores[0]?.topic).toBe('sea-ice');
    expect(scores[0]?.words.slice(0, 3)).toEqual(expect.arrayContaining(['ice', 'sea', 'melt']));
    expect(scores[0]?.score).toBeGreaterThan(0.3);
  });

  it('defines each topic by further words and joins topics to themes', () => {
    expect(found.topics[2]?.definition).toMatch(/^Papers whose titles and abstracts often say .*floes/);
    expect(found.themes.map(({ name }) => name)).toEqual([
      'Lithium batteries and medieval manuscripts',
      'Song and sea ice',
    ]);
    const themes = new Set(found.topics.map(({ theme }) => theme));
    expect([...themes].sort()).toEqual(found.themes.map(({ id }) => id).sort());
  });

  it('gives each topic a vocabulary that finds its papers again', () => {
    const compiled = compileTopics(found.topics);
    const again = papers.filter(
      (paper) => assignTopics(paper, compiled).primary === found.assignments.get(paper.id)?.primary,
    );
    expect(again.length).toBeGreaterThanOrEqual(0.9 * papers.length);
  });
});

describe('from run to run', () => {
  it('gives the same again, and the same with what it registered', () => {
    expect(findTopics(papers, nothing)).toEqual(found);
    expect(findTopics(papers, after(found.registered))).toEqual(found);
  });

  it('keeps ids and papers when some papers go, and when they come back', () => {
    const fewer = findTopics(
      papers.filter((_, i) => i % 7 !== 0),
      after(found.registered),
    );
    for (const [id, primary] of primaries(fewer)) expect(primary).toBe(primaries(found).get(id));
    expect(primaries(findTopics(papers, after(fewer.registered)))).toEqual(primaries(found));
  });

  it('keeps the address of a topic whose name was another', () => {
    const { song, ...others } = found.registered;
    const earlier = { ...others, chirps: { ...song, name: 'Chirps', former: ['tweets'] } };
    const later = findTopics(papers, after(earlier));
    expect(later.topics.map(({ id, name }) => [id, name])).toContainEqual(['chirps', 'Song']);
    expect(later.registered['chirps']?.former).toEqual(['tweets']);
  });

  it('knows a paper again that has another id now', () => {
    const { 'sea-ice': ice, ...others } = found.registered;
    const [first = '', ...rest] = ice?.found?.papers ?? [];
    const theme = ice?.found?.theme ?? '';
    const earlier = { ...others, 'sea-ice': { ...ice, found: { theme, papers: ['old-name', ...rest] } } };
    const later = findTopics(papers, {
      ...after(earlier as Permalinks['topics']),
      papers: { [first]: { titles: ['x'], former: ['old-name'] } },
    });
    expect(later).toEqual(found);
  });

  it('keeps a topic that is gone in the registry, and gives its address back when it returns', () => {
    const song = found.topics.find(({ name }) => name === 'Song')?.id ?? null;
    const silent = papers.filter((paper) => primaries(found).get(paper.id) !== song);
    const without = findTopics(silent, after(found.registered));
    expect(without.topics.map(({ id }) => id)).not.toContain('song');
    expect(without.registered['song']).toEqual({ name: 'Song', former: [] });
    expect(primaries(findTopics(papers, after(without.registered)))).toEqual(primaries(found));
  });

  it('gives no new topic an address that another one had', () => {
    const registered = { song: { name: 'Carols', former: ['sea-ice'] } };
    const ids = findTopics(papers, after(registered)).topics.map(({ id }) => id);
    expect(ids).toEqual(expect.arrayContaining(['song-2', 'sea-ice-2']));
  });
});

describe('corpora of another kind', () => {
  it('finds nothing in none, in one, and in a handful of papers', () => {
    for (const few of [0, 1, 5, 9]) {
      const { topics, themes, assignments } = findTopics(papers.slice(0, few), nothing);
      expect({ topics, themes }).toEqual({ topics: [], themes: [] });
      expect(assignments.size).toBe(few);
    }
  });

  it('works from titles where no abstract is known', () => {
    const titles = papers.map((paper) => ({ ...paper, abstract: null }));
    const names = findTopics(titles, nothing).topics.map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(['Lithium batteries', 'Sea ice', 'Medieval manuscripts']));
  });

  it('takes papers of one text, and papers without a word', () => {
    const same = papers.slice(0, 12).map((paper) => ({ ...paper, title: 'One', abstract: 'Much the same.' }));
    expect(findTopics(same, nothing).topics).toEqual([]);
    const mute = papers.map((paper) => ({ ...paper, title: '…', abstract: '' }));
    expect(findTopics(mute, nothing).topics).toEqual([]);
  });
});
