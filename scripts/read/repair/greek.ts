const letters: Record<string, string> = {
  alpha: 'α',
  beta: 'β',
  gamma: 'γ',
  delta: 'δ',
  epsilon: 'ε',
  varepsilon: 'ε',
  zeta: 'ζ',
  eta: 'η',
  theta: 'θ',
  kappa: 'κ',
  lambda: 'λ',
  mu: 'μ',
  nu: 'ν',
  xi: 'ξ',
  pi: 'π',
  rho: 'ρ',
  sigma: 'σ',
  tau: 'τ',
  phi: 'φ',
  varphi: 'φ',
  chi: 'χ',
  psi: 'ψ',
  omega: 'ω',
  Gamma: 'Γ',
  Delta: 'Δ',
  Theta: 'Θ',
  Lambda: 'Λ',
  Sigma: 'Σ',
  Phi: 'Φ',
  Psi: 'Ψ',
  Omega: 'Ω',
};
const names = Object.keys(letters).join('|');
const marked = new RegExp(`\\\\(${names})(?![A-Za-z])`, 'g');
const scripted = new RegExp(`(?<![\\p{L}\\p{N}_\\\\-])(${names})(?=\\^[\\d{+-]|_\\{)`, 'gu');
const inOrder = new RegExp(
  `(?<=(?<![\\p{L}])[OΘΩ]\\((?:[^()]{0,30}[^\\p{L}()])?)(${names})(?=[^\\p{L}()][^()]{0,30}\\)|\\))`,
  'gu',
);

/**
 * `{\delta}` → `{δ}`, `epsilon^{-3.5}` → `ε^{-3.5}`, `O(1/epsilon)` → `O(1/ε)`: a Greek letter where a backslash, a power or
 * an order of growth says that it is one. `the delta rule` and `parameter tau` stay.
 */
export function greek(text: string): string {
  const letter = (whole: string, name: string): string => letters[name] ?? whole;
  return text.replace(marked, letter).replace(scripted, letter).replace(inOrder, letter);
}
