import { describe, expect, it } from 'vitest';
import { aboutView } from '../../../src/views/about.ts';
import { paperAddresses } from '../../../src/views/addresses.ts';
import { homeView } from '../../../src/views/home.ts';
import { papersPages, papersView } from '../../../src/views/papers.ts';
import { topicsView } from '../../../src/views/topics.ts';
import { permalinks } from '../../../src/schemas/permalinks.ts';
import { corpus, paper, sample, topic } from './sample.ts';

describe('homeView', () => {
  it('lists newest first, no date last, and works named more than once', () => {
    const view = homeView(sample(), '/');
    expect(view.newest.map(({ id }) => id)).toEqual(['galore', 'adan', 'spam']);
    expect(view.mostNamed.map(({ label, value }) => [label, value])).toEqual([['LoRA', 2]]);
  });

  it('has nothing to say of an empty corpus, and does not fail', () => {
    expect(homeView(corpus(), '/')).toMatchObject({ themes: [], newest: [], mostNamed: [], dated: false });
  });
});

describe('topicsView', () => {
  it('counts papers of a topic and papers also there, and lists those without one', () => {
    const { themes, without } = topicsView(sample(), '/');
    expect(themes.map(({ name, papers }) => [name, papers])).toEqual([['Memory', 2]]);
    expect(themes[0]?.topics.map(({ label, papers, also }) => [label, papers, also])).toEqual([
      ['TRAINING', 2, 0],
      ['OPTIMIZERS', 0, 1],
    ]);
    expect(without.map(({ id }) => id)).toEqual(['adan']);
  });

  it('gives a theme that only topics name its id in words', () => {
    const { themes } = topicsView(corpus({ topics: [topic('a', 'graph-things')] }), '/');
    expect(themes.map(({ name }) => name)).toEqual(['Graph things']);
  });

  it('lists nothing where there are no topics at all', () => {
    expect(topicsView(corpus({ papers: [paper('p')] }), '/')).toEqual({
      spark: null,
      span: null,
      themes: [],
      found: false,
      without: [],
    });
  });
});

describe('papersView', () => {
  it('leads from every page to the page where a year begins', () => {
    const published = (year: number) => ({
      published: { date: String(year), precision: 'year', basis: 'stated' },
    });
    const many = corpus({
      papers: Array.from({ length: 301 }, (_, i) => paper(`p${String(i)}`, published(i === 0 ? 2020 : 2021))),
    });
    expect(papersPages(many)).toBe(2);
    const view = papersView(many, '/base/', 2);
    expect(view.groups.map(({ label, papers }) => [label, papers.length])).toEqual([['2020', 1]]);
    expect(view.years.map(({ label, url, papers }) => [label, url, papers])).toEqual([
      ['2021', '/base/papers/#y2021', 300],
      ['2020', '/base/papers/page/2/#y2020', 1],
    ]);
  });

  it('has one page when there is no paper', () => {
    expect(papersPages(corpus())).toBe(1);
  });
});

describe('paperAddresses', () => {
  it('answers every address of the registry', () => {
    const registry = permalinks.parse({
      papers: {
        galore: { titles: ['galore'], former: ['old', 'adan'] },
        lost: { titles: ['lost'], former: ['older'] },
      },
    });
    const answers = paperAddresses({ ...sample(), permalinks: registry }, '/base/');
    expect(answers.get('galore')).toMatchObject({ kind: 'page' });
    expect(answers.get('old')).toEqual({
      kind: 'moved',
      label: 'GaLore: Low Rank',
      url: '/base/papers/galore/',
    });
    expect([answers.get('lost')?.kind, answers.get('older')?.kind]).toEqual(['gone', 'gone']);
    // An id in use is never given away to a redirect.
    expect(answers.get('adan')?.kind).toBe('page');
  });
});

describe('aboutView', () => {
  it('counts what is not known and the citations', () => {
    const view = aboutView(sample(), '/');
    expect(view.unknown).toContainEqual({ what: 'Date', papers: 1 });
    expect(view.unknown).toContainEqual({ what: 'Number of authors', papers: 2 });
    // Nobody here has any: the row would only be noise.
    expect(view.unknown.map(({ what }) => what)).not.toContain('Upvotes');
    expect(view.unknown).toContainEqual({ what: 'Link to code', papers: 2 });
    expect([view.citations, view.namings, view.worksElsewhere]).toEqual([1, 2, 1]);
  });
});
