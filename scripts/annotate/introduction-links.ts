import { fromMarkdown } from 'mdast-util-from-markdown';
import { visit } from 'unist-util-visit';
import type { TopicPage } from '../../src/schemas/corpus.ts';
import type { Finding } from '../../src/schemas/entry.ts';

/**
 * Links of introductions to papers and topics that are not there, each as a finding. Addresses are written from the
 * root of the site: `[GaLore](/papers/galore/)`.
 *
 * @param papers ids of papers, present and former
 */
export function checkIntroductions(topics: readonly TopicPage[], papers: ReadonlySet<string>): Finding[] {
  const known = new Map<string, ReadonlySet<string>>([
    ['papers', papers],
    ['topics', new Set(topics.map(({ id }) => id))],
  ]);
  const findings: Finding[] = [];
  for (const { id, introduction } of topics) {
    visit(fromMarkdown(introduction), (node) => {
      if (node.type !== 'link' && node.type !== 'definition') return;
      const { url } = node;
      const [, noun = '', name = ''] = /^\/(papers|topics)\/([^/#?]+)\/?(?:[#?]|$)/.exec(url) ?? [];
      if (name === '' || known.get(noun)?.has(name)) return;
      findings.push({
        file: `topics/${id}.md`,
        line: null,
        message: `the introduction links to "${url}", which is no page here. Mend the address or take out the link.`,
      });
    });
  }
  return findings;
}
