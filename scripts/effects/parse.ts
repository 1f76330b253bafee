import {
  isMap,
  isNode,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  visit,
  type Document,
  type Node,
} from 'yaml';
import type { z } from 'zod';
import { quickYaml } from '../../src/lib/quick-yaml.ts';
import { splitFrontMatter } from '../../src/markdown/front-matter.ts';
import type { Finding } from '../../src/schemas/entry.ts';

/** Of one file: one broken sign may make a hundred thousand. */
const mostErrors = 20;

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
  return parsedQuickly(() => quickYaml(text), schema) ?? parseSlowly(file, text, schema, firstLine);
}

/** The same for JSON that a program writes, many times faster; what is wrong with it is said as of YAML. */
export function parseJson<S extends z.ZodType>(file: string, text: string, schema: S): Parsed<z.infer<S>> {
  return parsedQuickly((): unknown => JSON.parse(text), schema) ?? parseYaml(file, text, schema);
}

/** null for what is wrong, or only more than the quick way can: the slow one says which, and where. */
function parsedQuickly<S extends z.ZodType>(read: () => unknown, schema: S): Parsed<z.infer<S>> | null {
  try {
    const parsed = schema.safeParse(read());
    return parsed.success ? { ok: true, value: parsed.data } : null;
  } catch {
    return null;
  }
}

function parseSlowly<S extends z.ZodType>(
  file: string,
  text: string,
  schema: S,
  firstLine: number,
): Parsed<z.infer<S>> {
  const counter = new LineCounter();
  // The library compares each key with all before it, which takes minutes on a large registry.
  const document = parseDocument(text, { lineCounter: counter, uniqueKeys: false });
  const lineAt = (offset: number | undefined): number | null =>
    offset === undefined ? null : counter.linePos(offset).line + firstLine - 1;
  if (document.errors.length > 0) {
    return {
      ok: false,
      findings: document.errors.slice(0, mostErrors).map((e) => ({
        file,
        line: lineAt(e.pos[0]),
        message: `${e.message.split('\n')[0]?.replace(/ at line.*$/, '')}. Mend the YAML.`,
      })),
    };
  }
  const repeated = repeatedKeys(document);
  if (repeated.length > 0) {
    return {
      ok: false,
      findings: repeated.map(({ key, offset }) => ({
        file,
        line: lineAt(offset),
        message: `the key "${key}" stands here a second time. Join the two.`,
      })),
    };
  }
  let value: unknown;
  try {
    value = document.toJS() ?? {};
  } catch (error) {
    // A name (`*a`) that stands for ever more names: a small file that would fill the memory.
    const message = `${error instanceof Error ? error.message : String(error)}. Write the values out, without "&" and "*".`;
    return { ok: false, findings: [{ file, line: null, message }] };
  }
  const parsed = schema.safeParse(value);
  if (parsed.success) return { ok: true, value: parsed.data };
  return {
    ok: false,
    findings: parsed.error.issues.flatMap((issue) =>
      issue.code === 'unrecognized_keys'
        ? issue.keys.map((key) => ({
            file,
            line: lineAt(keyOffset(document, issue.path, key)),
            message: `the field "${[...issue.path, key].join('.')}" is not known to this version. Mend its name, or take it out; if a newer version wrote it, upgrade the code (docs/own-repository.md).`,
          }))
        : {
            file,
            line: lineAt(offsetOf(document, issue.path)),
            message: `field "${issue.path.join('.') || '(whole file)'}": ${issue.message}.`,
          },
    ),
  };
}

/** The same for a JSON file that normalize made, many times faster; a broken one is read again for its findings. */
export function parseGenerated<S extends z.ZodType>(
  file: string,
  text: string,
  schema: S,
): Parsed<z.infer<S>> {
  return parsedQuickly(() => JSON.parse(text), schema) ?? parseSlowly(file, text, schema, 1);
}

function repeatedKeys(document: Document): { key: string; offset: number | undefined }[] {
  const repeated: { key: string; offset: number | undefined }[] = [];
  visit(document, {
    Map(_key, map) {
      const seen = new Set<string>();
      for (const { key } of map.items) {
        if (!isScalar(key)) continue;
        const name = String(key.value);
        if (seen.has(name)) repeated.push({ key: name, offset: key.range?.[0] });
        seen.add(name);
      }
    },
  });
  return repeated;
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

/** A Markdown file with front matter of the schema; `line` is that on which its body begins. */
export function parseMarkdown<S extends z.ZodType>(
  file: string,
  text: string,
  schema: S,
): Parsed<{ data: z.infer<S>; body: string; line: number }> {
  let parts: ReturnType<typeof splitFrontMatter>;
  try {
    parts = splitFrontMatter(text);
  } catch (error) {
    return {
      ok: false,
      findings: [{ file, line: 1, message: `${(error as Error).message}. Begin the file with its fields.` }],
    };
  }
  const parsed = parseYaml(file, parts.yaml, schema, 2);
  const { body, line } = parts;
  return parsed.ok ? { ok: true, value: { data: parsed.value, body, line } } : parsed;
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

/** Where a key stands in the map at a path. */
function keyOffset(document: Document, path: PropertyKey[], key: string): number | undefined {
  const map = path.length === 0 ? document.contents : document.getIn(path, true);
  const pair = isMap(map)
    ? map.items.find((item) => isScalar(item.key) && String(item.key.value) === key)
    : null;
  return isScalar(pair?.key) ? pair.key.range?.[0] : offsetOf(document, path);
}
