/** Edge of a square that repeats over a land, in pixels. */
export const hatchTile = 14;

/**
 * What tells the lands of themes apart where colour does not: the lines of one square, as an SVG path. One for each colour
 * of a theme, in their order.
 */
export const hatches: readonly string[] = [
  'M-1 15L15 -1',
  'M-1 -1L15 15',
  'M0 7H14',
  'M7 0V14',
  'M6 7H8',
  'M-1 15L15 -1M-1 -1L15 15',
  'M4 7H10M7 4V10',
  'M0 7L3.5 4L7 7L10.5 10L14 7',
];
