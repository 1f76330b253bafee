import { stringify } from 'yaml';
import { abstractToMarkdown } from '../../src/markdown/abstract.ts';
import type { Paper } from '../../src/schemas/paper.ts';

/** A paper as `content/papers/<id>.md`: facts as front matter, the abstract as escaped Markdown. */
export function renderPaper({ abstract, ...facts }: Paper, note: string): string {
  const yaml = stringify(facts, { lineWidth: 0 });
  const body = abstract === null ? '' : `\n${abstractToMarkdown(abstract)}`;
  return `--- # ${note}\n${yaml}---\n${body}`;
}
