import { select } from 'd3-selection';
import { zoom, zoomIdentity, zoomTransform, type D3ZoomEvent, type ZoomBehavior } from 'd3-zoom';
import { closest, fitScale, viewportOf, type Camera, type Plane } from '../../lib/map/camera.ts';
import type { Viewport } from '../../lib/map/state.ts';

export interface PanZoom {
  camera: () => Camera;
  by: (factor: number) => void;
  pan: (dx: number, dy: number) => void;
  /** Shows a viewport; the whole plane for null. */
  show: (viewport: Viewport | null) => void;
  /** Looks at the size of the frame again and keeps what is in its middle there. */
  measure: () => void;
}

/**
 * Zoom and pan by wheel, drag and pinch. Nothing moves by itself: every step is drawn at once.
 * @param isActive whether the map may take the wheel and a single finger, which else scroll the page
 * @param moved called for every step, with whether a gesture moves the plane without zoom; `ended` when a gesture or jump is over
 */
export function panZoom(
  canvas: HTMLCanvasElement,
  plane: Plane,
  isActive: () => boolean,
  moved: (isDragged: boolean) => void,
  ended: () => void,
): PanZoom {
  const selection = select(canvas);
  const size = { width: 1, height: 1 };
  let last = 1;
  const behavior: ZoomBehavior<HTMLCanvasElement, unknown> = zoom<HTMLCanvasElement, unknown>()
    .scaleExtent([1, closest])
    .wheelDelta(wheelStep)
    .filter((event: Event) => accepts(event, isActive()))
    .on('zoom', ({ transform, sourceEvent }: D3ZoomEvent<HTMLCanvasElement, unknown>) => {
      moved(sourceEvent instanceof Event && transform.k === last);
      last = transform.k;
    })
    .on('end', ended);
  selection.call(behavior).on('dblclick.zoom', null);

  const camera = (): Camera => {
    const { k, x, y } = zoomTransform(canvas);
    const fit = fitScale(plane, size.width, size.height);
    const [left, top] = [(size.width - plane.width * fit) / 2, (size.height - plane.height * fit) / 2];
    return { ...size, scale: fit * k, left: left * k + x, top: top * k + y };
  };
  const show = (viewport: Viewport | null): void => {
    if (viewport === null) {
      selection.call((chosen) => behavior.transform(chosen, zoomIdentity));
      return;
    }
    const k = Math.min(closest, Math.max(1, viewport.zoom));
    const fit = fitScale(plane, size.width, size.height);
    const x = viewport.x * fit + (size.width - plane.width * fit) / 2;
    const y = viewport.y * fit + (size.height - plane.height * fit) / 2;
    const at = zoomIdentity.translate(size.width / 2 - x * k, size.height / 2 - y * k).scale(k);
    selection.call((chosen) => behavior.transform(chosen, within(at, size.width, size.height)));
  };
  const measure = (): void => {
    const seen = viewportOf(plane, camera());
    size.width = Math.max(1, canvas.clientWidth);
    size.height = Math.max(1, canvas.clientHeight);
    const frame: [[number, number], [number, number]] = [
      [0, 0],
      [size.width, size.height],
    ];
    behavior.extent(frame).translateExtent(frame);
    show(seen);
  };
  return {
    camera,
    by: (factor) => selection.call((chosen) => behavior.scaleBy(chosen, factor)),
    pan: (dx, dy) => {
      const { k } = zoomTransform(canvas);
      selection.call((chosen) => behavior.translateBy(chosen, dx / k, dy / k));
    },
    show,
    measure,
  };
}

/** A transform moved so that the frame shows nothing beyond the plane's own frame. */
function within(at: typeof zoomIdentity, width: number, height: number): typeof zoomIdentity {
  const clamp = (value: number, size: number): number => Math.min(0, Math.max(size * (1 - at.k), value));
  return zoomIdentity.translate(clamp(at.x, width), clamp(at.y, height)).scale(at.k);
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
