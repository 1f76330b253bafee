import { describe, expect, it } from 'vitest';
import { buildGraph } from '../../../src/lib/graph.ts';
import { paperId } from '../../../src/schemas/id.ts';
import { paperReferences } from '../../../src/schemas/references.ts';
import { site } from '../../../src/schemas/site.ts';
import { topicAssignment } from '../../../src/schemas/topic.ts';
import { graphSections, tablePages } from '../../../src/views/map-table-sections.ts';
import { sectionPageView, tablePaths, tableView } from '../../../src/views/map-table.ts';
import type { SectionView } from '../../../src/views/map-table.ts';
import type { Said } from '../../../src/views/said.ts';
import { manyPapers } from '../../support/many.ts';
import { corpus, named, paper, sample, topic } from './sample.ts';

const text = (said: Said): string =>
  said.map((piece) => (typeof piece === 'string' ? piece : piece.label)).join('');
const words = (section: SectionView | undefined): string[] => (section?.paragraphs ?? []).flat().map(text);

/** Papers of two themes: a names the work of b; b has a topic in both. */
function twoThemes() {
  const assigned = (primary: string | null, also: string[] = []) =>
    topicAssignment.parse({ primary, also, basis: 'rule', scores: [] });
  const dated = (year: string) => ({ published: { date: year, precision: 'year', basis: 'stated' } });
  const share = (id: string, terms: string[]) => ({
    paper: paperId.parse(id),
    score: 1,
    terms,
    works: [],
    names: false,
    namedBy: false,
  });
  return corpus({
    site: site.parse({
      themes: [
        { id: 'memory', name: 'Memory' },
        { id: 'speed', name: 'Speed' },
      ],
    }),
    papers: [
      paper('a', { ...dated('2023'), abstract: 'We use Bee. It runs.' }),
      paper('b', dated('2024')),
      paper('c', dated('2024')),
      paper('d'),
    ],
    topics: [topic('caches', 'memory'), topic('kernels', 'speed'), topic('states', 'memory')],
    assignments: new Map([
      [paperId.parse('a'), assigned('caches')],
      [paperId.parse('b'), assigned('kernels', ['states'])],
      [paperId.parse('c'), assigned('caches')],
      [paperId.parse('d'), assigned(null)],
    ]),
    works: [
      named('bee', 'Bee', { a: 'We use Bee. It runs.' }, { paper: 'b', basis: 'paper' }),
      named('lora', 'LoRA', { a: 'LoRA', c: 'LoRA' }),
    ],
    related: new Map([[paperId.parse('a'), [share('b', ['cache']), share('c', ['cache'])]]]),
  });
}

describe('the sections of the table', () => {
  const graph = buildGraph(twoThemes(), '/');
  const sections = graphSections(twoThemes(), graph);

  it('hold each node and each edge once, themes in their order and what has none last', () => {
    expect(sections.map(({ id }) => id)).toEqual(['memory', 'speed', 'no-theme']);
    const ids = (of: { id: string }[]): string[] => of.map(({ id }) => id).sort();
    expect(ids(sections.flatMap(({ nodes }) => nodes))).toEqual(ids(graph.nodes));
    expect(ids(sections.flatMap(({ edges }) => edges))).toEqual(ids(graph.edges));
    expect(sections[2]?.nodes.map(({ id }) => id)).toEqual(['work:lora', 'paper:d']);
  });

  it('begin with the highest degree, then go by name; edges follow their first node', () => {
    expect(sections[0]?.nodes.map(({ id, degree }) => [id, degree])).toEqual([
      ['paper:a', 5],
      ['paper:c', 3],
      ['topic:caches', 3],
      ['theme:memory', 2],
      ['topic:states', 2],
    ]);
    expect(sections[0]?.edges.slice(0, 5).map(({ id }) => id)).toEqual([
      'citation:a--b',
      'names:a--lora',
      'related:a--b',
      'related:a--c',
      'topic:a--caches',
    ]);
  });

  it('stand on one page as long as that can bear them', () => {
    const rows = graph.nodes.length + graph.edges.length;
    expect(tablePages(sections, rows)).toBeNull();
    const pages = tablePages(sections, rows - 1, 4) ?? [];
    expect(pages.filter(({ section }) => section === 'memory').map(({ page }) => page)).toEqual([1, 2, 3, 4]);
    for (const { nodes, edges } of pages) expect(nodes.length + edges.length).toBeLessThanOrEqual(4);
    expect(pages.flatMap(({ nodes }) => nodes)).toEqual(sections.flatMap(({ nodes }) => nodes));
    expect(pages.flatMap(({ edges }) => edges)).toEqual(sections.flatMap(({ edges }) => edges));
  });

  it('keep their address apart from a theme that is called like what has none', () => {
    const odd = sample();
    const topics = [topic('training', 'no-theme'), topic('optimizers', 'no-theme')];
    const ids = graphSections({ ...odd, topics }, buildGraph({ ...odd, topics }, '/')).map(({ id }) => id);
    expect(ids).toEqual(['no-theme', 'no-theme-at-all']);
  });
});

