import { drawSheet, framed } from '../../lib/map/sheet.ts';
import { SvgPainter } from '../../lib/map/svg-painter.ts';
import type { Explorer } from './explorer.ts';

/** Pixels of a saved picture to a pixel of the screen: sharp in print. */
const sharpness = 2;

/** What is seen as an SVG file, in the frame of a map sheet. */
export function asSvg(explorer: Explorer, title: string): Blob {
  const seen = explorer.view.camera();
  const camera = framed(seen);
  const measuring = explorer.newPainter();
  const painter = new SvgPainter(explorer.colours, (line, style) => measuring.measure(line, style));
  explorer.paint(painter, camera);
  drawSheet(painter, explorer.graph.data, explorer.colours, seen);
  return new Blob([painter.file(camera.width, camera.height, title)], { type: 'image/svg+xml' });
}

/** The same as a PNG picture, twice as sharp. */
export function asPng(explorer: Explorer): Promise<Blob | null> {
  const seen = explorer.view.camera();
  const camera = framed(seen);
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(camera.width * sharpness);
  canvas.height = Math.round(camera.height * sharpness);
  const painter = explorer.newPainter(canvas.getContext('2d'));
  painter.begin(sharpness, camera.left, camera.top);
  explorer.paint(painter, camera);
  drawSheet(painter, explorer.graph.data, explorer.colours, seen);
  return new Promise((done) => canvas.toBlob(done, 'image/png'));
}

/** A name for the file of a view: `map-focus-galore.svg`. */
export function fileName(search: string, ending: string): string {
  const asked = new URLSearchParams(search);
  const parts = ['focus', 'edge', 'path', 'theme', 'topic'].flatMap((name) => {
    const value = asked.get(name);
    return value === null ? [] : [name, value];
  });
  const words = ['map', ...parts].join('-').toLowerCase();
  return `${words
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 80)
    .replace(/-+$/, '')}.${ending}`;
}

/** The lines that put the view of an address into another page. */
export function embedSnippet(embedUrl: string, title: string): string {
  const quoted = (text: string): string =>
    text.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;');
  return `<iframe src="${quoted(embedUrl)}" title="${quoted(title)}" width="100%" height="600" loading="lazy"></iframe>`;
}
