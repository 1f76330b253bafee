import { fromMarkdown } from 'mdast-util-from-markdown';
import { visit } from 'unist-util-visit';
import type { Finding } from '../../../src/schemas/entry.ts';

/** A Markdown text that a person wrote. */
export interface WrittenText {
  /** In the content folder. */
  file: string;
  text: string;
  /** On which the text begins; null where that is not known. */
  line: number | null;
}

/** Ids under each kind of page: `papers` → present and former ones. */
export type KnownPages = ReadonlyMap<string, ReadonlySet<string>>;

/**
 * Links to pages that are not there, each as a finding. Addresses are written from the root of the site:
 * `[GaLore](/papers/galore/)`. Kinds of pages that `known` does not tell of are not looked at.
 */
export function checkAddresses({ file, text, line }: WrittenText, known: KnownPages): Finding[] {
  const findings: Finding[] = [];
  visit(fromMarkdown(text), (node) => {
    if (node.type !== 'link' && node.type !== 'definition') return;
    const { url, position } = node;
    const [, noun = '', id = ''] = /^\/([a-z]+)\/([^/#?]+)\/?(?:[#?]|$)/.exec(url) ?? [];
    if (id === '' || (known.get(noun)?.has(id) ?? true)) return;
    findings.push({
      file,
      line: line === null ? null : line + (position?.start.line ?? 1) - 1,
      message: `the text links to "${url}", which is no page here. Mend the address or take out the link.`,
    });
  });
  return findings;
}
