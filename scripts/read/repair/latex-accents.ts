const marks: Record<string, string> = {
  '"': '\u0308',
  "'": '\u0301',
  '`': '\u0300',
  '^': '\u0302',
  '~': '\u0303',
  '=': '\u0304',
  '.': '\u0307',
  c: '\u0327',
  v: '\u030C',
  u: '\u0306',
  H: '\u030B',
  k: '\u0328',
  r: '\u030A',
};

/** `na\"ively` → `naïvely`, `{\"u}` → `ü`, `\v{s}` → `š`; a letter that Unicode does not have with that mark stays. */
export function latexAccents(text: string): string {
  const join = (whole: string, mark: string, letter: string): string => {
    const joined = (letter + (marks[mark] ?? '')).normalize('NFC');
    return joined.length === 1 ? joined : whole;
  };
  return text
    .replace(/\{\\(["'`^~=.])\{?([A-Za-z])\}?\}/g, join)
    .replace(/\\(["'`^~=.])(?:\{([A-Za-z])\}|([A-Za-z]))/g, (whole, mark: string, a?: string, b?: string) =>
      join(whole, mark, a ?? b ?? ''),
    )
    .replace(/\\([cvuHkr])\{([A-Za-z])\}/g, join);
}
