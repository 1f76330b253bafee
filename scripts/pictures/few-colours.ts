/** Pixels by their place in a list of colours. */
export interface FewColours {
  /** Red, green, blue, red… of at most 256 colours. */
  palette: Uint8Array;
  places: Uint8Array;
}

const most = 256;
/** Colours are counted in cells of 8 × 8 × 8. */
const cellOf = (r: number, g: number, b: number): number => ((r >> 3) << 10) | ((g >> 3) << 5) | (b >> 3);

/**
 * The colours of a drawing reduced to 256: it has a few flat ones, and between them the steps that smooth its edges. Kept are
 * the most frequent of each cell of the colour cube, for the fullest cells; all others become the nearest of these.
 * @param pixels red, green, blue and alpha
 */
export function fewColours(pixels: Uint8Array): FewColours {
  const colours = new Uint32Array(pixels.length / 4);
  const counts = new Map<number, number>();
  for (let i = 0; i < colours.length; i += 1) {
    const at = 4 * i;
    const colour = ((pixels[at] ?? 0) << 16) | ((pixels[at + 1] ?? 0) << 8) | (pixels[at + 2] ?? 0);
    colours[i] = colour;
    // Most pixels have the colour of the one before.
    let run = 1;
    while (i + 1 < colours.length && isSame(pixels, at, 4 * (i + 1))) {
      i += 1;
      run += 1;
      colours[i] = colour;
    }
    counts.set(colour, (counts.get(colour) ?? 0) + run);
  }
  const kept = fullest(counts);
  const nearest = new Map<number, number>();
  for (const colour of counts.keys()) nearest.set(colour, placeOfNearest(colour, kept));
  const places = new Uint8Array(colours.length);
  let [before, place] = [-1, 0];
  colours.forEach((colour, i) => {
    if (colour !== before) [before, place] = [colour, nearest.get(colour) ?? 0];
    places[i] = place;
  });
  return { palette: Uint8Array.from(kept.flatMap(parts)), places };
}

function isSame(pixels: Uint8Array, a: number, b: number): boolean {
  return pixels[a] === pixels[b] && pixels[a + 1] === pixels[b + 1] && pixels[a + 2] === pixels[b + 2];
}

function fullest(counts: ReadonlyMap<number, number>): number[] {
  const cells = new Map<number, { colour: number; top: number; all: number }>();
  for (const [colour, times] of counts) {
    const [r, g, b] = parts(colour);
    const cell = cells.get(cellOf(r, g, b)) ?? { colour, top: 0, all: 0 };
    cell.all += times;
    if (times > cell.top) [cell.top, cell.colour] = [times, colour];
    cells.set(cellOf(r, g, b), cell);
  }
  return [...cells.values()]
    .sort((a, b) => b.all - a.all || a.colour - b.colour)
    .slice(0, most)
    .map(({ colour }) => colour);
}

function parts(colour: number): [r: number, g: number, b: number] {
  return [colour >> 16, (colour >> 8) & 255, colour & 255];
}

function placeOfNearest(colour: number, kept: readonly number[]): number {
  const [r, g, b] = parts(colour);
  let [best, least] = [0, Infinity];
  kept.forEach((other, place) => {
    const [r2, g2, b2] = parts(other);
    const far = (r - r2) ** 2 + (g - g2) ** 2 + (b - b2) ** 2;
    if (far < least) [best, least] = [place, far];
  });
  return best;
}
