const wrapper =
  /(?:\\|(?<![A-Za-z]))(?:textbf|textit|texttt|textsc|textsf|textrm|textnormal|emph|underline|mathrm|mathbf|mbox)\{([^{}]{0,300})\}/g;

/**
 * `Evo\textbf{Lved Sign Momentum}` → `EvoLved Sign Momentum`, `emph{not}` → `not`, `\url{https://x.org}` → the address, and
 * `\textasciitilde42` → `~42`: marks of style are gone, the words stay.
 */
export function latexWrappers(text: string): string {
  return text
    .replace(wrapper, '$1')
    .replace(/\\text\{([^{}]{0,300})\}/g, '$1')
    .replace(/\\url ?\{([^{}\s]{1,300})\}/g, '$1')
    .replace(/\\?textasciitilde(?:\{\}| )?/g, '~')
    .replace(/\\xspace\b(?:\{\})?/g, '');
}
