import { isMap, isNode, isScalar, isSeq, LineCounter, parseDocument, type Document, type Node } from 'yaml';
import type { z } from 'zod';
import { splitFrontMatter } from '../../src/markdown/front-matter.ts';
import type { Finding } from '../../src/schemas/entry.ts';

/** A parsed value, or what is wrong with the file. */
export type Parsed<T> = { ok: true; value: T } | { ok: false; findings: Finding[] };

/**
 * YAML or JSON text → a value of the schema. Findings name file, line and field.
 * @param file as in messages, relative to the content folder
 * @param firstLine the line of the file on which `text` begins
 */
export function parseYaml<S extends z.ZodType>(
  file: string,
  text: string,
  schema: S,
  firstLine = 1,
): Parsed<z.infer<S>> {
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter, uniqueKeys: true });
  const lineAt = (offset: number | undefined): number | null =>
    offset === undefined ? null : counter.linePos(offset).line + firstLine - 1;
  if (document.errors.length > 0) {
    return {
      ok: false,
      findings: document.errors.map((e) => ({
        file,
        line: lineAt(e.pos[0]),
        message: `${e.message.split('\n')[0]?.replace(/ at line.*$/, '')}. Mend the YAML.`,
      })),
    };
  }
  const parsed = schema.safeParse(document.toJS() ?? {});
  if (parsed.success) return { ok: true, value: parsed.data };
  return {
    ok: false,
    findings: parsed.error.issues.map((issue) => ({
      file,
      line: lineAt(offsetOf(document, issue.path)),
      message: `field "${issue.path.join('.') || '(whole file)'}": ${issue.message}.`,
    })),
  };
}

/** Where the rows of each list of a YAML text begin: `titles.0` → the 1-based line of the first. */
export function rowLines(text: string): Map<string, number> {
  const counter = new LineCounter();
  const contents = parseDocument(text, { lineCounter: counter }).contents as Node | null;
  const lines = new Map<string, number>();
  if (!isMap(contents)) return lines;
  for (const { key, value } of contents.items) {
    if (!isScalar(key) || !isSeq(value)) continue;
    value.items.forEach((row, i) => {
      if (isNode(row) && row.range)
        lines.set(`${String(key.value)}.${i}`, counter.linePos(row.range[0]).line);
    });
  }
  return lines;
}

/** A Markdown file with front matter of the schema. */
export function parseMarkdown<S extends z.ZodType>(
  file: string,
  text: string,
  schema: S,
): Parsed<{ data: z.infer<S>; body: string }> {
  let parts: { yaml: string; body: string };
  try {
    parts = splitFrontMatter(text);
  } catch (error) {
    return {
      ok: false,
      findings: [{ file, line: 1, message: `${(error as Error).message}. Begin the file with its fields.` }],
    };
  }
  const parsed = parseYaml(file, parts.yaml, schema, 2);
  return parsed.ok ? { ok: true, value: { data: parsed.value, body: parts.body.trim() } } : parsed;
}

/** Where the field of a path begins, or its nearest parent that is there. */
function offsetOf(document: Document, path: PropertyKey[]): number | undefined {
  for (let length = path.length; length > 0; length -= 1) {
    const node = document.getIn(path.slice(0, length), true);
    if (node !== null && typeof node === 'object' && 'range' in node && Array.isArray(node.range))
      return node.range[0] as number;
  }
  return undefined;
}
