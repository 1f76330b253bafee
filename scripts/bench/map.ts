import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { bundle } from '../effects/bundle.ts';
import { findBrowser } from '../effects/find-browser.ts';
import { measureMap, openBrowser, type Drawn } from '../effects/measure-map.ts';
import { ownMap } from '../effects/own-map.ts';
import { generatedGraph } from './generated-graph.ts';
import { plainPage } from './map/pages.ts';
import { quantile } from './measure.ts';
import { markdownTable } from './table.ts';

const sizes = [300, 2_600, 26_000];
/** Beyond it a simulation in the page does not end within patience. */
const mostPlain = 5_000;
const patience = 300_000; // milliseconds

const head = [
  'nodes',
  'edges',
  'drawn by',
  'work until usable, ms',
  'time until usable, ms',
  'pan frame, median / p95 ms',
  'work a frame, median / p95 ms',
];
const whole = (ms: number): string => String(Math.round(ms));
const spread = (values: readonly number[]): string =>
  [0.5, 0.95].map((share) => quantile(values, share).toFixed(1)).join(' / ');

/** Nearly all stays in view, and the map can be dragged: at its own size it fills the frame. */
async function zoomIn(page: Page): Promise<void> {
  await page.keyboard.down('Control');
  await page.mouse.move(640, 400);
  await page.mouse.wheel(0, -160);
  await page.keyboard.up('Control');
}

/**
 * Compares the map of the site with a plain D3 force simulation in SVG on generated graphs, in a headless browser.
 * @returns tables for people, in Markdown
 * @throws Error when there is no browser, or a graph cannot be used in time
 */
export async function benchMap(): Promise<string> {
  const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
  const script = await bundle(join(root, 'scripts/bench/map/plain-page.ts'));
  const browser = await openBrowser(process.env['GAZETTEER_BROWSER'] ?? findBrowser());
  const rows: string[][] = [];
  const ratios: string[] = [];
  try {
    for (const size of sizes) {
      const generated = generatedGraph(size);
      const { nodes, edges } = generated.graph;
      const row = (by: string, cells: string[]): void =>
        void rows.push([String(nodes.length), String(edges.length), by, ...cells]);
      console.error(`${String(size)} nodes …`);
      const own = await measureMap(browser, await ownMap(generated, root), patience, zoomIn);
      row('Gazetteer', cellsOf(own));
      if (size > mostPlain) {
        row('plain D3', ['left out: minutes', ...head.slice(4).map(() => '–')]);
        continue;
      }
      const plain = await measureMap(browser, plainPage(generated.graph, script), patience, () =>
        Promise.resolve(),
      );
      row('plain D3', cellsOf(plain));
      ratios.push(ratio(size, own, plain));
    }
  } finally {
    await browser.close();
  }
  return [markdownTable(head, rows), ratios.join('\n')].join('\n\n');
}

function cellsOf({ workMs, wallMs, frames, frameWork }: Drawn): string[] {
  return [whole(workMs), whole(wallMs), spread(frames), spread(frameWork)];
}

function ratio(size: number, own: Drawn, plain: Drawn): string {
  const work = plain.workMs / own.workMs;
  const frames = quantile(plain.frames, 0.5) / quantile(own.frames, 0.5);
  return `- ${String(size)} nodes: ${whole(work)} times less work until usable, pan frames ${frames.toFixed(1)} times shorter.`;
}
