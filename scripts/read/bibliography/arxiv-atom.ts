import { parseXml, XmlElement, XmlError } from '@rgrove/parse-xml';
import type { Reader } from '../reader.ts';
import { tidy, type SourceText } from '../source-text.ts';
import { arxivIn, doiIn } from './identifiers.ts';
import { authorList } from './names.ts';
import { lineNumbers } from './place.ts';
import { statedDate } from './published.ts';
import { settle, type BibliographyRecord, type Work } from './records.ts';

/**
 * The Atom feed that arXiv's API returns. Fields: https://info.arxiv.org/help/api/user-manual.html
 * `arxiv:journal_ref` is free text and no name of a venue, so it is left out.
 */
export const arxivAtom: Reader = {
  format: 'arXiv Atom',
  marksTitles: true,
  accepts: ({ lines }) => {
    const first = lines.find((line) => tidy(line) !== '')?.trimStart() ?? '';
    return /^<(?:\?xml|feed\b)/.test(first) && lines.some((line) => /<feed\b/.test(line));
  },
  read: (source, context) => settle(source, context, toRecords(source), () => 'syntax around entries'),
};

const deepest = 50;

/**
 * Each `<entry>` is parsed by itself, so that a broken one spoils no other. The parser expands no entities of a
 * document type and the feed needs none.
 */
function toRecords(source: SourceText): BibliographyRecord[] {
  const text = source.lines.join('\n');
  const lineAt = lineNumbers(source.lines);
  const records: BibliographyRecord[] = [];
  let close = -1;
  for (let start = text.search(/<entry[\s>]/); start >= 0;) {
    if (close < start) close = orEnd(text.indexOf('</entry>', start));
    const next = indexOf(text, /<entry[\s>]/g, start + 1);
    const whole = close < (next < 0 ? Infinity : next) && close < Infinity;
    const end = whole ? close + '</entry>'.length : next < 0 ? text.length : next;
    const entry = text.slice(start, end).trimEnd();
    records.push({
      line: lineAt(start),
      endLine: lineAt(start + entry.length - 1) + 1,
      ...(whole
        ? readEntry(entry, start, lineAt)
        : {
            titleLine: lineAt(start),
            said: 'an entry without its "</entry>". Mend it or save the feed again.',
          }),
    });
    start = next;
  }
  return records;
}

const orEnd = (at: number): number => (at < 0 ? Infinity : at);

/** How deep elements nest, as far as can be told without parsing; the parser works by recursion. */
function depth(text: string): number {
  let open = 0;
  let most = 0;
  for (const [tag] of text.matchAll(/<\/?[A-Za-z][^<>]*>/g)) {
    if (tag.startsWith('</')) open -= 1;
    else if (!tag.endsWith('/>')) most = Math.max(most, (open += 1));
  }
  return most;
}

function indexOf(text: string, pattern: RegExp, from: number): number {
  pattern.lastIndex = from;
  return pattern.exec(text)?.index ?? -1;
}

function readEntry(
  text: string,
  start: number,
  lineAt: (offset: number) => number,
): Pick<BibliographyRecord, 'titleLine' | 'said'> {
  if (depth(text) > deepest)
    return {
      titleLine: lineAt(start),
      said: `an entry whose elements nest more than ${deepest} deep. Save the feed again.`,
    };
  try {
    const root = parseXml(text, { includeOffsets: true }).root;
    const title = root && child(root, 'title');
    return {
      titleLine: lineAt(start + Math.max(0, title?.start ?? 0)),
      said: root ? workOf(root) : 'an empty entry.',
    };
  } catch (error) {
    if (!(error instanceof XmlError)) throw error;
    return {
      titleLine: lineAt(start),
      said: `an entry with broken XML on line ${lineAt(start + error.pos)} (${error.message.split('\n')[0]}). Mend it or save the feed again.`,
    };
  }
}

const children = (element: XmlElement, name: string): XmlElement[] =>
  element.children.filter((node): node is XmlElement => node instanceof XmlElement && node.name === name);
const child = (element: XmlElement, name: string): XmlElement | undefined => children(element, name)[0];
const textOf = (element: XmlElement, name: string): string | null =>
  child(element, name)?.text.trim() ?? null;

function workOf(entry: XmlElement): Work | string {
  const id = textOf(entry, 'id');
  if (id?.includes('/api/errors'))
    return `no paper but an error of arXiv: "${tidy(textOf(entry, 'summary') ?? '')}". Ask arXiv again.`;
  const links = children(entry, 'link').map((link) => link.attributes['href']);
  return {
    title: textOf(entry, 'title'),
    abstract: textOf(entry, 'summary') ?? textOf(entry, 'content'),
    ...authorList(children(entry, 'author').map((author) => textOf(author, 'name') ?? '')),
    published: statedDate(textOf(entry, 'published')),
    venue: null,
    venueYear: null,
    arxiv: arxivIn([id, ...links]),
    doi: doiIn([textOf(entry, 'arxiv:doi'), ...links]),
  };
}
