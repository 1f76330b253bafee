import { parseTree, printParseErrorCode, type Node, type ParseError } from 'jsonc-parser';
import type { SourceText } from '../source-text.ts';
import { lineNumbers, type LineAt } from './place.ts';

/** A JSON document with the places of its values. */
export interface JsonTree {
  root: Node;
  /** Where it breaks the grammar, by offset; the tree holds what could be read around these places. */
  errors: { offset: number; what: string }[];
  lineAt: LineAt;
}

/** No bibliography nests deeper; the parser works by recursion. */
const deepest = 100;
const trees = new WeakMap<SourceText, JsonTree | null>();

/** The document as JSON, or null when it is none; remembered, since several readers ask. */
export function jsonTree(source: SourceText): JsonTree | null {
  const known = trees.get(source);
  if (known !== undefined) return known;
  const tree = parse(source);
  trees.set(source, tree);
  return tree;
}

function parse(source: SourceText): JsonTree | null {
  const first = source.lines.find((line) => line.trim() !== '')?.trimStart() ?? '';
  if (!/^[[{]/.test(first)) return null;
  const text = source.lines.join('\n');
  if (depth(text) > deepest) return null;
  const errors: ParseError[] = [];
  const root = parseTree(text, errors, { disallowComments: true });
  if (!root) return null;
  return {
    root,
    errors: errors.map(({ error, offset }) => ({ offset, what: printParseErrorCode(error) })),
    lineAt: lineNumbers(source.lines),
  };
}

/** How deep brackets nest outside strings; a string ends with its line, as for the parser. Strings may be of megabytes. */
function depth(text: string): number {
  let [open, most] = [0, 0];
  let inString = false;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at];
    if (inString) {
      if (sign === '\\' && text[at + 1] !== '\n') at += 1;
      else if (sign === '"' || sign === '\n') inString = false;
    } else if (sign === '"') inString = true;
    else if (sign === '[' || sign === '{') most = Math.max(most, (open += 1));
    else if (sign === ']' || sign === '}') open -= 1;
  }
  return most;
}

/** The node of a property of an object, or null. */
export function property(node: Node | null | undefined, name: string): Node | null {
  if (node?.type !== 'object') return null;
  return node.children?.find((child) => child.children?.[0]?.value === name)?.children?.[1] ?? null;
}
