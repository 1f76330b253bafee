/** The part of Citation.js with which tests read back and format; it comes without types. */
declare module '@citation-js/core' {
  interface Name {
    family?: string;
    given?: string;
    'non-dropping-particle'?: string;
    suffix?: string;
    literal?: string;
  }
  interface Item {
    id: string;
    title?: string;
    author?: Name[];
    issued?: { 'date-parts'?: number[][] };
    DOI?: string;
    URL?: string;
  }
  export const plugins: {
    input: { chain: (text: string, options: { generateGraph: false; forceType: string }) => Item[] };
    output: { format: (name: 'bibliography', items: object[], options: object) => [string, string][] };
  };
}
declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-csl';
declare module '@citation-js/plugin-ris';
