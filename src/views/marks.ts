/**
 * A shape for each theme's number, 1 to 8, about the origin: themes differ without their colours too. The fills are
 * `evenodd`: the last is a ring.
 */
const shapes: readonly string[] = [
  'M-4.5 0a4.5 4.5 0 1 0 9 0a4.5 4.5 0 1 0-9 0Z',
  'M-4-4H4V4H-4Z',
  'M0-5.4L5.4 0L0 5.4L-5.4 0Z',
  'M0-5L5 4H-5Z',
  'M0 5L5-4H-5Z',
  'M-1.7-5H1.7V-1.7H5V1.7H1.7V5H-1.7V1.7H-5V-1.7H-1.7Z',
  'M-4.6-2.6L-2.6-4.6L0-2L2.6-4.6L4.6-2.6L2 0L4.6 2.6L2.6 4.6L0 2L-2.6 4.6L-4.6 2.6L-2 0Z',
  'M-5 0a5 5 0 1 0 10 0a5 5 0 1 0-10 0ZM-2.4 0a2.4 2.4 0 1 0 4.8 0a2.4 2.4 0 1 0-4.8 0Z',
];

/** For what belongs to no theme. */
const plain = 'M-2.5 0a2.5 2.5 0 1 0 5 0a2.5 2.5 0 1 0-5 0Z';

export function markShape(theme: number | null): string {
  return (theme === null ? undefined : shapes[theme - 1]) ?? plain;
}
