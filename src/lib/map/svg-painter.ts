import { css, hatchTint, mix, type MapColours, type Rgb } from './colours.ts';
import { hatches, hatchTile } from './hatches.ts';
import type { ArrowHead, Painter, Stroke, TextStyle } from './painter.ts';
import { escapeXml } from '../xml.ts';

const serif = 'Georgia, serif';
const sans = 'system-ui, sans-serif';

/** Writes a scene as an SVG file that stands by itself. */
export class SvgPainter implements Painter {
  private readonly parts: string[] = [];
  private readonly used = new Map<number, Rgb>();
  private readonly colours: MapColours;
  private readonly width: (line: string, style: TextStyle) => number;

  /** @param measure width of a line of text in pixels */
  constructor(colours: MapColours, measure: (line: string, style: TextStyle) => number) {
    this.colours = colours;
    this.width = measure;
  }

  area(points: ArrayLike<number>, fill: Rgb, hatch: number, ink: Rgb): void {
    const shape = `d="${pathOf(points)}Z"`;
    this.parts.push(`<path ${shape} fill="${css(fill)}"/>`);
    if (hatch < 0) return;
    this.used.set(hatch, ink);
    this.parts.push(`<path ${shape} fill="url(#hatch-${String(hatch)})"/>`);
  }

  lines(lines: ArrayLike<number>[], stroke: Stroke): void {
    if (lines.length > 0)
      this.parts.push(
        `<path d="${lines.map(pathOf).join('')}" fill="none" ${strokeOf(stroke)} stroke-linecap="round"/>`,
      );
  }

  segments(ends: ArrayLike<number>, stroke: Stroke): void {
    let path = '';
    for (let i = 0; i + 3 < ends.length; i += 4)
      path += `M${n(ends[i])} ${n(ends[i + 1])}L${n(ends[i + 2])} ${n(ends[i + 3])}`;
    if (path !== '') this.parts.push(`<path d="${path}" fill="none" ${strokeOf(stroke)}/>`);
  }

  arrows(curves: ArrayLike<number>, stroke: Stroke, shape: ArrowHead): void {
    let [path, heads] = ['', ''];
    for (let i = 0; i + 5 < curves.length; i += 6) {
      const curve = Array.from({ length: 6 }, (_, k) => curves[i + k] ?? 0);
      const [x1, y1, bx, by, x2, y2] = curve.map((value) => n(value));
      path += `M${x1 ?? ''} ${y1 ?? ''}Q${bx ?? ''} ${by ?? ''} ${x2 ?? ''} ${y2 ?? ''}`;
      heads += shape === 'open' ? pathOf(openHead(curve)) : `${pathOf(arrowHead(curve))}Z`;
    }
    if (path === '') return;
    this.parts.push(`<path d="${path}" fill="none" ${strokeOf(stroke)}/>`);
    const { dash: _, ...whole } = stroke;
    const look =
      shape === 'open' ? `fill="none" ${strokeOf(whole)}` : `fill="${css(stroke.colour, stroke.alpha)}"`;
    this.parts.push(`<path d="${heads}" ${look}/>`);
  }

  marks(
    shape: 'circle' | 'diamond' | 'dot',
    places: ArrayLike<number>,
    fill: Rgb,
    stroke: Stroke | null,
    alpha: number,
  ): void {
    const look = `fill="${fill[0] < 0 ? 'none' : css(fill)}"${stroke === null ? '' : ` ${strokeOf(stroke)}`}`;
    const marks: string[] = [];
    for (let i = 0; i + 2 < places.length; i += 3) {
      const [x = 0, y = 0, r = 0] = [places[i], places[i + 1], places[i + 2]];
      marks.push(
        shape === 'diamond'
          ? `<path d="${pathOf(diamond(x, y, r))}Z"/>`
          : `<circle cx="${n(x)}" cy="${n(y)}" r="${n(r)}"/>`,
      );
    }
    if (marks.length > 0)
      this.parts.push(`<g ${look}${alpha === 1 ? '' : ` opacity="${String(alpha)}"`}>${marks.join('')}</g>`);
  }

