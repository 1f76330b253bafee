import { parseXml } from '@rgrove/parse-xml';
import { describe, expect, it } from 'vitest';
import { cameraAt } from '../../../../src/lib/map/camera.ts';
import { noFilters, shownNodes } from '../../../../src/lib/map/filter.ts';
import { edgeTypes } from '../../../../src/lib/map/format.ts';
import { drawScene, type SceneState } from '../../../../src/lib/map/scene.ts';
import { touch } from '../../../../src/lib/map/scene-labels.ts';
import { SvgPainter } from '../../../../src/lib/map/svg-painter.ts';
import { colours, sampleGraph } from './sample.ts';

const graph = sampleGraph();
const node = (id: string): number => graph.find(id) ?? -1;
const still: SceneState = {
  camera: cameraAt(graph.data, 1000, 625, null),
  shown: shownNodes(graph, noFilters).nodes,
  edges: ['citation'],
  lit: null,
  hover: null,
};

function draw(change: Partial<SceneState> = {}) {
  const painter = new SvgPainter(colours, (line, { size }) => line.length * size * 0.55);
  const drawn = drawScene(painter, graph, colours, { ...still, ...change });
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

  it('leaves out signs that XML does not allow', () => {
    const painter = new SvgPainter(colours, () => 10);
    expect(() => parseXml(painter.file(10, 10, 'A\u0007B \ud800 C\uffff'))).not.toThrow();
    expect(painter.file(10, 10, 'A\u0007B \ud83d\ude00')).toContain('<title>AB \ud83d\ude00</title>');
  });

  it('gives the same bytes for the same scene', () => {
    expect(draw().svg).toBe(draw().svg);
  });
});
