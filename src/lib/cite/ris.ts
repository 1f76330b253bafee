import type { CslItem, CslName } from './csl-item.ts';

/** Our types of CSL → those of RIS. A preprint is "unpublished"; of what is neither there nor at a venue nothing is said. */
function risType({ type, publisher }: CslItem): string {
  if (type === 'paper-conference') return 'CONF';
  if (type === 'article-journal') return 'JOUR';
  if (type === 'dataset') return 'DATA';
  return publisher === undefined ? 'GEN' : 'UNPB';
}

/**
 * One record of RIS, ending in a line feed. Its values stand on one line each: some readers know no other.
 * Tags: the RIS format specification of 2011, as Zotero reads it (`T2` and `C3` both hold the name of a conference).
 */
export function ris(item: CslItem, eprint: string | null = null): string {
  const [year, month, day] = item.issued?.['date-parts'][0] ?? [];
  const two = (n: number): string => String(n).padStart(2, '0');
  const date = [year, month === undefined ? '' : two(month), day === undefined ? '' : two(day)].join('/');
  const container = item['container-title'];
  const tags: [string, string | undefined][] = [
    ['TY', risType(item)],
    ['ID', item.id],
    ['TI', item.title],
    ...(item.author ?? []).map((name): [string, string] => ['AU', risName(name)]),
    ['PY', year === undefined ? undefined : String(year)],
    ['DA', year === undefined ? undefined : date],
    ['T2', container],
    ['C3', item.type === 'paper-conference' ? container : undefined],
    ['PB', item.publisher],
    ['AN', eprint === null ? undefined : `arXiv:${eprint}`],
    ['DO', item.DOI],
    ['UR', item.URL],
    ['N1', item.note],
  ];
  const lines = tags.flatMap(([tag, value]) => (value === undefined ? [] : [`${tag}  - ${value}`]));
  return `${lines.join('\n')}\nER  - \n`;
}

function risName(name: CslName): string {
  const { family, given, suffix, literal } = name;
  if (family === undefined) return literal ?? '';
  const last = [name['non-dropping-particle'], family].filter((part) => part !== undefined).join(' ');
  return [last, given, suffix].filter((part) => part !== undefined).join(', ');
}