  text(lines: string[], x: number, y: number, style: TextStyle): void {
    const font =
      `font-family="${style.serif ? serif : sans}" font-size="${n(style.size)}" font-weight="${String(style.weight)}"` +
      (style.italic ? ' font-style="italic"' : '');
    const halo = `stroke="${css(style.halo)}" stroke-opacity=".88" stroke-width="3" stroke-linejoin="round" paint-order="stroke"`;
    const spans = lines.map(
      (line, i) => `<tspan x="${n(x)}" y="${n(y + i * style.lineHeight)}">${escapeXml(line)}</tspan>`,
    );
    const seen = style.alpha === 1 ? '' : ` opacity="${String(style.alpha)}"`;
    this.parts.push(
      `<text ${font} text-anchor="${style.anchor}" fill="${css(style.colour)}" ${halo}${seen}>${spans.join('')}</text>`,
    );
  }

  measure(line: string, style: TextStyle): number {
    return this.width(line, style);
  }

  /** What was drawn without hatches, for a place in another file. */
  get drawn(): string {
    return this.parts.join('');
  }

  /** The file; `title` names it for those who do not see it. */
  file(width: number, height: number, title: string): string {
    const size = `width="${n(width)}" height="${n(height)}" viewBox="0 0 ${n(width)} ${n(height)}"`;
    const patterns = [...this.used].map(
      ([hatch, ink]) =>
        `<pattern id="hatch-${String(hatch)}" width="${String(hatchTile)}" height="${String(hatchTile)}" patternUnits="userSpaceOnUse" patternTransform="scale(.7)">` +
        `<path d="${hatches[hatch] ?? ''}" fill="none" stroke="${css(mix(ink, this.colours.surface, hatchTint))}"/></pattern>`,
    );
    return (
      `<svg xmlns="http://www.w3.org/2000/svg" ${size} role="img"><title>${escapeXml(title)}</title>` +
      `<defs>${patterns.join('')}</defs><rect width="100%" height="100%" fill="${css(this.colours.surface)}"/>` +
      `${this.drawn}</svg>\n`
    );
  }
}

/** Corners of an arrow head in the middle of a quadratic curve, which there runs parallel to its chord. */
export function arrowHead([x1 = 0, y1 = 0, bx = 0, by = 0, x2 = 0, y2 = 0]: number[]): number[] {
  const [x, y] = [(x1 + 2 * bx + x2) / 4, (y1 + 2 * by + y2) / 4];
  const length = Math.hypot(x2 - x1, y2 - y1) || 1;
  const [ux, uy] = [(x2 - x1) / length, (y2 - y1) / length];
  const [long, wide] = [5, 4];
  return [
    x + ux * long,
    y + uy * long,
    x - ux * long - uy * wide,
    y - uy * long + ux * wide,
    x - ux * long + uy * wide,
    y - uy * long - ux * wide,
  ];
}

/** The same head as two strokes that meet at its tip. */
export function openHead(curve: number[]): number[] {
  const [tipX = 0, tipY = 0, leftX = 0, leftY = 0, rightX = 0, rightY = 0] = arrowHead(curve);
  return [leftX, leftY, tipX, tipY, rightX, rightY];
}

/** Corners of a square that stands on its tip, about as large as a circle of that radius. */
export function diamond(x: number, y: number, radius: number): number[] {
  const reach = radius * 1.13;
  return [x, y - reach, x + reach, y, x, y + reach, x - reach, y];
}

/** `x, y, x, y…` as an open SVG path. */
export function pathOf(points: ArrayLike<number>): string {
  let path = '';
  for (let i = 0; i + 1 < points.length; i += 2)
    path += `${i === 0 ? 'M' : 'L'}${n(points[i])} ${n(points[i + 1])}`;
  return path;
}

function strokeOf({ colour, width, alpha = 1, dash }: Stroke): string {
  return (
    `stroke="${css(colour)}" stroke-width="${n(width)}"` +
    (alpha === 1 ? '' : ` stroke-opacity="${String(alpha)}"`) +
    (dash === undefined ? '' : ` stroke-dasharray="${dash.map(n).join(' ')}"`)
  );
}

function n(value = 0): string {
  return String(Math.round(value * 10) / 10);
}
