/** At most `most` items of a list, evenly spread over it, its first and last among them. */
export function spread<Item>(items: readonly Item[], most: number): Item[] {
  if (items.length <= most) return [...items];
  const step = (items.length - 1) / Math.max(1, most - 1);
  return items.filter((_, i) => i === Math.round(Math.round(i / step) * step));
}
