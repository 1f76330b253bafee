const spelled: Record<string, string> = {
  eg: 'e.g.',
  ie: 'i.e.',
  etal: 'et al.',
  etc: 'etc.',
  cf: 'cf.',
  vs: 'vs.',
  wrt: 'w.r.t.',
  aka: 'a.k.a.',
};

/** `\eg, this` → `e.g., this`, `\etal` → `et al.`: macros that many papers define. One full stop, not two. */
export function latexAbbreviations(text: string): string {
  return text.replace(/\\(eg|ie|etal|etc|cf|vs|wrt|aka)(?![A-Za-z])\.?(?:\{\})?/g, (whole, name: string) => {
    return spelled[name] ?? whole;
  });
}
