import { getNodeValue, type Node } from 'jsonc-parser';
import type { z } from 'zod';
import type { Reader } from '../reader.ts';
import { jsonTree, property, type JsonTree } from './json-tree.ts';
import { settle, type BibliographyRecord, type Work } from './records.ts';

/** What tells one JSON bibliography from another. */
export interface JsonShape<T> {
  format: string;
  /** Keys under which an answer keeps its list of records; a bare list and a single record are read as well. */
  listKeys: string[];
  /** Whether a record has the marks of this format. */
  marked(record: Readonly<Record<string, unknown>>): boolean;
  /** Whether a list without records is this format's. */
  ownsEmpty: boolean;
  titleKeys: string[];
  schema: z.ZodType<T>;
  work(record: T): Work;
}

/** A reader for one shape of JSON. */
export function jsonReader<T>(shape: JsonShape<T>): Reader {
  return {
    format: shape.format,
    marksTitles: true,
    accepts: (source) => {
      const tree = jsonTree(source);
      if (!tree) return false;
      const records = recordsOf(tree.root, shape.listKeys).filter((node) => node.type === 'object');
      return records.length === 0
        ? shape.ownsEmpty && tree.root.type === 'array'
        : records.some((node) => shape.marked(getNodeValue(node) as Record<string, unknown>));
    },
    read: (source, context) => {
      const tree = jsonTree(source);
      const records = tree ? readRecords(tree, shape) : [];
      const reading = settle(source, context, records, () => 'syntax around entries');
      const told = new Set<number>();
      for (const { line, endLine, said } of records)
        if (typeof said === 'string') for (let at = line; at < endLine; at += 1) told.add(at);
      for (const { offset, what } of tree?.errors ?? []) {
        const line = tree?.lineAt(offset) ?? 1;
        if (told.has(line)) continue;
        told.add(line);
        reading.findings.push({
          file: `documents/${source.document}`,
          line,
          message: `is broken JSON here (${what}). Save the file again or mend the line.`,
        });
      }
      return reading;
    },
  };
}

/** The records; a null in a list stands for a paper that was asked for and not found. */
function recordsOf(root: Node, listKeys: string[]): Node[] {
  const lists = [root, ...listKeys.map((key) => property(root, key))];
  const list = lists.find((node) => node?.type === 'array');
  return list ? (list.children ?? []).filter((node) => node.type !== 'null') : [root];
}

function readRecords<T>({ root, errors, lineAt }: JsonTree, shape: JsonShape<T>): BibliographyRecord[] {
  let next = 0;
  return recordsOf(root, shape.listKeys).map((node) => {
    const end = node.offset + node.length;
    while ((errors[next]?.offset ?? Infinity) < node.offset) next += 1;
    const broken = errors[next];
    const title = shape.titleKeys.map((key) => property(node, key)).find((at) => at !== null);
    const place = {
      line: lineAt(node.offset),
      endLine: lineAt(Math.max(node.offset, end - 1)) + 1,
      titleLine: lineAt(title?.offset ?? node.offset),
    };
    if (broken && broken.offset <= end)
      return {
        ...place,
        said: `an entry with broken JSON on line ${lineAt(broken.offset)} (${broken.what}). Mend it there or save the file again.`,
      };
    const parsed = shape.schema.safeParse(getNodeValue(node));
    if (parsed.success) return { ...place, said: shape.work(parsed.data) };
    const [issue] = parsed.error.issues;
    return {
      ...place,
      said: `an entry that is not as ${shape.format} has it: "${issue?.path.join('.') ?? ''}": ${issue?.message ?? ''}. Mend it or name the line in corrections.yaml.`,
    };
  });
}
