import { parseXml } from '@rgrove/parse-xml';
import { describe, expect, it } from 'vitest';
import { cameraAt } from '../../../../src/lib/map/camera.ts';
import { litBy } from '../../../../src/lib/map/chosen.ts';
import { noFilters, shownNodes } from '../../../../src/lib/map/filter.ts';
import { edgeTypes } from '../../../../src/lib/map/format.ts';
import { MapGraph } from '../../../../src/lib/map/map-graph.ts';
import { drawScene, type SceneState } from '../../../../src/lib/map/scene.ts';
import { tooManyReferences } from '../../../../src/lib/map/scene-lines.ts';
import { touch } from '../../../../src/lib/map/scene-labels.ts';
import { SvgPainter } from '../../../../src/lib/map/svg-painter.ts';
import { colours, sampleData, sampleGraph } from './sample.ts';

/** The sample with references beside its one mention: to galore and to fira. */
function withReferences(): MapGraph {
  const data = sampleData();
  const [galore = 0, spam = 0, fira = 0] = ['galore', 'spam', 'fira'].map((id) =>
    data.ids.indexOf(`paper:${id}`),
  );
  return new MapGraph({ ...data, edges: { ...data.edges, reference: [spam, galore, galore, fira] } });
}

/** A hub that `many` papers refer to, and a paper that one refers to. */
function hub(many: number): MapGraph {
  const data = sampleData();
  const ids = [...data.ids, ...Array.from({ length: many }, (_, i) => `paper:p${String(i)}`)];
  const [galore, adan, spam] = ['galore', 'adan', 'spam'].map((id) => data.ids.indexOf(`paper:${id}`));
  const lead = ids.flatMap((_, i) => (i < data.ids.length ? [] : [i, galore ?? -1]));
  return new MapGraph({
    ...data,
    ...{ ids, labels: ids, x: ids.map((_, i) => (i * 37) % 1000), y: ids.map((_, i) => (i * 91) % 625) },
    ...{ titles: ids.map(() => 0), theme: ids.map(() => 0), date: ids.map(() => 0), code: ids.map(() => 0) },
    ...{ size: ids.map(() => 6), side: ids.map(() => 0), from: ids.map(() => 2) },
    edges: { ...data.edges, reference: [spam ?? -1, adan ?? -1, ...lead] },
  });
}

const graph = sampleGraph();
const node = (id: string): number => graph.find(id) ?? -1;
const still: SceneState = {
  camera: cameraAt(graph.data, 1000, 625, null),
  shown: shownNodes(graph, noFilters).nodes,
  edges: ['citation'],
  lit: null,
  hover: null,
};

function draw(change: Partial<SceneState> = {}, of = graph) {
  const painter = new SvgPainter(colours, (line, { size }) => line.length * size * 0.55);
  const drawn = drawScene(painter, of, colours, { ...still, ...change });
  return { drawn, svg: painter.file(1000, 625, 'Map <of> "all"') };
}

