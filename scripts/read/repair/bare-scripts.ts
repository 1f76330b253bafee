import { toScript } from './latex-scripts.ts';

/**
 * `S^{2}FT` → `S²FT`, `m^2` → `m²`, `10^{-3}` → `10⁻³`, `H_2O` → `H₂O`, `90^circ` → `90°`, `1^{st}` → `1st`: whole numbers as
 * scripts. `ε^{-3.5}`, `f_i` and `Q4_0` stay: Unicode lacks such scripts, or the sign is part of a name.
 */
export function bareScripts(text: string): string {
  return text
    .replace(/(?<=\d) ?\^ ?\{?\\?circ\}?(?![A-Za-z])/g, '°')
    .replace(/(?<=\d)\^\{?(st|nd|rd|th)\}?(?![a-z])/g, '$1')
    .replace(
      /(?<=[\p{L}\p{N})])\^(?:\{([+-]?\d{1,3})\}|(\d)(?!\d|\.\d))/gu,
      (whole, braced?: string, one?: string) => {
        return toScript('^', braced ?? one ?? '') ?? whole;
      },
    )
    .replace(
      /(?<![\p{L}\p{N}_^\\])(\p{L})_(?:\{(\d{1,2})\}|(\d{1,2})(?![\d_]|\.\d|\p{Ll}))/gu,
      (whole, base: string, braced?: string, plain?: string) => {
        const script = toScript('_', braced ?? plain ?? '');
        return script === null ? whole : base + script;
      },
    );
}
