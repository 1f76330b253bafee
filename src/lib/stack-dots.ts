// Imported by views and by the browser: a filter that hides dots lets the others down.

/** Room for one dot, on either axis. */
export const pitch = 11;

/** For each place the lowest level on which no other dot stands too near, filled from left to right. */
export function stackDots(places: readonly number[]): number[] {
  const levels = places.map(() => 0);
  const ends: number[] = [];
  const order = places.map((_, i) => i).sort((a, b) => (places[a] ?? 0) - (places[b] ?? 0) || a - b);
  for (const i of order) {
    const x = places[i] ?? 0;
    const free = ends.findIndex((end) => x - end >= pitch);
    const level = free === -1 ? ends.length : free;
    levels[i] = level;
    ends[level] = x;
  }
  return levels;
}

/** How far above the axis a dot of a level stands. */
export const rise = (level: number): number => pitch * (level + 0.6);

/** How much room so many levels need above the axis; a plot of one dot is still a plot. */
export const headroom = (levels: number): number => pitch * (Math.max(3, levels) + 0.5);
