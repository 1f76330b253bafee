const doubled: Record<string, string> = { R: 'ℝ', N: 'ℕ', Z: 'ℤ', Q: 'ℚ', C: 'ℂ', E: '𝔼', P: 'ℙ' };

/** `mathcal{O}(n)` and `\mathcal O(n)` → `O(n)`, `tilde{O}` → `Õ`, `mathbb{R}` → `ℝ`, `sqrt{n}` → `√n`: styles of one letter. */
export function latexLetters(text: string): string {
  return text
    .replace(/\\?math(?:cal|bf|rm|it|sf|frak|scr)(?:\{([A-Za-z])\}| ([A-Z])\b)/g, '$1$2')
    .replace(/\\?mathbb(?:\{([A-Z])\}| ([A-Z])\b)/g, (whole: string, a?: string, b?: string) => {
      return doubled[a ?? b ?? ''] ?? whole;
    })
    .replace(/\\?(?:wide)?tilde\{([A-Za-z])\}/g, (_, letter: string) => `${letter}\u0303`.normalize('NFC'))
    .replace(/\\?sqrt\{([A-Za-z]|\d{1,4})\}/g, '√$1');
}
