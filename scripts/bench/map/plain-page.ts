import {
  forceCenter,
  forceLink,
  forceManyBody,
  forceSimulation,
  type SimulationLinkDatum,
  type SimulationNodeDatum,
} from 'd3-force';
import { select } from 'd3-selection';
import { zoom } from 'd3-zoom';
import type { PlainGraph } from './pages.ts';

// The graph as tutorials draw it, for comparison: laid out while one watches, an element for every line, dot and name.

interface Dot extends SimulationNodeDatum {
  id: string;
  label: string;
  group: number;
}

declare global {
  interface Window {
    plainGraph: PlainGraph;
    benchReady: () => void;
  }
}

const colours = ['#4e79a7', '#f28e2b', '#e15759', '#76b7b2', '#59a14f', '#edc948', '#b07aa1', '#9c755f'];
const [width, height] = [window.innerWidth, window.innerHeight];
const nodes: Dot[] = window.plainGraph.nodes;
const links: SimulationLinkDatum<Dot>[] = window.plainGraph.links;
const end = (of: Dot | string | number): Dot => of as Dot;

const svg = select('#map').append('svg').attr('width', width).attr('height', height);
const all = svg.append('g');
svg.call(
  zoom<SVGSVGElement, unknown>().on('zoom', ({ transform }: { transform: { toString: () => string } }) =>
    all.attr('transform', transform.toString()),
  ),
);

const line = all
  .append('g')
  .attr('stroke', '#999')
  .attr('stroke-opacity', 0.6)
  .selectAll('line')
  .data(links)
  .join('line');
const node = all.append('g').selectAll('g').data(nodes).join('g');
node
  .append('circle')
  .attr('r', 5)
  .attr('fill', ({ group }) => colours[group % colours.length] ?? null);
node
  .append('text')
  .attr('x', 8)
  .attr('y', 3)
  .text(({ label }) => label);

forceSimulation(nodes)
  .force(
    'link',
    forceLink<Dot, SimulationLinkDatum<Dot>>(links).id(({ id }) => id),
  )
  .force('charge', forceManyBody())
  .force('center', forceCenter(width / 2, height / 2))
  .on('tick', () => {
    line
      .attr('x1', ({ source }) => end(source).x ?? 0)
      .attr('y1', ({ source }) => end(source).y ?? 0)
      .attr('x2', ({ target }) => end(target).x ?? 0)
      .attr('y2', ({ target }) => end(target).y ?? 0);
    node.attr('transform', ({ x = 0, y = 0 }) => `translate(${x},${y})`);
  })
  .on('end', () => window.benchReady());
