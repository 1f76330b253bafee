/**
 * `sim50%` → `∼50%`, `sim 3.47×` → `∼3.47×`, `10sim20` → `10∼20`: a lost sign for about. `sim2real` and `sim 2` stay: the
 * word is also short for simulation.
 */
export function similar(text: string): string {
  return text
    .replace(/\\sim(?![A-Za-z]) ?/g, '∼')
    .replace(/(?<![\p{L}\p{N}_-])sim(?=\d[\d.,]{0,12}(?:[%×KMB)\s]|x\b|$))/gu, '∼')
    .replace(/(?<![\p{L}\p{N}_-])sim (?=\d[\d,]{0,12}(?:\.\d{1,6})?[%×]|\d+\.\d)/gu, '∼')
    .replace(/(?<=\d[%KMB]?)sim(?=\d)/g, '∼');
}
