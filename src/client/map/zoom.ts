import { select } from 'd3-selection';
import { zoom, zoomIdentity, zoomTransform, type D3ZoomEvent, type ZoomBehavior } from 'd3-zoom';
import { zooms } from '../../lib/layout/labels.ts';

/** Pixels to a unit of the plane at which marks and names have the size they were laid out with. */
const pixelsPerUnit = 0.7;
/** A level of labels begins a little early; the layout left room for that. */
const early = 0.92;
const closest = 16;

export interface MapZoom {
  by: (factor: number) => void;
  pan: (dx: number, dy: number) => void;
  reset: () => void;
  /** Brings a point of the plane to the middle, at least at this zoom. */
  show: (x: number, y: number, least: number) => void;
  /** Moves a point of the plane to the middle unless it is in sight. */
  reveal: (x: number, y: number) => void;
  /** Looks at the size of the picture again. */
  measure: () => void;
}

/**
 * Zoom and pan of the map. Nothing moves by itself: every step is drawn at once.
 * @param isActive whether the map may take the wheel and a single finger, which else scroll the page
 */
export function mapZoom(svg: SVGSVGElement, view: SVGGElement, isActive: () => boolean): MapZoom {
  const { width, height } = svg.viewBox.baseVal;
  const selection = select(svg);
  const behavior: ZoomBehavior<SVGSVGElement, unknown> = zoom<SVGSVGElement, unknown>()
    .translateExtent([
      [0, 0],
      [width, height],
    ])
    .wheelDelta(wheelStep)
    .filter((event: Event) => accepts(event, isActive()))
    .on('zoom', (event: D3ZoomEvent<SVGSVGElement, unknown>) => {
      view.setAttribute('transform', event.transform.toString());
      setLevel(svg, event.transform.k);
    });
  /** What of the plane is seen at zoom 1. */
  const frame = (): [[number, number], [number, number]] => {
    const unit = pixels(svg);
    const [w, h] = [svg.clientWidth / unit, svg.clientHeight / unit];
    const [left, top] = [(width - w) / 2, (height - h) / 2];
    return [
      [left, top],
      [left + w, top + h],
    ];
  };
  const measure = (): void => {
    const seen = frame();
    const [w, h] = [seen[1][0] - seen[0][0], seen[1][1] - seen[0][1]];
    behavior.extent(seen).scaleExtent([Math.min(1, w / width, h / height), closest]);
    selection.call(behavior);
    selection.on('dblclick.zoom', null);
    selection.call((chosen) => behavior.scaleBy(chosen, 1));
  };
  measure();
  return {
    by: (factor) => selection.call((chosen) => behavior.scaleBy(chosen, factor)),
    pan: (dx, dy) => selection.call((chosen) => behavior.translateBy(chosen, dx, dy)),
    reset: () => selection.call((chosen) => behavior.transform(chosen, zoomIdentity)),
    show: (x, y, least) => {
      selection.call((chosen) => behavior.scaleTo(chosen, least));
      selection.call((chosen) => behavior.translateTo(chosen, x, y));
    },
    reveal: (x, y) => {
      const [[left, top], [right, bottom]] = frame();
      const [sx, sy] = zoomTransform(svg).apply([x, y]);
      const seen = sx > left && sx < right && sy > top && sy < bottom;
      if (!seen) selection.call((chosen) => behavior.translateTo(chosen, x, y));
    },
    measure,
  };
}

/** The page scrolls by wheel and finger until the map is chosen; two fingers and a held Ctrl or ⌘ always zoom. */
function accepts(event: Event, active: boolean): boolean {
  if (event instanceof WheelEvent) return active || event.ctrlKey || event.metaKey;
  if (event instanceof MouseEvent) return event.button === 0 && !event.ctrlKey;
  if ('touches' in event) return active || (event as TouchEvent).touches.length > 1;
  return true;
}

/**
 * How far one wheel event zooms, as a power of two. d3-zoom makes it tenfold under Ctrl, which is right for the small
 * steps that browsers send for a pinch on a touchpad, and far too much for a wheel.
 */
function wheelStep(event: WheelEvent): number {
  const unit = event.deltaMode === 1 ? 0.05 : event.deltaMode === 2 ? 1 : 0.002;
  const pinch = event.ctrlKey && Math.abs(event.deltaY) < 40;
  return -event.deltaY * unit * (pinch ? 10 : 1);
}

/** Marks and names keep their size on the screen, and more names are drawn the closer one looks. */
function setLevel(svg: SVGSVGElement, k: number): void {
  const zoomed = (pixels(svg) * k) / pixelsPerUnit;
  const level = zooms.findLast((zoom) => zoom * early <= zoomed) ?? zooms[0];
  svg.style.setProperty('--inv', String(1 / zoomed));
  svg.dataset.level = String(level < 1 ? level * 100 : level);
}

function pixels(svg: SVGSVGElement): number {
  const { width, height } = svg.viewBox.baseVal;
  // The picture fills its frame, cut where the shapes differ (preserveAspectRatio: slice).
  return Math.max(svg.clientWidth / width, svg.clientHeight / height) || 1;
}