describe('drawScene', () => {
  it('draws all nodes, and only lines that are asked for', () => {
    const { drawn } = draw();
    expect(drawn.nodes.map((one) => graph.id(one)).toSorted()).toEqual(graph.data.ids.toSorted());
    expect(drawn.edges.map((edge) => graph.edgeId(edge))).toEqual(['citation:spam--galore']);
    expect(draw({ edges: [...edgeTypes] }).drawn.edges).toHaveLength(graph.edgeCount);
  });

  it('draws nothing that the filters leave out, nor lines to it', () => {
    const shown = shownNodes(graph, { ...noFilters, themes: ['memory'] }).nodes;
    const { drawn, svg } = draw({ shown, edges: [...edgeTypes] });
    expect(drawn.nodes.map((one) => graph.label(one))).not.toContain('SPAM');
    expect(drawn.edges.map((edge) => graph.edgeId(edge))).not.toContain('citation:spam--galore');
    expect(svg).not.toContain('Optimization');
  });

  it('draws references only where they are asked for or chosen', () => {
    const listed = withReferences();
    expect(draw({}, listed).drawn.edges.map((edge) => listed.edgeId(edge))).toEqual([
      'citation:spam--galore',
    ]);
    const galore = listed.find('galore');
    const lit = litBy(listed, galore === null ? null : { kind: 'node', node: galore });
    const own = draw({ lit }, listed).drawn.edges.map((edge) => listed.edgeId(edge));
    expect(own.filter((id) => id.startsWith('reference:')).toSorted()).toEqual([
      'reference:galore--fira',
      'reference:spam--galore',
    ]);
  });

  it('draws of very many references those to the papers most referred to, and all from near', () => {
    const many = hub(400);
    const shown = shownNodes(many, noFilters).nodes;
    const ids = (camera: SceneState['camera']): string[] =>
      draw({ camera, shown, edges: ['reference'] }, many).drawn.edges.map((edge) => many.edgeId(edge));
    const afar = ids(still.camera);
    expect(afar).toHaveLength(300);
    expect(afar).not.toContain('reference:spam--adan');
    expect(ids(cameraAt(many.data, 1000, 625, { x: 500, y: 300, zoom: 6 }))).toHaveLength(401);
    expect(tooManyReferences(many, ['reference'], shown)).toBe(401);
    expect(tooManyReferences(many, ['citation'], shown)).toBe(0);
    expect(tooManyReferences(hub(20), ['reference'], new Uint8Array(50).fill(1))).toBe(0);
  });

  it('draws all lines of what is chosen, and its neighbours’ names where they touch no other', () => {
    const galore = node('galore');
    const joints = graph.joined(galore);
    const nodes = new Set([galore, ...joints.map((joint) => joint.node)]);
    const lit = { nodes, edges: joints.map(({ edge }) => edge), chosen: [galore] };
    const { drawn } = draw({ lit });
    expect(drawn.edges.toSorted()).toEqual(lit.edges.toSorted());
    const named = drawn.labels.map((label) => graph.label(label.node));
    expect(named).toContain('GaLore');
    expect(named).toContain('SPAM');
    expect(named).not.toContain('Adan');
    const pairs = drawn.labels.flatMap((a, i) => drawn.labels.slice(i + 1).map((b) => touch(a, b)));
    expect(pairs).not.toContain(true);
  });

  it('underlines a theme that is chosen or looked at, and none beside it', () => {
    const lines = (change: Partial<SceneState>): string[] =>
      [
        ...draw(change).svg.matchAll(
          /<path d="([^"]*)" fill="none" stroke="rgb\(0,80,100\)" stroke-width="3"/g,
        ),
      ].map(([, path]) => path ?? '');
    const [memory, topic] = [node('theme:memory'), node('topic:training')];
    const nodes = new Set([memory, topic]);
    expect(lines({ lit: { nodes, edges: [], chosen: [memory] } })).toHaveLength(1);
    expect(lines({ hover: memory })).toHaveLength(1);
    expect(lines({ lit: { nodes, edges: [], chosen: [topic] } })).toHaveLength(0);
  });

  it('names a theme in fewer letters on a small screen', () => {
    const names = (width: number, height: number): number =>
      draw({ camera: cameraAt(graph.data, width, height, null) }).drawn.labels.filter(
        (label) => label.node === node('theme:memory'),
      ).length;
    expect(names(250, 156)).toBe(1);
    expect(names(1000, 625)).toBe(1);
  });
});

describe('SvgPainter', () => {
  it('writes a file that stands by itself: names, patterns it uses, no sign taken for markup', () => {
    const { svg } = draw();
    const root = parseXml(svg).root;
    expect(root?.name).toBe('svg');
    expect(svg).toContain('Map &#60;of&#62; &#34;all&#34;');
    for (const label of ['Optimizers', 'Memory', 'LoRA']) expect(svg).toContain(label);
    for (const [, id] of svg.matchAll(/url\(#([^)]+)\)/g)) expect(svg).toContain(`id="${id ?? ''}"`);
    expect(svg).toContain('url(#hatch-0)');
  });

  it('draws a mention with a filled head, a reference dashed and with an open one', () => {
    const lines = (edges: SceneState['edges']): string[] => {
      const [before, after] = [
        draw({ edges: [] }, withReferences()).svg,
        draw({ edges }, withReferences()).svg,
      ];
      return after.split('<path ').filter((path) => !before.includes(path));
    };
    const [mention, filled] = lines(['citation']);
    expect(mention).toMatch(/^d="M\S+ \S+Q[^"]*" fill="none" stroke="[^"]*" stroke-width="1.4"\/>/);
    expect(filled).toMatch(/^d="M[^"]*Z" fill="rgb/);
    const [reference, open] = lines(['reference']);
    expect(reference).toMatch(/^d="M[^"]*Q[^"]*" fill="none" .*stroke-width="1" .*stroke-dasharray="8 3"/);
    expect(open).toMatch(/^d="(?:M[^"LZ]*L[^"LZ]*L[^"LZ]*)+" fill="none" .*stroke-width="1"/);
    expect(open).not.toContain('dasharray');
  });

  it('leaves out signs that XML does not allow', () => {
    const painter = new SvgPainter(colours, () => 10);
    expect(() => parseXml(painter.file(10, 10, 'A\u0007B \ud800 C\uffff'))).not.toThrow();
    expect(painter.file(10, 10, 'A\u0007B \ud83d\ude00')).toContain('<title>AB \ud83d\ude00</title>');
  });

  it('gives the same bytes for the same scene', () => {
    expect(draw().svg).toBe(draw().svg);
  });
});
