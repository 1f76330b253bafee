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

/** `H$_2$O` → `H₂O`, `S$^{2}$FT` → `S²FT`; a script with a sign that Unicode lacks stays as it is. */
export function latexScripts(text: string): string {
  return text.replace(
    /\$([\^_])(?:\{([^{}$]{1,6})\}|([^{}$]))\$/g,
    (whole, mark: string, braced?: string, single?: string) => {
      const table = mark === '^' ? up : down;
      const signs = Array.from(braced ?? single ?? '', (sign) => table[sign]);
      return signs.every((sign) => sign !== undefined) ? signs.join('') : whole;
    },
  );
}
