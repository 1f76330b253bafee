import type { Finding } from '../../src/schemas/entry.ts';
import { endOf, toBlocks, type Block } from './blocks.ts';
import { furnitureName } from './furniture.ts';
import { readMetaGroup } from './meta-group.ts';
import { bareEntry, correctedFurniture, type ReadContext, type Reader, type Reading } from './reader.ts';
import { repairAbstract } from './repair/index.ts';
import { tidy, type SourceText } from './source-text.ts';

/** How files begin that are HTML, XML, JSON, BibTeX or RIS and no listing text. */
const looksLikeMarkup =
  /^(?:<(?:!doctype|html|head|body|\?xml|feed)\b|\{|\[\s*$|\[\s*[{"]|@\w+\s*\{|TY {2}- )/i;

/** No title seen in any listing is longer; an abstract seldom is shorter and then ends as a sentence. */
const longestTitle = 250;

const text = (block: Block): string => block.lines.join(' ');
const looksLikeAbstract = (block: Block): boolean =>
  text(block).length > longestTitle || /[.!…。][)"”’'\]]*$/.test(text(block));
const shorten = (title: string): string => (title.length > 60 ? `${title.slice(0, 59).trimEnd()}…` : title);

/**
 * A saved listing page: a title paragraph, an abstract of one or more paragraphs, and perhaps a group of lines with
 * authors and date under each entry.
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
  const blocks = toBlocks(source).filter((block) => {
    const names = block.lines.map((line, i) =>
      named.has(block.line + i) ? 'named in corrections' : furnitureName(line),
    );
    if (names.some((name) => name === null)) return true;
    names.forEach((name, i) => reading.furniture.push({ line: block.line + i, name: name ?? '' }));
    return false;
  });

  for (let i = 0; i < blocks.length;) {
    const title = blocks[i] as Block;
    i += 1;
    const stray = strayFinding(title, file, context);
    if (stray) {
      reading.findings.push(stray);
      continue;
    }
    const body: Block[] = [];
    for (
      let next = blocks[i];
      next && looksLikeAbstract(next) && !readMetaGroup(text(next), null);
      next = blocks[i]
    ) {
      body.push(next);
      i += 1;
    }
    const group = blocks[i];
    const meta = group ? readMetaGroup(text(group), context.info.captured) : null;
    if (group && meta) i += 1;
    if (body.length === 0) {
      reading.findings.push({
        file,
        line: title.line,
        message: `no abstract after "${shorten(text(title))}". A title needs a paragraph below it; add one or name the line in corrections.yaml.`,
      });
      continue;
    }
    reading.entries.push({
      ...bareEntry(source.document, title.line, text(title)),
      ...meta,
      abstract: repairAbstract(body.map(text).join('\n\n')),
      endLine: endOf(meta && group ? group : (body.at(-1) ?? title)),
    });
  }
  return reading;
}

/** A paragraph where a title should stand and that cannot be one. */
function strayFinding(block: Block, file: string, context: ReadContext): Finding | null {
  if (readMetaGroup(text(block), context.info.captured)) {
    return {
      file,
      line: block.line,
      message: `"${shorten(text(block))}" belongs to no entry: it follows no abstract. Add the entry above it or name the line in corrections.yaml.`,
    };
  }
  if (text(block).length > longestTitle * 2) {
    return {
      file,
      line: block.line,
      message: `a title should stand here, but this paragraph has ${text(block).length} characters ("${shorten(text(block))}"). Add the title above it or name the line in corrections.yaml.`,
    };
  }
  return null;
}
