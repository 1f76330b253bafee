import { byText } from '../../src/lib/fold.ts';
import type { ReferencesFile } from '../../src/schemas/references.ts';

/** What stands in `references.json` before anybody was asked. */
export const emptyFile: ReferencesFile = { version: 1, papers: {}, works: {} };

/**
 * The text of `references.json`: sorted, a line for what one service says of one paper and a line for each work, so that a
 * diff can be read. The same answers give the same bytes, in whatever order they came.
 */
export function renderReferences({ papers, works }: ReferencesFile): string {
  const answers = block(papers, 1, (services) => block(services, 2, JSON.stringify));
  return `{\n "version": 1,\n "papers": ${answers},\n "works": ${block(works, 1, JSON.stringify)}\n}\n`;
}

/** An object with a line for each key, in the order of keys. */
function block<Value>(
  record: Readonly<Record<string, Value>>,
  depth: number,
  tell: (value: Value) => string,
) {
  const rows = Object.entries(record).sort(([a], [b]) => byText(a, b));
  if (rows.length === 0) return '{}';
  const indent = ' '.repeat(depth);
  const lines = rows.map(([key, value]) => `${indent} ${JSON.stringify(key)}: ${tell(value)}`);
  return `{\n${lines.join(',\n')}\n${indent}}`;
}