describe('the table of a small graph', () => {
  const view = tableView(twoThemes(), '/base/');

  it('is one page, where names lead to rows and the name of a row to its page', () => {
    expect(view.whole).toBe(true);
    expect(tablePaths(twoThemes(), '/base/')).toEqual([]);
    const [first] = view.sections[0]?.nodeRows ?? [];
    expect(first).toMatchObject({
      ...{ id: 'paper:a', name: { label: 'a', url: '/base/papers/a/' }, kind: 'paper', topic: 'CACHES' },
      ...{ year: '2023', degree: 5, map: '/base/map/?focus=a' },
    });
    expect(first?.first).toEqual([
      { how: 'names the work of', links: [{ label: 'b', url: '#paper:b' }] },
      { how: 'names', links: [{ label: 'LoRA', url: '#work:lora' }] },
      {
        how: 'related to',
        links: [
          { label: 'b', url: '#paper:b' },
          { label: 'c', url: '#paper:c' },
        ],
      },
      { how: 'in topic', links: [{ label: 'CACHES', url: '#topic:caches' }] },
    ]);
    expect(first?.further).toEqual([]);
  });

  it('folds up the neighbours that are many, the most telling first', () => {
    const star = twoThemes();
    const others = ['e', 'f', 'g', 'h'].map((id) => paper(id));
    for (const { id } of others)
      star.assignments.set(
        id,
        topicAssignment.parse({ primary: 'caches', also: [], basis: 'rule', scores: [] }),
      );
    const rows = tableView({ ...star, papers: [...star.papers, ...others] }, '/').sections[0]?.nodeRows;
    const row = rows?.find(({ id }) => id === 'topic:caches');
    const labels = (groups = row?.first): string[] =>
      (groups ?? []).flatMap(({ how, links }) => links.map(({ label }) => `${how} ${label}`));
    expect(row?.degree).toBe(7);
    expect(labels()).toEqual(['in theme Memory', 'holds a', 'holds c', 'holds e']);
    expect(labels(row?.further)).toEqual(['holds f', 'holds g', 'holds h']);
  });

  it('gives each edge its evidence and its address on the map', () => {
    const rows = new Map(view.sections.flatMap(({ edgeRows }) => edgeRows).map((row) => [row.id, row]));
    expect(rows.get('citation:a--b')).toMatchObject({
      quote: 'We use Bee.',
      map: '/base/map/?edge=citation:a--b',
    });
    expect(rows.get('related:a--c')?.said).toBe('cache');
    expect(rows.get('topic:b--kernels')?.said).toBe('its first topic');
    expect(rows.get('topic:b--states')?.said).toBe('also a topic of it');
    expect(rows.get('theme:states--memory')?.said).toBe('a topic of this theme');
  });

  it('tells references beside mentions: rows with who says so, neighbours, and counts in a sentence', () => {
    const here = (id: string, basis: 'arxiv' | 'title') =>
      ({ paper: paperId.parse(id), basis, services: ['openalex'] }) as const;
    const list = (...of: ReturnType<typeof here>[]) =>
      paperReferences.parse({
        lists: [{ service: 'openalex', asked: '2026-11-01', state: 'found', listed: 9 }],
        total: 9,
        here: of,
      });
    const listed = tableView(
      {
        ...twoThemes(),
        references: new Map([
          [paperId.parse('a'), list(here('b', 'arxiv'), here('c', 'title'))],
          [paperId.parse('b'), list(here('c', 'arxiv'))],
        ]),
      },
      '/base/',
    );
    const rows = new Map(listed.sections.flatMap(({ edgeRows }) => edgeRows).map((row) => [row.id, row]));
    expect(listed.types).toMatchObject({ citation: 1, reference: 3 });
    expect(rows.get('reference:a--b')?.said).toBe('Listed by OpenAlex.');
    expect(rows.get('reference:a--c')?.said).toBe(
      'Listed by OpenAlex; found by its title alone, so less certain.',
    );
    const a = listed.sections.flatMap(({ nodeRows }) => nodeRows).find(({ id }) => id === 'paper:a');
    expect([...(a?.first ?? []), ...(a?.further ?? [])].map(({ how }) => how)).toContain('refers to');
    expect(words(listed.sections[0])).toContain(
      'By reference lists, 1 reference inside it, 1 to papers elsewhere and 1 from papers elsewhere. Referred to most is c (2 papers).',
    );
    expect(words(view.sections[0]).join(' ')).not.toContain('reference');
  });

  it('tells each theme in sentences, one of a thing as one', () => {
    expect(words(view.sections[0])).toEqual([
      'Memory has 2 topics and 2 papers from 2023 to 2024.',
      'Papers by first topic: CACHES (2) and STATES (0).',
      'The papers with most edges are a (5) and c (3).',
      'Its papers name works from elsewhere 2 times: LoRA (2 papers).',
      'It shares papers with Speed (1 paper).',
      '1 pair of papers inside it shares telling terms; 1 pair joins it to Speed.',
      '1 mention from it to another theme, with the words that make it:',
    ]);
    expect(view.sections[0]?.citations.map(({ said, quote }) => [text(said), quote])).toEqual([
      ['a names b (Speed)', 'We use Bee.'],
    ]);
    expect(words(view.sections[1])).toEqual([
      'Speed has 1 topic and 1 paper from 2024.',
      'Its topic is KERNELS.',
      'Its paper b has 4 edges.',
      'None of its papers names a work from elsewhere that another names too.',
      'It shares papers with Memory (1 paper).',
      'No two papers inside it share telling terms; 1 pair joins it to Memory.',
      '1 mention from another theme to it, with the words that make it:',
    ]);
  });

  it('tells what has no theme', () => {
    expect(words(view.sections[2])).toEqual([
      '1 work from elsewhere is named by two papers or more: 1 method. Named most is LoRA (2 papers), and most namings come from Memory (2).',
      '1 paper has no topic, and so no theme.',
    ]);
  });

  it('takes the year of its venue for a paper without a date of its own, as the map does', () => {
    const some = twoThemes();
    const papers = some.papers.map((one) =>
      one.id === 'a' ? { ...one, published: null, venueYear: 2021 } : one,
    );
    const [memory] = tableView({ ...some, papers }, '/').sections;
    expect(memory?.nodeRows[0]).toMatchObject({ id: 'paper:a', year: '2021' });
    expect(words(memory)[0]).toBe('Memory has 2 topics and 2 papers from 2021 to 2024.');
  });

  it('shows no sentence of an abstract where abstracts are not shown', () => {
    const hidden = twoThemes();
    const shy = tableView({ ...hidden, site: { ...hidden.site, showAbstracts: false } }, '/');
    expect(JSON.stringify(shy)).not.toContain('We use Bee');
    expect(shy.sections[0]?.citations[0]?.quote).toBe('Bee');
  });

  it('is empty without papers', () => {
    expect(tableView(corpus(), '/')).toMatchObject({ nodes: 0, edges: 0, sections: [] });
  });
});

