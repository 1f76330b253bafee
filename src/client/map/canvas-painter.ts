import { css, hatchTint, mix, type MapColours, type Rgb } from '../../lib/map/colours.ts';
import { hatches, hatchTile } from '../../lib/map/hatches.ts';
import type { ArrowHead, MarkShape, Painter, Stroke, TextStyle } from '../../lib/map/painter.ts';
import { arrowHead, diamond, openHead } from '../../lib/map/svg-painter.ts';

const haloAlpha = 0.88;
/** Pixels that a tile of a hatch takes on the screen, at any zoom; as in the still picture of a wide screen. */
const hatchSize = 10;

/** Draws a scene on a canvas. */
export class CanvasPainter implements Painter {
  readonly context: CanvasRenderingContext2D;
  private readonly colours: MapColours;
  private readonly fonts: { serif: string; sans: string };
  private readonly widths = new Map<string, number>();
  private readonly patterns = new Map<number, CanvasPattern | null>();
  private origin = { x: 0, y: 0 };

  constructor(
    context: CanvasRenderingContext2D,
    colours: MapColours,
    fonts: { serif: string; sans: string },
  ) {
    this.context = context;
    this.colours = colours;
    this.fonts = fonts;
  }

  /**
   * Clears the frame and begins another; hatches move with the plane.
   * @param ratio device pixels to a pixel
   */
  begin(ratio: number, left: number, top: number): void {
    const { context } = this;
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    context.globalAlpha = 1;
    context.fillStyle = css(this.colours.surface);
    context.fillRect(0, 0, context.canvas.width / ratio, context.canvas.height / ratio);
    this.origin = { x: left % hatchSize, y: top % hatchSize };
  }

  area(points: ArrayLike<number>, fill: Rgb, hatch: number, ink: Rgb): void {
    const { context } = this;
    context.beginPath();
    this.trace(points);
    context.closePath();
    context.fillStyle = css(fill);
    context.fill();
    const pattern = hatch < 0 ? null : this.pattern(hatch, ink);
    if (pattern === null) return;
    pattern.setTransform(new DOMMatrix([0.5, 0, 0, 0.5, this.origin.x, this.origin.y]));
    context.fillStyle = pattern;
    context.fill();
  }

  lines(lines: ArrayLike<number>[], stroke: Stroke): void {
    const { context } = this;
    context.beginPath();
    for (const line of lines) this.trace(line);
    context.lineCap = 'round';
    this.stroke(stroke);
    context.lineCap = 'butt';
  }

  segments(ends: ArrayLike<number>, stroke: Stroke): void {
    const { context } = this;
    context.beginPath();
    for (let i = 0; i + 3 < ends.length; i += 4) {
      context.moveTo(ends[i] ?? 0, ends[i + 1] ?? 0);
      context.lineTo(ends[i + 2] ?? 0, ends[i + 3] ?? 0);
    }
    this.stroke(stroke);
  }

  arrows(curves: ArrayLike<number>, stroke: Stroke, shape: ArrowHead): void {
    const { context } = this;
    const heads: number[][] = [];
    context.beginPath();
    for (let i = 0; i + 5 < curves.length; i += 6) {
      const curve = Array.from({ length: 6 }, (_, k) => curves[i + k] ?? 0);
      const [x1 = 0, y1 = 0, bx = 0, by = 0, x2 = 0, y2 = 0] = curve;
      context.moveTo(x1, y1);
      context.quadraticCurveTo(bx, by, x2, y2);
      heads.push(shape === 'open' ? openHead(curve) : arrowHead(curve));
    }
    this.stroke(stroke);
    context.beginPath();
    for (const head of heads) {
      this.trace(head);
      if (shape === 'filled') context.closePath();
    }
    if (shape === 'open') {
      const { dash: _, ...whole } = stroke;
      this.stroke(whole);
      return;
    }
    context.globalAlpha = stroke.alpha ?? 1;
    context.fillStyle = css(stroke.colour);
    context.fill();
    context.globalAlpha = 1;
  }

