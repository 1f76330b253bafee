import { commands, diacritics, mathCommands } from '@citation-js/plugin-bibtex/lib/input/constants.js';

/** What TeX gives a meaning and takes back after a backslash. */
const escaped = /^[&%$#_]$/;
/** Signs that TeX prints as they are, though they have commands. */
const printed = new Set(["'", '`', '"', ' ']);
const named = new Map(
  [
    ...Object.entries(commands).map(([name, sign]) => [sign, `\\${name}{}`] as const),
    ...Object.entries(mathCommands).map(([name, sign]) => [sign, `$\\${name}$`] as const),
  ].filter(([sign]) => sign !== null && !printed.has(sign)),
);
const accents = new Map(Object.entries(diacritics).map(([name, mark]) => [mark, name]));

/** What may need a command: raised and lowered signs in a row, signs that TeX would draw together, all that is no plain letter. */
const pieces = /[⁰¹²³⁴-⁹⁺-⁽⁾ⁱⁿ]+|[₀-₉₊-₎ₐ-ₜ]+|-{2,}|'{2,}|`{2,}|[!?]`|[^a-zA-Z0-9 ,.:;()/-]/gu;

/**
 * Plain text as LaTeX that BibTeX can hold, its braces always in pairs: `AT&T` → `AT\&T`, `Ré` → `R{\'e}`, `H₂O` →
 * `H\textsubscript{2}O`, `{` → `\textbraceleft{}`. What LaTeX has no command for stays (Chinese, emoji): any LaTeX of
 * today reads UTF-8.
 */
export function toLatex(text: string): string {
  return text.normalize('NFC').replace(pieces, piece);
}

/**
 * A title as LaTeX, each word with a capital, a raised or a lowered sign in braces, so that no style makes it small:
 * `GaLore: Training by H₂O` → `{GaLore}: {Training} by {H\textsubscript{2}O}`.
 */
export function toLatexTitle(title: string): string {
  return title
    .split(' ')
    .map((word) => {
      const [, before = '', core = '', after = ''] =
        /^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{N}]*)$/su.exec(word) ?? [];
      const kept = /[\p{Lu}\p{Lt}\p{No}]/u.test(core) ? `{${toLatex(core)}}` : toLatex(core);
      return `${toLatex(before)}${kept}${toLatex(after)}`;
    })
    .join(' ');
}

function piece(part: string): string {
  if (escaped.test(part)) return `\\${part}`;
  const low = part.normalize('NFKC').replaceAll('−', '-');
  if (low !== part && /^[₀-₎ₐ-ₜ]/u.test(part)) return `\\textsubscript{${toLatex(low)}}`;
  if (low !== part && /^[⁰¹²³⁴-⁾ⁱⁿ]/u.test(part)) return `\\textsuperscript{${toLatex(low)}}`;
  const command = named.get(part);
  if (command !== undefined) return command;
  if (/^(?:-|'|`|[!?]`)/.test(part) && part.length > 1) return Array.from(part).join('{}');
  return accented(part);
}

/** `é` → `{\'e}`, `č` → `{\v{c}}`; a letter with two accents stays, as does all else. */
function accented(sign: string): string {
  const [letter = '', mark = '', ...more] = sign.normalize('NFD');
  const accent = accents.get(mark);
  if (accent === undefined || more.length > 0 || !/^[a-z]$/i.test(letter)) return sign;
  return /^[a-z]/i.test(accent) ? `{\\${accent}{${letter}}}` : `{\\${accent}${letter}}`;
}
