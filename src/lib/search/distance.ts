/**
 * Restricted Damerau-Levenshtein distance: insertions, deletions, replacements and swaps of neighbours, no stretch edited
 * twice (optimal string alignment; Damerau, CACM 7(3), 1964). `galroe` is one slip from `galore`.
 */
export function slips(a: string, b: string): number {
  let twoBack: number[] = [];
  let before = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1];
      let least = Math.min(
        (before[j] ?? 0) + 1,
        (row[j - 1] ?? 0) + 1,
        (before[j - 1] ?? 0) + (same ? 0 : 1),
      );
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        least = Math.min(least, (twoBack[j - 2] ?? 0) + 1);
      row.push(least);
    }
    twoBack = before;
    before = row;
  }
  return before[b.length] ?? a.length;
}
