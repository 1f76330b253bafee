import type { Blockquote, Heading, Root, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { toString } from 'mdast-util-to-string';
import type { z } from 'zod';
import type { NoteId, TourId } from '../schemas/id.ts';
import type { Note, noteFrontMatter } from '../schemas/note.ts';
import type { CrossLink, StopQuote, Tour, tourFrontMatter, TourStop } from '../schemas/tour.ts';
import { crossLinksOf } from './cross-links.ts';

/** A Markdown file taken apart: id, fields, body, and the line on which the body begins. */
interface Written<Fields> {
  id: string;
  fields: Fields;
  body: string;
  line: number;
}

/** What is wrong on a line. */
export interface Wrong {
  line: number;
  message: string;
}

/**
 * The body of a tour: prose, then stops (`## [[paper]]`), then what follows from the first heading of that level without a
 * link. What breaks this form is left out, and named in `wrong`.
 */
export function readTour({ id, fields, body, line }: Written<z.infer<typeof tourFrontMatter>>): {
  tour: Tour;
  wrong: Wrong[];
} {
  const root = fromMarkdown(body);
  const { links, broken } = crossLinksOf(root, line);
  const wrong = unclosed(broken);
  const source = (nodes: readonly RootContent[]): string =>
    body.slice(nodes[0]?.position?.start.offset ?? 0, nodes.at(-1)?.position?.end.offset ?? 0);
  const at = (node: RootContent): number => line + (node.position?.start.line ?? 1) - 1;
  const opening: RootContent[] = [];
  const ending: RootContent[] = [];
  const stops: { link: CrossLink; nodes: RootContent[] }[] = [];
  // What stands below a heading that is wrong belongs to no stop: its quotations are of another paper.
  let lost = false;
  for (const node of root.children) {
    const isHeading = node.type === 'heading' && node.depth === 2;
    const link = isHeading ? linkOf(node, at(node)) : null;
    if (isHeading) lost = link === 'more';
    if (link && ending.length > 0)
      wrong.push({
        line: at(node),
        message:
          'a stop stands after the end of the tour. Move it up, or give the heading above it a [[paper]].',
      });
    else if (link === 'more')
      wrong.push({
        line: at(node),
        message: 'the heading of a stop holds more than its [[link]]. Leave the link alone: ## [[paper-id]].',
      });
    else if (link) stops.push({ link, nodes: [] });
    else if (lost) continue;
    else if (ending.length > 0 || (isHeading && stops.length > 0)) ending.push(node);
    else (stops.at(-1)?.nodes ?? opening).push(node);
  }
  if (stops.length === 0)
    wrong.push({
      line,
      message: 'the tour has no stop. Begin each with a heading of its own: ## [[paper-id]].',
    });
  const endingLine = ending[0] === undefined ? Infinity : at(ending[0]);
  const stopAt = (where: number): number | null => {
    const place = stops.findLastIndex((stop) => stop.link.line <= where);
    return place < 0 || where >= endingLine ? null : place;
  };
  return {
    tour: {
      id: id as TourId,
      ...fields,
      opening: source(opening),
      stops: stops.map(({ link, nodes }) => ({ link, parts: partsOf(nodes, source, at) })),
      ending: source(ending),
      links: links.map((link) => ({ ...link, stop: stopAt(link.line) })),
      lines: { body: line, ending: endingLine },
    },
    wrong,
  };
}

/** The body of a note. */
export function readNote({ id, fields, body, line }: Written<z.infer<typeof noteFrontMatter>>): {
  note: Note;
  wrong: Wrong[];
} {
  const { links, broken } = crossLinksOf(fromMarkdown(body), line);
  return { note: { id: id as NoteId, ...fields, body, links, line }, wrong: unclosed(broken) };
}

/** `[[` that begins no link. */
export function unclosed(lines: readonly number[]): Wrong[] {
  return lines.map((line) => ({
    line,
    message:
      '"[[" begins no link here. Write [[id]] or [[id|words]], or put what is no link between backticks.',
  }));
}

/** The link of a stop's heading; `more` where other words stand beside it. */
function linkOf(heading: Heading, line: number): CrossLink | 'more' | null {
  const text = toString(heading);
  const root: Root = {
    type: 'root',
    children: [{ type: 'paragraph', children: [{ type: 'text', value: text }] }],
  };
  const [link] = crossLinksOf(root, line).links;
  if (link === undefined) return null;
  return /^\s*\[\[[^[\]]+\]\]\s*$/.test(text) ? link : 'more';
}

function partsOf(
  nodes: readonly RootContent[],
  source: (nodes: readonly RootContent[]) => string,
  at: (node: RootContent) => number,
): TourStop['parts'] {
  const parts: TourStop['parts'] = [];
  let prose: RootContent[] = [];
  const close = (): void => {
    if (prose[0]) parts.push({ kind: 'prose', text: source(prose), line: at(prose[0]) });
    prose = [];
  };
  for (const node of nodes) {
    if (node.type !== 'blockquote') prose.push(node);
    else {
      close();
      parts.push(quoteOf(node, source([node]), at(node)));
    }
  }
  close();
  return parts;
}

/** A quotation's lines without their marks: an abstract may hold signs that Markdown takes for its own. */
function quoteOf(node: Blockquote, source: string, line: number): StopQuote {
  const raw = source.replace(/^[ \t]*>[ \t]?/gm, '');
  const read = node.children.map((block) => toString(block)).join(' ');
  const forms = [raw, read].map((text) => text.trim().replace(/\s+/g, ' '));
  return { kind: 'quote', forms: [...new Set(forms)], line };
}
