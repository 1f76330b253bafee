import type { MountedMap } from '../../src/client/map/mount.ts';

/** Edge of a patch, and the distance after which every hatch begins anew, in pixels. */
const side = 32;
const period = 10;

/** Some patches of bare land of each theme as the canvas shows them, in grey, row by row. Runs in the page, which knows nothing outside. */
export function greyPatches({ explorer }: MountedMap): number[][][] {
  const { graph, canvas, view } = explorer;
  const edge = 32;
  const context = canvas.getContext('2d');
  const grey = (x: number, y: number): number[] => {
    const rgba = context?.getImageData(x, y, edge, edge).data ?? [];
    return Array.from({ length: edge * edge }, (_, i) =>
      [0.2126, 0.7152, 0.0722].reduce((sum, share, part) => sum + share * (rgba[i * 4 + part] ?? 0), 0),
    );
  };
  const isBare = (x: number, y: number): boolean =>
    [-24, 0, 24, 48].every((across) =>
      [-24, 0, 24, 48].every((down) => {
        const { node, edge } = explorer.at(x + across, y + down, true);
        return node === null && edge === null;
      }),
    );
  /** Shows a point of the plane in the middle, with the plane's corner on a whole pixel: as sharp as any other such place. */
  const lookAt = (x: number, y: number): void => {
    view.show({ x, y, zoom: 8 });
    const { left, top, scale } = view.camera();
    view.show({ x: x + (left - Math.round(left)) / scale, y: y + (top - Math.round(top)) / scale, zoom: 8 });
    explorer.drawNow();
  };
  const patchBeside = (node: number): number[] | null => {
    lookAt(graph.data.x[node] ?? 0, graph.data.y[node] ?? 0);
    const { scale, left, top, width, height } = view.camera();
    const x = Math.round((graph.data.x[node] ?? 0) * scale + left);
    const y = Math.round((graph.data.y[node] ?? 0) * scale + top);
    for (const dx of [-120, -80, -40, 40, 80])
      for (const dy of [-120, -80, -40, 40, 80]) {
        const isInside = x + dx > 60 && y + dy > 60 && x + dx < width - 60 && y + dy < height - 60;
        if (isInside && isBare(x + dx, y + dy)) return grey(x + dx, y + dy);
      }
    return null;
  };
  return graph.data.themes.map((_, theme) => {
    const patches: number[][] = [];
    for (let node = 0; node < graph.size && patches.length < 6; node += 1) {
      const patch =
        graph.data.theme[node] === theme && graph.kind(node) === 'paper' ? patchBeside(node) : null;
      if (patch !== null) patches.push(patch);
    }
    return patches;
  });
}

/** How far the lines of two patches differ wherever they begin: the mean difference of two pixels at the best fit. */
export function unlike(one: number[], other: number[]): number {
  const [a, b] = [level(one), level(other)];
  const inner = side - period;
  let least = Infinity;
  for (let dx = 0; dx < period; dx += 1)
    for (let dy = 0; dy < period; dy += 1) {
      let sum = 0;
      for (let y = 0; y < inner; y += 1)
        for (let x = 0; x < inner; x += 1)
          sum += Math.abs((a[y * side + x] ?? 0) - (b[(y + dy) * side + x + dx] ?? 0));
      least = Math.min(least, sum / inner ** 2);
    }
  return least;
}

/** The two of a land's patches that are most alike: a border of a topic may cross others. */
export function likest(patches: readonly number[][]): { one: number[]; gap: number } {
  const pairs = patches.flatMap((one, i) =>
    patches.slice(i + 1).map((other) => ({ one, gap: unlike(one, other) })),
  );
  return pairs.reduce((least, pair) => (pair.gap < least.gap ? pair : least), { one: [], gap: Infinity });
}

/** The same without how light it is as a whole. */
function level(patch: number[]): number[] {
  const mean = patch.reduce((sum, value) => sum + value, 0) / patch.length;
  return patch.map((value) => value - mean);
}
