import { describe, expect, it } from 'vitest';
import { readContent } from '../../../scripts/effects/read-content.ts';
import { registerPapers } from '../../../scripts/merge/registry.ts';
import { registerPeople } from '../../../scripts/merge/people.ts';
import { shortName } from '../../../scripts/merge/short-name.ts';
import { publishedFromArxiv } from '../../../scripts/merge/arxiv-date.ts';
import type { Draft } from '../../../scripts/merge/paper.ts';
import { normalize } from '../../../scripts/pipeline/normalize.ts';
import { splitFrontMatter } from '../../../src/markdown/front-matter.ts';
import type { PaperFacts } from '../../../src/schemas/paper.ts';
import type { Permalinks } from '../../../src/schemas/permalinks.ts';
import type { PaperId } from '../../../src/schemas/id.ts';
import { parse } from 'yaml';
import { fixture } from '../../support/fixture.ts';

describe('repeats that are not letter-identical', () => {
  const { findings, counts, files } = normalize(readContent(fixture('repeats', 'input')).input);
  const paper = (id: string): PaperFacts =>
    parse(splitFrontMatter(files.get(`papers/${id}.md`) ?? '').yaml) as PaperFacts;

  it('are one paper; a nearly equal title is another', () => {
    expect(findings).toEqual([]);
    expect(counts).toMatchObject({ documents: 3, entries: 6, papers: 3 });
    expect([...files.keys()].filter((path) => path.startsWith('papers/'))).toEqual([
      'papers/h2oasis.md',
      'papers/zero-shot-rivers.md',
      'papers/zero-shot-rivers-ii.md',
    ]);
  });

  it('keep every source, and each fact its origin', () => {
    const rivers = paper('zero-shot-rivers');
    expect(rivers.sources).toEqual([
      { document: 'a.txt', line: 5 },
      { document: 'b.txt', line: 9 },
      { document: 'c.txt', line: 1 },
    ]);
    expect(rivers).toMatchObject({
      title: 'Zero-Shot Rivers',
      authorCount: 2,
      comments: 9,
      venue: 'RiverConf',
      identifiers: { arxiv: '2401.00001' },
    });
    expect(rivers.origins['comments']).toEqual({ kind: 'document', document: 'c.txt', line: 1 });
    expect(rivers.origins['venue']).toEqual({ kind: 'facts', note: 'seen under a later title' });
    expect(rivers.published).toEqual({ date: '2024-01-05', precision: 'day', basis: 'stated' });
  });

  it('have their LaTeX repaired and their title kept as found', () => {
    expect(paper('h2oasis')).toMatchObject({
      title: 'H₂Oasis: Water Where It Is Needed',
      titleSource: 'H$_2$Oasis: Water Where It Is Needed',
      shortName: 'H₂Oasis',
    });
  });
});

describe('the short name of a title', () => {
  it.each([
    ['GaLore: Memory-Efficient Training', '', 'GaLore'],
    ['H$_2$O: Heavy-Hitter Oracle', '', 'H₂O'],
    ['LOGO -- Long cOntext aliGnment', '', 'LOGO'],
    ['Swift4D:Adaptive divide-and-conquer', '', 'Swift4D'],
    ['Qwen2.5-1M Technical Report', '', 'Qwen2.5-1M'],
    ['Uni-Perceiver v2: A Generalist Model', '', 'Uni-Perceiver v2'],
    ['Titans: Learning to Memorize', 'We present Titans, a family.', 'Titans'],
    ['Sparse MeZO: Less Parameters', '', 'Sparse MeZO'],
    ['phytools: an R package for comparing species', '', 'phytools'],
    ['Willow: a web-based tool for looking at trees', '', 'Willow'],
    ['pplacer: linear time Bayesian placement', '', 'pplacer'],
  ])('%s', (title, abstract, name) => expect(shortName(title, abstract)).toBe(name));

  it.each([
    ['Learning with Less: Knowledge Distillation', 'Learning with Less is more.'],
    ['Titans: Learning to Memorize', 'We study titans.'],
    ['Train longer, generalize better: closing the gap', ''],
    ['From Logistic Regression to the Perceptron: Large Steps', ''],
    ['Tracking Meets LoRA: Faster Training', ''],
    ['Layer Normalization', ''],
    ['Distillation: A Method for Small Models', ''],
    ['attention: a survey of transformers', ''],
    ['Trees: The Suite of Problems They Pose', ''],
  ])('%s has none', (title, abstract) => expect(shortName(title, abstract)).toBeNull());
});

it.each([
  ['2403.03507', '2024-03'],
  ['math/0211159', '2002-11'],
  ['hep-th/9901001', '1999-01'],
])('the arXiv id %s is of %s', (id, date) => expect(publishedFromArxiv(id)?.date).toBe(date));

it('an id that bears no month gives no date', () =>
  expect([publishedFromArxiv('2413.00001'), publishedFromArxiv('x')]).toEqual([null, null]));

