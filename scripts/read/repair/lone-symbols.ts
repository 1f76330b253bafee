const signs: Record<string, string> = {
  times: '×',
  sim: '∼',
  approx: '≈',
  pm: '±',
  leq: '≤',
  le: '≤',
  geq: '≥',
  ge: '≥',
  to: '→',
  rightarrow: '→',
  ell: 'ℓ',
};

/** `2.5$\times$` → `2.5×`, `$\sim$50` → `∼50`: a formula of one sign is that sign. */
export function loneSymbols(text: string): string {
  return text.replace(/\$ ?\\([a-z]{2,10}) ?\$/g, (whole, name: string) =>
    Object.hasOwn(signs, name) ? (signs[name] ?? whole) : whole,
  );
}
