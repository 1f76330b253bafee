import { describe, expect, it } from 'vitest';
import { buildSearchIndex } from '../../../scripts/publish/search-index.ts';
import { apiFiles } from '../../../src/lib/api/values.ts';
import { permalinks } from '../../../src/schemas/permalinks.ts';
import { workAddresses } from '../../../src/views/addresses.ts';
import { lookup } from '../../../src/views/lookup.ts';
import { workView } from '../../../src/views/work.ts';
import { worksPages, worksView } from '../../../src/views/works-index.ts';
import { yearChart } from '../../../src/views/years.ts';
import { corpus, named, paper } from './sample.ts';

const year = (date: string) => ({ published: { date, precision: 'year', basis: 'stated' } });
const text = (name: string) => `We start. It needs ${name}. It ends.`;

/** Llama is a line of which papers name only the members; QLoRA is named once; GaLore is a paper here. */
const shelf = corpus({
  papers: [
    paper('a', { ...year('2023'), abstract: text('Llama 2') }),
    paper('b', { ...year('2024'), abstract: text('Llama 2') }),
    paper('c', { ...year('2024'), abstract: text('Llama 3') }),
    paper('galore', { title: 'GaLore: Low Rank' }),
  ],
  works: [
    named('galore', 'GaLore', { a: 'GaLore' }, { paper: 'galore', basis: 'paper' }),
    named('llama', 'Llama', {}, { kind: 'model' }),
    named(
      'llama-2',
      'Llama 2',
      { a: text('Llama 2'), b: text('Llama 2') },
      { kind: 'model', family: 'llama' },
    ),
    named('llama-3', 'Llama 3', { c: text('Llama 3') }, { kind: 'model', family: 'llama' }),
    named(
      'lora',
      'LoRA',
      { a: 'LoRA', b: 'LoRA', galore: 'LoRA' },
      {
        relation: 'uses',
        aliases: ['Hu et al., 2021', 'LORA', 'Low-Rank Adaptation (LoRA)', 'low-rank-adaptation'],
        link: 'javascript:alert(1)',
      },
    ),
    named('qlora', 'QLoRA', { a: 'QLoRA' }, { family: 'lora' }),
  ],
});
const view = (id: string, of = shelf) => {
  const found = lookup(of).works.get(id);
  if (!found) throw new Error(`no work ${id}`);
  return workView(of, '/base/', found);
};

describe('workView', () => {
  it('lists the papers by what they say of the work, the newest first, each with its sentence', () => {
    const { groups } = view('llama-2');
    expect(groups.map(({ relation, newest }) => [relation, newest.map(({ label }) => label)])).toEqual([
      ['mentions', ['b', 'a']],
    ]);
    expect(groups[0]?.newest[0]).toMatchObject({
      url: '/base/papers/b/',
      year: '2024',
      quotes: [{ before: 'It needs ', words: 'Llama 2', after: '.' }],
    });
  });

  it('says what is known where nobody described it, and leaves out a link that is no web address', () => {
    expect(view('llama-2')).toMatchObject({ about: 'A model that 2 papers here name.', link: null });
    expect(view('lora')).toMatchObject({
      about: 'A method that 3 papers here name.',
      basis: 'Known to the curator of this site.',
      aliases: ['Low-Rank Adaptation'],
      link: null,
    });
    expect(view('llama').about).toBe('A model; 3 papers here name one of its versions.');
  });

  it('shows the line, and leads to a search for a member that has no page', () => {
    const { line } = view('llama-3');
    expect(line).toMatchObject({ papers: 3, head: { label: 'Llama', url: '/base/works/llama/' } });
    expect(line?.head.members.map(({ label, url, current }) => [label, url, current])).toEqual([
      ['Llama 2', '/base/works/llama-2/', false],
      ['Llama 3', '/base/search/?q=Llama%203', true],
    ]);
    expect(view('galore').line).toBeNull();
  });

  it('ends a line that leads to itself', () => {
    const round = corpus({
      papers: shelf.papers,
      works: [
        named('x', 'X', { a: 'X', b: 'X' }, { family: 'y' }),
        named('y', 'Y', { a: 'Y', b: 'Y' }, { family: 'x' }),
      ],
    });
    expect(view('x', round).line?.head.members.map(({ label }) => label)).toEqual(['X']);
    expect(worksView(round, '/', 1).groups[0]?.rows.map(({ label }) => label)).toEqual(['X']);
  });

  it('counts the works that two of its papers name too', () => {
    expect(view('lora').together.map(({ label, papers }) => [label, papers])).toEqual([['Llama 2', 2]]);
  });

  it('folds up by year what is older than the first papers', () => {
    const ids = Array.from({ length: 40 }, (_, i) => `p${String(i).padStart(2, '0')}`);
    const many = corpus({
      papers: ids.map((id, i) => paper(id, year(i < 10 ? '2023' : '2024'))),
      works: [named('w', 'W', Object.fromEntries(ids.map((id) => [id, 'W'])))],
    });
    const [group] = view('w', many).groups;
    expect(group?.newest.length).toBe(20);
    expect(group?.older.map(({ year: of, papers }) => [of, papers.length])).toEqual([
      ['2024', 10],
      ['2023', 10],
    ]);
  });
});

