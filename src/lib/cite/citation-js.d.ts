/** Citation.js comes without types. Only its tables are used in the site: name of a LaTeX command → its sign in Unicode. */
declare module '@citation-js/plugin-bibtex/lib/input/constants.js' {
  /** `textbackslash` → `\`, `ss` → `ß`. */
  export const commands: Record<string, string | null>;
  /** `'` → U+0301, the combining acute accent. */
  export const diacritics: Record<string, string>;
  /** Commands that need mathematics: `alpha` → `α`. */
  export const mathCommands: Record<string, string>;
}
