const up: Record<string, string> = {
  '0': '⁰',
  '1': '¹',
  '2': '²',
  '3': '³',
  '4': '⁴',
  '5': '⁵',
  '6': '⁶',
  '7': '⁷',
  '8': '⁸',
  '9': '⁹',
  '+': '⁺',
  '-': '⁻',
  n: 'ⁿ',
  i: 'ⁱ',
};
const down: Record<string, string> = {
  '0': '₀',
  '1': '₁',
  '2': '₂',
  '3': '₃',
  '4': '₄',
  '5': '₅',
  '6': '₆',
  '7': '₇',
  '8': '₈',
  '9': '₉',
  '+': '₊',
  '-': '₋',
};

/** Signs as a superscript (`^`) or subscript (`_`); null when Unicode lacks one of them. */
export function toScript(mark: string, signs: string): string | null {
  const found = Array.from(signs, (sign) => (mark === '^' ? up : down)[sign]);
  return signs !== '' && found.every((sign) => sign !== undefined) ? found.join('') : null;
}

/** `H$_2$O` → `H₂O`, `S$^{2}$FT` → `S²FT`; a script with a sign that Unicode lacks stays as it is. */
export function latexScripts(text: string): string {
  return text.replace(
    /\$([\^_])(?:\{([^{}$]{1,6})\}|([^{}$]))\$/g,
    (whole, mark: string, braced?: string, single?: string) =>
      toScript(mark, braced ?? single ?? '') ?? whole,
  );
}
