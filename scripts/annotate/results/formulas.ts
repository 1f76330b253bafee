/** A formula that bounds something, as it stands in a text: `O(1/√T)`, `$\tilde{O}(n^2)$`. */
export interface Formula {
  start: number;
  end: number;
  /** It is an order (`O`, `Ω`, `Θ`); another formula needs the words `rate of` before it. */
  order: boolean;
}

const marked = /\$[^$\n]{1,240}\$/g;
const orderSign =
  /(?:^|[^A-Za-z\\])[OΩΘÕ]\s*\(|\\(?:mathcal|cal|tilde|widetilde|mathrm)[\s{]*(?:\\(?:mathcal|cal|widetilde|tilde)[\s{]*)?O\b|\\(?:Omega|Theta|bigO|O)\b/;
const bare = /(?<![\p{L}\p{N}\\])[OΩΘÕ]̃?\s?\(/gu;
const longest = 90;

/** Every marked formula and every bare order of [from, to) of a text, in order. */
export function formulasIn(text: string, from: number, to: number): Formula[] {
  const part = text.slice(from, to);
  const found: Formula[] = [...part.matchAll(marked)]
    .filter(([formula]) =>
      /[A-Za-z]/.test(formula.replace(/\\(?:times|%|sim|pm|approx|uparrow|downarrow)/g, '')),
    )
    .map(({ 0: formula, index }) => ({
      start: from + index,
      end: from + index + formula.length,
      order: orderSign.test(formula) && /\((?!\s?(?:\\cdot|·)\s?\))/.test(formula),
    }));
  const free = outside(found);
  const orders = [...part.matchAll(bare)].filter(({ index }) => free(from + index));
  for (const { 0: sign, index } of orders) {
    const start = from + index;
    const end = closing(text, start + sign.length, Math.min(to, start + longest));
    if (end !== null) found.push({ start, end, order: true });
  }
  return found.sort((a, b) => a.start - b.start);
}

/** Whether places, asked for in order, stand outside all of some formulas, which are in order too. */
export function outside(formulas: readonly Formula[]): (at: number) => boolean {
  const ordered = [...formulas];
  let next = 0;
  return (at) => {
    while ((ordered[next]?.end ?? Infinity) <= at) next += 1;
    return (ordered[next]?.start ?? Infinity) > at;
  };
}

/** Behind the bracket that closes the one opened before `at`; null where none does before `limit`. */
function closing(text: string, at: number, limit: number): number | null {
  let open = 1;
  for (let i = at; i < limit; i += 1) {
    if (text[i] === '(') open += 1;
    if (text[i] === ')') open -= 1;
    if (open === 0) return i + 1;
  }
  return null;
}
