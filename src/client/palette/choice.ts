/**
 * The option that an arrow leads to, round the ends; null for every other key: Home and End stay with the text.
 * @param chosen the option that is chosen now, -1 for none
 */
export function nextChoice(key: string, chosen: number, options: number): number | null {
  if (options === 0) return null;
  if (key === 'ArrowDown') return (chosen + 1) % options;
  if (key === 'ArrowUp') return chosen <= 0 ? options - 1 : chosen - 1;
  return null;
}
