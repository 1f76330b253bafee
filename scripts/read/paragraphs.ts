import type { Finding } from '../../src/schemas/entry.ts';
import { toParts, type Part } from './listing-parts.ts';
import { isSentence, isTitleCased, isWrapped, longestTitle } from './paragraph-shape.ts';
import { bareEntry, correctedFurniture, type ReadContext, type Reader, type Reading } from './reader.ts';
import { repairAbstract } from './repair/index.ts';
import { tidy, type SourceText } from './source-text.ts';

/** How files begin that are HTML, XML, JSON, BibTeX or RIS and no listing text. */
const looksLikeMarkup =
  /^(?:<(?:!doctype|html|head|body|\?xml|feed)\b|\{|\[\s*$|\[\s*[{"]|@\w+\s*\{|TY {2}- )/i;

const shorten = (title: string): string => (title.length > 60 ? `${title.slice(0, 59).trimEnd()}…` : title);

type Group = Part & { kind: 'group' };
interface Paragraph {
  kind: 'paragraph';
  line: number;
  endLine: number;
  text: string;
}

/**
 * A saved listing page: a title paragraph, an abstract of one or more paragraphs, and perhaps a group of lines with
 * authors and date under each entry; blank lines between them may be missing.
 */
export const paragraphs: Reader = {
  format: 'listing (title and abstract paragraphs)',
  marksTitles: true,
  accepts: (source) =>
    !looksLikeMarkup.test(source.lines.find((line) => tidy(line) !== '')?.trimStart() ?? ''),
  read,
};

function read(source: SourceText, context: ReadContext): Reading {
  const reading: Reading = { entries: [], furniture: [], findings: [] };
  const file = `documents/${source.document}`;
  const named = correctedFurniture(source.document, context.corrections);
  const parts = toParts(source, named, context.info.captured);
  for (const part of parts)
    if (part.kind === 'furniture') reading.furniture.push({ line: part.line, name: part.name });
  const telling = parts.filter((part) => part.kind !== 'furniture');
  const items = telling.flatMap((part, i): (Paragraph | Group)[] =>
    part.kind === 'block' ? toParagraphs(part, telling[i - 1], telling[i + 1]) : [part],
  );

  for (let i = 0; i < items.length;) {
    const title = items[i] as Paragraph | Group;
    i += 1;
    let upvotes: number | null = null;
    if (title.kind === 'paragraph' && /^\d{1,5}$/.test(title.text) && items[i]?.kind === 'paragraph') {
      upvotes = Number(title.text);
      reading.furniture.push({ line: title.line, name: 'upvotes' });
    }
    const heading = upvotes === null ? title : (items[i++] as Paragraph);
    const stray = strayFinding(heading, file);
    if (stray || heading.kind === 'group') {
      if (stray) reading.findings.push(stray);
      continue;
    }
    const body: Paragraph[] = [];
    for (let next = items[i]; next?.kind === 'paragraph'; next = items[i]) {
      // What stands alone between a title and its group is the abstract, however it ends.
      const isOnly = body.length === 0 && items[i + 1]?.kind === 'group';
      if (!isSentence(next.text) && !isOnly) break;
      // A title that ends in a full stop: after an abstract, with the capitals of a title, and an abstract below it.
      const below = items[i + 1];
      const isNextTitle = body.length > 0 && isTitleCased(next.text) && below?.kind === 'paragraph';
      if (isNextTitle && isSentence(below.text) && below.text.length > next.text.length) break;
      body.push(next);
      i += 1;
    }
    if (body.length === 0) {
      if (items[i]?.kind === 'group') i += 1;
      reading.findings.push({
        file,
        line: heading.line,
        message: `no abstract after "${shorten(heading.text)}". A title needs a paragraph below it; add one or name the line in corrections.yaml.`,
      });
      continue;
    }
    const group = items[i]?.kind === 'group' ? (items[i] as Group) : null;
    if (group) i += 1;
    reading.entries.push({
      ...bareEntry(source.document, heading.line, heading.text),
      ...group?.meta,
      upvotes,
      abstract: repairAbstract(body.map(({ text }) => text).join('\n\n')),
      endLine: (group ?? body.at(-1) ?? heading).endLine,
    });
  }
  return reading;
}

/**
 * The paragraphs of lines that stand together. Mostly that is one, wrapped by an editor; where the blank lines are missing it is
 * a title and an abstract, or several of both.
 */
function toParagraphs(
  block: Part & { kind: 'block' },
  before: Part | undefined,
  after: Part | undefined,
): Paragraph[] {
  const make = (from: number, to: number): Paragraph => {
    const lines = block.lines.slice(from, to);
    return {
      kind: 'paragraph',
      line: lines[0]?.line ?? block.line,
      endLine: (lines.at(-1)?.line ?? block.line) + 1,
      text: lines.map(({ text }) => text).join(' '),
    };
  };
  const count = block.lines.length;
  const texts = block.lines.map(({ text }) => text);
  if (count === 1) return [make(0, 1)];
  const each = (from: number): Paragraph[] => texts.slice(from).map((_, i) => make(from + i, from + i + 1));
  const whole = texts.join(' ');
  // A title wrapped by an editor: an abstract follows in a block of its own.
  if (!isSentence(whole) && after?.kind === 'block' && !isWrapped(texts.slice(1))) {
    return texts.slice(0, -1).some(isSentence) ? each(0) : [make(0, count)];
  }
  if (!isSentence(whole) && after?.kind === 'block') return [make(0, count)];
  // The abstract of the title above.
  const followsTitle =
    before?.kind === 'block' && !isSentence(before.lines.map(({ text }) => text).join(' '));
  if (followsTitle) return isWrapped(texts) || !isSentence(texts[0] ?? '') ? [make(0, count)] : each(0);
  if (isSentence(texts[0] ?? '') && isWrapped(texts)) return [make(0, count)];
  const counted = /^\d{1,5}$/.test(texts[0] ?? '') ? 1 : 0;
  const rest = texts.slice(counted + 1);
  const head = counted > 0 ? [make(0, 1), make(1, 2)] : [make(0, 1)];
  if (rest.length === 0) return head;
  return isWrapped(rest) || !isSentence(rest[0] ?? '') ? [...head, make(counted + 1, count)] : each(0);
}

/** A paragraph where a title should stand and that cannot be one. */
function strayFinding(item: Paragraph | Group, file: string): Finding | null {
  if (item.kind === 'group') {
    return {
      file,
      line: item.line,
      message: `"${shorten(item.text)}" belongs to no entry: it follows no abstract. Add the entry above it or name the line in corrections.yaml.`,
    };
  }
  if (item.text.length > longestTitle * 2) {
    return {
      file,
      line: item.line,
      message: `a title should stand here, but this paragraph has ${item.text.length} characters ("${shorten(item.text)}"). Add the title above it or name the line in corrections.yaml.`,
    };
  }
  return null;
}
