/** Words seen glued to a lost sign of multiplication: `3timesfaster`. */
const glued =
  'faster|slower|more|less|fewer|larger|smaller|higher|lower|longer|better|speedups?|improvements?|reductions?';

/**
 * `2.49times` → `2.49×`, `8timesA800` → `8×A800`, `times100` → `×100`, `3timesfaster` → `3× faster`: the sign stands where a
 * number touches the word. `three times` and `10 times` stay.
 */
export function times(text: string): string {
  return text
    .replace(/\\times(?![A-Za-z])/g, '×')
    .replace(new RegExp(`(\\d[KMB]?)times(${glued})\\b`, 'g'), '$1× $2')
    .replace(/(\d[KMB]?)times(?![a-z])/g, '$1×')
    .replace(/(?<![A-Za-z-])times(?=\d)/g, '×');
}
