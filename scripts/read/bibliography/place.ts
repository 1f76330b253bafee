/** 1-based line numbers of offsets in one text. */
export type LineAt = (offset: number) => number;

/** Line numbers for offsets in `lines` joined by a line feed; a look-up takes logarithmic time. */
export function lineNumbers(lines: readonly string[]): LineAt {
  const starts: number[] = [];
  let at = 0;
  for (const line of lines) {
    starts.push(at);
    at += line.length + 1;
  }
  return (offset) => {
    let low = 0;
    let high = starts.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((starts[middle] as number) <= offset) low = middle;
      else high = middle;
    }
    return low + 1;
  };
}
