import type { Camera } from '../../lib/map/camera.ts';

/** How much of the frame's size is drawn beyond each of its sides, so that a drag has something to show. */
const beyond = 0.2;

/** The scene drawn larger than the frame: while it is dragged, frames are cut out of it instead of drawn anew. */
export class PanBuffer {
  private readonly canvas = document.createElement('canvas');
  private camera: Camera | null = null;
  private ratio = 1;

  /** Forgets the scene: it has changed. */
  clear(): void {
    this.camera = null;
  }

  /** Gives the memory back when a drag is over. */
  release(): void {
    this.clear();
    this.canvas.width = this.canvas.height = 0;
  }

  /**
   * Shows the scene in the frame of `context`.
   * @param ratio device pixels to a pixel
   * @param draw draws the scene for a larger frame
   */
  show(
    context: CanvasRenderingContext2D,
    camera: Camera,
    ratio: number,
    draw: (context: CanvasRenderingContext2D, camera: Camera) => void,
  ): void {
    if (!this.covers(camera, ratio)) this.fill(camera, ratio, draw);
    if (this.camera === null) return;
    const x = Math.round((camera.left - this.camera.left) * ratio);
    const y = Math.round((camera.top - this.camera.top) * ratio);
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.globalAlpha = 1;
    context.drawImage(this.canvas, x, y);
  }

  private covers({ width, height, scale, left, top }: Camera, ratio: number): boolean {
    const known = this.camera;
    if (known?.scale !== scale || ratio !== this.ratio) return false;
    const [dx, dy] = [known.left - left, known.top - top];
    return dx >= 0 && dy >= 0 && dx + width <= known.width && dy + height <= known.height;
  }

  private fill(
    camera: Camera,
    ratio: number,
    draw: (context: CanvasRenderingContext2D, camera: Camera) => void,
  ): void {
    const context = this.canvas.getContext('2d', { alpha: false });
    if (context === null) return;
    const [moreX, moreY] = [Math.round(camera.width * beyond), Math.round(camera.height * beyond)];
    const [width, height] = [camera.width + 2 * moreX, camera.height + 2 * moreY];
    this.canvas.width = Math.round(width * ratio);
    this.canvas.height = Math.round(height * ratio);
    this.ratio = ratio;
    this.camera = { ...camera, width, height, left: camera.left + moreX, top: camera.top + moreY };
    draw(context, this.camera);
  }
}
