import { plugins, type Item, type Name } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-csl';
import '@citation-js/plugin-ris';
import { CSLExporter, parse, parseCSL, parseRIS } from 'biblatex-csl-converter';
import type { Extension } from '../../src/lib/cite/files.ts';

/** What a library understood of one citation. */
export interface ReadBack {
  key: string;
  title: string;
  authors: string[];
  /** As exactly as the library reads it: `2024`, `2024-03`, `2024-03-06`; empty where it read none. */
  date: string;
  url: string | null;
  doi: string | null;
}

type Reader = (text: string) => ReadBack[];
type Readers = Record<Extension, Reader>;

/** Citation.js. */
const citationJs =
  (forceType: string): Reader =>
  (text) =>
    plugins.input.chain(text, { generateGraph: false, forceType }).map(fromItem);
export const withCitationJs: Readers = {
  bib: citationJs('@biblatex/text'),
  ris: citationJs('@ris/file'),
  'csl.json': citationJs('@else/json'),
};

const through = (entries: ConstructorParameters<typeof CSLExporter>[0]): ReadBack[] =>
  toItems(entries).map(fromItem);

/** biblatex-csl-converter; each of its readers is a program of its own, and what it read goes through its CSL. */
export const withConverter: Readers = {
  bib: (text) => {
    const { entries, errors } = parse(text, { processUnexpected: true, processUnknown: true });
    if (errors.length > 0) throw new Error(JSON.stringify(errors));
    return through(entries);
  },
  ris: (text) => through(parseRIS(text).entries),
  'csl.json': (text) => {
    const items = JSON.parse(text) as { id: string }[];
    return through(parseCSL(Object.fromEntries(items.map((item) => [item.id, item]))));
  },
};

/** Its exporter makes the capitals of English titles small; of other languages it leaves them. */
function toItems(entries: ConstructorParameters<typeof CSLExporter>[0]): Item[] {
  const items = new CSLExporter(entries, false, { useEntryKeys: true, language: 'none' }).parse();
  return Object.entries(items).map(([key, item]) => ({ id: key, ...item }));
}

function fromItem({ id, title = '', author = [], issued, DOI = '', URL = '' }: Item): ReadBack {
  const [parts = []] = issued?.['date-parts'] ?? [];
  return {
    key: id,
    title: unmarked(title),
    authors: author.map(spoken),
    date: parts.map((part, i) => String(part).padStart(i === 0 ? 4 : 2, '0')).join('-'),
    url: URL === '' ? null : URL,
    doi: DOI === '' ? null : DOI,
  };
}

const spoken = (name: Name): string =>
  unmarked(
    name.literal ??
      [name.given, name['non-dropping-particle'], name.family, name.suffix].filter((part) => part).join(' '),
  );

const raised = Object.fromEntries(
  Array.from('0123456789+-=()in', (sign, i) => [sign, '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁱⁿ'[i]]),
);
const lowered = Object.fromEntries(Array.from('0123456789+-=()', (sign, i) => [sign, '₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎'[i]]));

/** The rich text of CSL as the plain text that we wrote. */
function unmarked(text: string): string {
  const signs = (table: Record<string, string | undefined>) => (_: string, inner: string) =>
    Array.from(inner, (sign) => table[sign] ?? sign).join('');
  return text
    .replace(/<span class="nocase">(.*?)<\/span>/gsu, '$1')
    .replace(/<sup>(.*?)<\/sup>/gsu, signs(raised))
    .replace(/<sub>(.*?)<\/sub>/gsu, signs(lowered));
}
