import type { Graph } from '../../../src/schemas/graph.ts';

/** What a tutorial's page is given: groups become colours. */
export interface PlainGraph {
  nodes: { id: string; label: string; group: number }[];
  links: { source: string; target: string }[];
}

/** A page to measure: its files by name, `index.html` among them. */
export type BenchPage = Map<string, string>;

const style = 'body { margin: 0; overflow: hidden; font: 10px sans-serif }';

/** Data as a script that needs no server; read as JSON, which browsers do faster than a script. */
const given = (name: string, value: unknown): string =>
  `window.${name} = JSON.parse(${JSON.stringify(JSON.stringify(value))});`;

/** @param script of the page, as `bundle` makes it; it calls `benchReady` when the graph has come to rest */
export function plainPage(graph: Graph, script: string): BenchPage {
  const themes = [...new Set(graph.nodes.map(({ theme }) => theme))];
  const plain: PlainGraph = {
    nodes: graph.nodes.map(({ id, label, theme }) => ({ id, label, group: themes.indexOf(theme) })),
    links: graph.edges.map(({ source, target }) => ({ source, target })),
  };
  return new Map([
    [
      'index.html',
      `<!doctype html><meta charset="utf-8"><title>Plain</title><style>${style}</style>
<div id="map"></div><script src="data.js"></script><script src="page.js"></script>`,
    ],
    ['data.js', given('plainGraph', plain)],
    ['page.js', script],
  ]);
}

/**
 * The map of this site in a frame of the same size, with its data given.
 * @param map what `window.gazetteerMap` holds
 * @param script the element `<gazetteer-map>`, bundled
 */
export function ownPage(
  map: { data: unknown; evidence: unknown },
  script: string,
  styles: string,
): BenchPage {
  return new Map([
    [
      'index.html',
      `<!doctype html><html lang="en"><meta charset="utf-8"><title>Own</title><link rel="stylesheet" href="page.css"><style>${style}
.map-box { position: relative; width: 100vw; height: 100vh; max-height: none; aspect-ratio: auto }
.map-canvas { position: absolute; inset: 0; width: 100%; height: 100% }</style>
<gazetteer-map><div class="map-box" tabindex="0"></div></gazetteer-map>
<script src="data.js"></script><script src="page.js"></script><script src="ready.js"></script>`,
    ],
    ['data.js', given('gazetteerMap', map)],
    ['page.js', script],
    ['page.css', styles],
    // It resolves when data are read, the index for pointing is built and the first frame is drawn.
    ['ready.js', `document.querySelector('gazetteer-map').map().then(() => benchReady());`],
  ]);
}