const draft = (title: string, date: string | null, arxiv: string | null = null): Draft =>
  ({
    facts: {
      title,
      shortName: shortName(title, null),
      published: date === null ? null : { date },
      identifiers: { arxiv, doi: null },
    },
    foldedTitles: [title.toLowerCase().replace(/[^a-z0-9]/g, '')],
  }) as unknown as Draft;

describe('the registry', () => {
  it('gives the short id to the earlier paper, whatever the order', () => {
    const drafts = [draft('CoLM: Later', '2024-05'), draft('CoLM: Earlier', '2023-01-02')];
    expect(registerPapers(drafts, {}).ids).toEqual(['colm-later', 'colm']);
  });

  it('knows a retitled paper by its arXiv id, and a known title without one', () => {
    const registered = { old: { titles: ['oldname'], arxiv: '2401.00001', former: ['older'] } };
    const { ids, papers } = registerPapers([draft('NewName: Better', null, '2401.00001')], registered);
    expect(ids).toEqual(['old']);
    expect(papers['old']).toEqual({
      titles: ['newnamebetter', 'oldname'],
      arxiv: '2401.00001',
      former: ['older'],
    });
  });

  it('takes nothing away, and gives no former id to another', () => {
    const registered = { galore: { titles: ['gone'], former: ['lora'] } };
    const { ids, papers } = registerPapers(
      [draft('LoRA: New', null), draft('GaLore: New', null)],
      registered,
    );
    expect(ids).toEqual(['lora-new', 'galore-new']);
    expect(papers['galore']).toEqual({ titles: ['gone'], former: ['lora'] });
  });
});

describe('people of one name', () => {
  const people = (rows: [string, string[]][]) =>
    registerPeople(
      rows.map(([paper, authors]) => ({ paper: paper as PaperId, authors })),
      {},
    ).people;

  it('are one only where papers share another author', () => {
    const found = people([
      ['p1', ['Wei Wang', 'Ann A']],
      ['p2', ['Wei Wang', 'Ann A']],
      ['p3', ['Wei Wang', 'Bob B']],
    ]);
    expect(
      found.filter(({ name }) => name === 'Wei Wang').map(({ id, papers, basis }) => [id, papers, basis]),
    ).toEqual([
      ['wei-wang', ['p1', 'p2'], 'co-author'],
      ['wei-wang-2', ['p3'], 'single'],
    ]);
  });

  it('become one when a new paper joins them, and the second address leads to the first', () => {
    const first: [string, string[]][] = [
      ['p1', ['Wei Wang', 'Ann A']],
      ['p3', ['Wei Wang', 'Bob B']],
    ];
    const rows = [...first, ['p5', ['Ann A', 'Bob B', 'Wei Wang']] as [string, string[]]];
    const register = (of: [string, string[]][], known: Permalinks['authors']) =>
      registerPeople(
        of.map(([paper, authors]) => ({ paper: paper as PaperId, authors })),
        known,
      );
    const before = register(first, {}).authors;
    expect(Object.keys(before)).toContain('wei-wang-2');
    const { people: after, authors } = register(rows, before);
    expect(after.filter(({ name }) => name === 'Wei Wang').map(({ id }) => id)).toEqual(['wei-wang']);
    expect(authors['wei-wang']).toEqual({
      name: 'Wei Wang',
      papers: ['p1', 'p3', 'p5'],
      former: ['wei-wang-2'],
    });
    // A former id is not given to a newcomer.
    const later = register([...rows, ['p6', ['Wei Wang', 'Cy C']]], authors);
    expect(later.people.find(({ name, papers }) => name === 'Wei Wang' && papers[0] === 'p6')?.id).toBe(
      'wei-wang-3',
    );
  });

  it('are one where a person says so, and the second address leads to the first', () => {
    const bylines = ['p1', 'p2'].map((paper) => ({ paper: paper as PaperId, authors: ['Wei Wang'] }));
    const apart = registerPeople(bylines, {});
    expect(apart.people.map(({ id }) => id)).toEqual(['wei-wang', 'wei-wang-2']);
    const { people: one, authors } = registerPeople(bylines, apart.authors, [
      { name: 'Wei  WANG', papers: ['p1', 'p2'] },
    ]);
    expect(one.map(({ id, papers, basis }) => [id, papers, basis])).toEqual([
      ['wei-wang', ['p1', 'p2'], 'correction'],
    ]);
    expect(authors['wei-wang']?.former).toEqual(['wei-wang-2']);
  });

  it('keep their ids when papers are added', () => {
    const { authors } = registerPeople([{ paper: 'p3' as PaperId, authors: ['Wei Wang'] }], {});
    const grown = registerPeople(
      [
        { paper: 'p1' as PaperId, authors: ['Wei Wang'] },
        { paper: 'p3' as PaperId, authors: ['Wei Wang'] },
      ],
      authors,
    );
    expect(grown.people.map(({ id, papers }) => [id, papers])).toEqual([
      ['wei-wang', ['p3']],
      ['wei-wang-2', ['p1']],
    ]);
  });
});
