import type { CslItem, CslName } from './csl-item.ts';
import { toLatex, toLatexTitle } from './latex.ts';

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** Our types of CSL → BibTeX's. arXiv itself gives preprints as `@misc`. */
const types: Record<CslItem['type'], string> = {
  article: 'misc',
  'article-journal': 'article',
  'paper-conference': 'inproceedings',
  dataset: 'misc',
};

export interface BibtexFacts {
  /** The arXiv id, without version. */
  eprint?: string | null;
  /** Whether more authors are known to be than are named. */
  cut?: boolean;
}

/** One entry of BibTeX, ending in a line feed. Whatever the item holds, its braces are paired and its key is the item's id. */
export function bibtex(item: CslItem, { eprint = null, cut = false }: BibtexFacts = {}): string {
  const [year, month, day] = item.issued?.['date-parts'][0] ?? [];
  const container = item['container-title'];
  const names = [...(item.author ?? []).map(bibtexName), ...(cut ? ['others'] : [])];
  const archive = eprint === null ? undefined : /^([a-z-]+)(?:\.[A-Z]{2})?\//.exec(eprint)?.[1];
  const fields: [string, string | undefined][] = [
    ['title', `{${toLatexTitle(item.title)}}`],
    ['author', names.length === 0 ? undefined : `{${names.join(' and ')}}`],
    [item.type === 'article-journal' ? 'journal' : 'booktitle', container && `{${toLatexTitle(container)}}`],
    ['year', year === undefined ? undefined : `{${String(year)}}`],
    // Month names are strings that each style spells its own way, so they stand without braces.
    ['month', month === undefined ? undefined : months[month - 1]],
    ['day', day === undefined ? undefined : `{${String(day)}}`],
    ['eprint', eprint === null ? undefined : `{${verbatim(eprint)}}`],
    ['archivePrefix', eprint === null ? undefined : '{arXiv}'],
    // Ids before April 2007 name their class.
    ['primaryClass', archive && `{${archive}}`],
    ['doi', item.DOI && `{${verbatim(item.DOI)}}`],
    ['url', item.URL && `{${verbatim(item.URL)}}`],
    ['note', item.type === 'dataset' && item.note !== undefined ? `{${toLatex(item.note)}}` : undefined],
  ];
  const lines = fields.flatMap(([name, value]) => (value === undefined ? [] : [`  ${name} = ${value}`]));
  return `@${types[item.type]}{${item.id},\n${lines.join(',\n')}\n}\n`;
}

/** `van den Hengel, Anton`; a name that is one piece stands in braces, so that no word of it is taken for another part. */
function bibtexName(name: CslName): string {
  const { family, given, suffix, literal } = name;
  if (family === undefined) return `{${toLatex(literal ?? '')}}`;
  const last = [name['non-dropping-particle'], family].filter((part) => part !== undefined).join(' ');
  return [last, suffix, given].flatMap((part) => (part === undefined ? [] : [toLatex(part)])).join(', ');
}

/** An address or identifier as it is, but for what would end its field. */
const verbatim = (text: string): string => text.replace(/[{}\\\s]/g, encodeURIComponent);