  marks(shape: MarkShape, places: ArrayLike<number>, fill: Rgb, stroke: Stroke | null, alpha: number): void {
    const { context } = this;
    context.globalAlpha = alpha;
    context.fillStyle = css(fill);
    if (shape === 'dot') {
      for (let i = 0; i + 2 < places.length; i += 3) {
        const r = places[i + 2] ?? 0;
        context.fillRect((places[i] ?? 0) - r, (places[i + 1] ?? 0) - r, 2 * r, 2 * r);
      }
      context.globalAlpha = 1;
      return;
    }
    context.beginPath();
    for (let i = 0; i + 2 < places.length; i += 3) {
      const [x, y, r] = [places[i] ?? 0, places[i + 1] ?? 0, places[i + 2] ?? 0];
      if (shape === 'diamond') {
        this.trace(diamond(x, y, r));
        context.closePath();
      } else {
        context.moveTo(x + r, y);
        context.arc(x, y, r, 0, 2 * Math.PI);
      }
    }
    if (fill[0] >= 0) context.fill();
    if (stroke !== null) this.stroke({ ...stroke, alpha });
    context.globalAlpha = 1;
  }

  text(lines: string[], x: number, y: number, style: TextStyle): void {
    const { context } = this;
    context.font = this.font(style);
    context.textAlign = ({ start: 'left', middle: 'center', end: 'right' } as const)[style.anchor];
    context.lineJoin = 'round';
    context.lineWidth = 3;
    lines.forEach((line, i) => {
      context.globalAlpha = style.alpha * haloAlpha;
      context.strokeStyle = css(style.halo);
      context.strokeText(line, x, y + i * style.lineHeight);
      context.globalAlpha = style.alpha;
      context.fillStyle = css(style.colour);
      context.fillText(line, x, y + i * style.lineHeight);
    });
    context.globalAlpha = 1;
  }

  measure(line: string, style: TextStyle): number {
    const font = this.font(style);
    const key = `${font} ${line}`;
    let width = this.widths.get(key);
    if (width === undefined) {
      this.context.font = font;
      width = this.context.measureText(line).width;
      this.widths.set(key, width);
    }
    return width;
  }

  private font({ italic, weight, size, serif }: TextStyle): string {
    return `${italic ? 'italic ' : ''}${String(weight)} ${String(size)}px ${serif ? this.fonts.serif : this.fonts.sans}`;
  }

  private trace(points: ArrayLike<number>): void {
    for (let i = 0; i + 1 < points.length; i += 2) {
      if (i === 0) this.context.moveTo(points[0] ?? 0, points[1] ?? 0);
      else this.context.lineTo(points[i] ?? 0, points[i + 1] ?? 0);
    }
  }

  private stroke({ colour, width, alpha = 1, dash }: Stroke): void {
    const { context } = this;
    context.strokeStyle = css(colour);
    context.lineWidth = width;
    context.globalAlpha = alpha;
    context.setLineDash(dash ?? []);
    context.stroke();
    context.setLineDash([]);
    context.globalAlpha = 1;
  }

  private pattern(hatch: number, ink: Rgb): CanvasPattern | null {
    const known = this.patterns.get(hatch);
    if (known !== undefined) return known;
    const tile = document.createElement('canvas');
    // Two device pixels to a pixel of the screen: sharp on any.
    tile.width = tile.height = Math.round(hatchSize * 2);
    const context = tile.getContext('2d');
    if (context === null) return null;
    context.scale(tile.width / hatchTile, tile.height / hatchTile);
    context.strokeStyle = css(mix(ink, this.colours.surface, hatchTint));
    context.stroke(new Path2D(hatches[hatch] ?? ''));
    const pattern = this.context.createPattern(tile, 'repeat');
    this.patterns.set(hatch, pattern);
    return pattern;
  }
}