describe('the table of a large graph', () => {
  const large = twoThemes();
  const view = tableView(large, '/', 3);

  it('keeps words and ways on its first page, and rows on pages of their own', () => {
    expect(view.whole).toBe(false);
    expect(view.sections.flatMap(({ nodeRows, edgeRows }) => [...nodeRows, ...edgeRows])).toEqual([]);
    expect(view.sections.map(({ url }) => url)).toEqual([
      '/map/table/memory/',
      '/map/table/speed/',
      '/map/table/no-theme/',
    ]);
    expect(words(view.sections[0])[0]).toContain('2 papers');
    expect(tablePaths(large, '/', 3)).toEqual(
      ['memory', 'speed', 'no-theme'].map((section) => ({ section, page: 1 })),
    );
  });

  it('leads from page to page', () => {
    const page = sectionPageView(large, '/', 'memory', 1, 3);
    const links = page.section.nodeRows[0]?.first.flatMap((group) => group.links.map(({ url }) => url));
    expect(links).toContain('/map/table/speed/#paper:b');
    expect(() => sectionPageView(large, '/', 'memory', 2, 3)).toThrow('no page 2 of memory');
  });
});

describe('the table of very many papers', () => {
  const many = manyPapers(2000);
  const pages = tablePaths(many, '/').map(({ section, page }) => sectionPageView(many, '/', section, page));

  it('has at most 300 rows a page, every node once and every edge once', () => {
    const graph = buildGraph(many, '/');
    for (const { section } of pages)
      expect(section.nodeRows.length + section.edgeRows.length).toBeLessThanOrEqual(300);
    const ids = (rows: readonly { id: string }[]): string[] => rows.map(({ id }) => id).sort();
    expect(ids(pages.flatMap(({ section }) => section.nodeRows))).toEqual(ids(graph.nodes));
    expect(ids(pages.flatMap(({ section }) => section.edgeRows))).toEqual(ids(graph.edges));
  });

  it('lists eight neighbours of a node and counts the others', () => {
    const row = pages.flatMap(({ section }) => section.nodeRows).find(({ id }) => id === 'topic:half');
    const listed = [...(row?.first ?? []), ...(row?.further ?? [])].flatMap(({ links }) => links);
    expect([listed.length, row?.left, row?.degree]).toEqual([8, 993, 1001]);
  });

  it('tells a hundred citations of a section in words and counts the others', () => {
    const [first] = tableView(many, '/').sections;
    expect([first?.citations.length, first?.left]).toEqual([100, 99]);
    expect(pages[1]?.section.citations).toEqual([]);
  });
});
