const signs: Record<string, string> = {
  leq: '≤',
  geq: '≥',
  neq: '≠',
  approx: '≈',
  infty: '∞',
  cdot: '·',
  propto: '∝',
  rightarrow: '→',
  leftarrow: '←',
  uparrow: '↑',
  downarrow: '↓',
  ldots: '…',
  dots: '…',
};
const marked = new RegExp(`\\\\(${Object.keys(signs).join('|')})(?![A-Za-z])`, 'g');
const bare =
  /(?<![\p{L}\p{N}_\\-])(leq|geq|neq|infty|cdot|rightarrow|leftarrow|uparrow|downarrow)(?![\p{L}_-])/gu;

/** `leq 5` → `≤ 5`, `gamma to infty` → `gamma to ∞`, `approx 10%` → `≈ 10%`; `approx.` is an abbreviation and stays. */
export function relations(text: string): string {
  const sign = (whole: string, name: string): string => signs[name] ?? whole;
  return text
    .replace(marked, sign)
    .replace(bare, sign)
    .replace(/(?<![\p{L}\p{N}_-])approx ?(?=\d)/gu, '≈ ');
}