describe('yearChart', () => {
  it('says in words what it draws, with the years in which there was nothing', () => {
    const chart = yearChart([
      paper('a', year('2021')),
      paper('b', year('2023')),
      paper('c', year('2023')),
      paper('d'),
    ]);
    expect(chart?.inWords).toBe('1 paper in 2021, none in 2022 and 2 in 2023');
    expect(chart?.columns.map(({ height }) => height)).toEqual([42, 0, 84]);
    expect(chart?.undated).toBe(1);
    expect(chart?.years.map((label) => label.text)).toEqual(['2021', '2022', '2023']);
  });

  it('tells further papers apart on top of their column, and in the rows of its table', () => {
    const chart = yearChart(
      [paper('a', year('2022')), paper('b', year('2024'))],
      [paper('c', year('2024')), paper('d')],
    );
    const last = chart?.columns.at(-1);
    expect(chart?.further).toEqual([{ x: last?.x, y: last?.y, width: last?.width, height: 42 }]);
    expect(chart?.rows).toEqual([
      { year: '2024', papers: 2, further: 1 },
      { year: '2022', papers: 1, further: 0 },
    ]);
    expect(chart?.undated).toBe(1);
  });

  it('names only years that have room', () => {
    const years = yearChart([paper('a', year('1990')), paper('b', year('2025'))])?.years.map(({ text: of }) =>
      Number(of),
    );
    expect(years?.at(-1)).toBe(2025);
    expect(years?.length).toBeLessThanOrEqual(8);
  });

  it('is not drawn of one year', () => {
    expect(yearChart([paper('a', year('2024')), paper('b', year('2024'))])).toBeNull();
  });
});

describe('worksView', () => {
  it('lists works by kind, members under their line, and only counts those named once', () => {
    const all = worksView(shelf, '/base/', 1);
    expect(all.groups.map(({ label, works }) => [label, works])).toEqual([
      ['Methods', 2],
      ['Models', 2],
    ]);
    expect(all.groups[0]?.rows.map(({ label, url, papers }) => [label, url, papers])).toEqual([
      ['LoRA', '/base/works/lora/', 3],
      ['GaLore', '/base/papers/galore/', 1],
    ]);
    const [llama] = all.groups[1]?.rows ?? [];
    expect([llama?.label, llama?.papers, llama?.inLine]).toEqual(['Llama', 0, 3]);
    expect(llama?.members.map(({ label }) => label)).toEqual(['Llama 2']);
    expect([all.outside, all.here, all.once]).toEqual([3, 1, 2]);
  });

  it('goes over several pages without parting a line', () => {
    expect(worksPages(shelf, 3)).toBe(2);
    const second = worksView(shelf, '/base/', 2, 3);
    expect(second.groups.map(({ label }) => label)).toEqual(['Models']);
    expect(second.kinds.map(({ label, url }) => [label, url])).toEqual([
      ['Methods', '/base/works/#kind-method'],
      ['Models', '/base/works/page/2/#kind-model'],
    ]);
  });

  it('has one page where there is no work', () => {
    expect(worksPages(corpus())).toBe(1);
    expect(worksView(corpus(), '/', 1).groups).toEqual([]);
  });
});

describe('every file names the page of a work', () => {
  it('and none for a work that has no page', () => {
    const { works } = apiFiles(shelf, '/base/').get('works') as {
      works: { id: string; url: string | null }[];
    };
    const urls = {
      galore: '/base/papers/galore/',
      llama: '/base/works/llama/',
      'llama-2': '/base/works/llama-2/',
      'llama-3': null,
      lora: '/base/works/lora/',
      qlora: null,
    };
    expect(Object.fromEntries(works.map(({ id, url }) => [id, url]))).toEqual(urls);
    const inSearch = buildSearchIndex(shelf, '/base/').core.works;
    expect(inSearch.map(({ id, page }) => [id, page])).toEqual(
      Object.entries(urls)
        .filter(([id]) => id !== 'galore')
        .map(([id, url]) => [id, url !== null]),
    );
  });
});

describe('workAddresses', () => {
  it('answers every address that was ever given out', () => {
    const registry = permalinks.parse({
      works: {
        galore: { names: ['galore'], page: true, former: ['gl'] },
        lora: { names: ['lora'], page: true, former: ['low-rank'] },
        qlora: { names: ['qlora'], page: true, former: [] },
        lost: { names: ['lost'], page: true, former: ['older'] },
        'llama-3': { names: ['llama3'], former: [] },
      },
    });
    const answers = workAddresses({ ...shelf, permalinks: registry }, '/base/');
    expect(answers.get('lora')?.kind).toBe('page');
    expect(answers.get('low-rank')).toEqual({ kind: 'moved', label: 'LoRA', url: '/base/works/lora/' });
    expect([answers.get('lost'), answers.get('older')]).toEqual([
      { kind: 'gone', label: 'lost' },
      { kind: 'gone', label: 'lost' },
    ]);
    // Its paper has come into the collection, and the page of its work is that of the paper.
    const paperPage = { kind: 'moved', label: 'GaLore: Low Rank', url: '/base/papers/galore/' };
    expect([answers.get('galore'), answers.get('gl')]).toEqual([paperPage, paperPage]);
    // Named by fewer papers than when it was given out.
    expect(answers.get('qlora')?.kind).toBe('page');
    expect(answers.has('llama-3')).toBe(false);
  });
});
