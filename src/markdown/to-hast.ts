import type { ElementContent, Root } from 'hast';
import { sanitize } from 'hast-util-sanitize';
import type { Schema } from 'hast-util-sanitize';
import type { Root as MdastRoot } from 'mdast';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import type { ResolveLink } from './cross-links.ts';
import { linkPages } from './cross-links.ts';
import { allowedInAbstract, allowedInProse } from './allowed.ts';
import { markExternalLinks, rebaseLinks } from './external-links.ts';
import { linkMentions } from './link-mentions.ts';
import type { LinkedMention } from './link-mentions.ts';
import { linkUrls } from './link-urls.ts';
import { markMathematics } from './mathematics.ts';
import type { MarkedRange } from './mark-ranges.ts';
import { markRanges } from './mark-ranges.ts';
import { mathml } from './mathml.ts';
import { markPlainFormulas } from './plain-formulas.ts';
import { textRoot } from './text-root.ts';

/**
 * The plain text of a document as hast that is safe to draw: paragraphs, with links on the mentions given and on bare
 * addresses, MathML for what is certainly a formula, and marks round the ranges given.
 */
export function textToHast(
  text: string,
  mentions: readonly LinkedMention[] = [],
  marked: readonly MarkedRange[] = [],
): Root {
  const root = unified()
    .use(linkMentions, mentions)
    .use(linkUrls)
    .use(markMathematics)
    .use(markPlainFormulas)
    .use(markRanges, marked)
    .use(remarkRehype)
    .runSync(textRoot(text));
  return finished(root, allowedInAbstract);
}

/** As `textToHast`, for one line that stands inside another element (a title). */
export function lineToHast(text: string, mentions: readonly LinkedMention[] = []): ElementContent[] {
  return textToHast(text, mentions).children.flatMap((node) =>
    node.type === 'element' ? node.children : [],
  );
}

/**
 * Markdown written by hand as hast; links from the root of the site are put under `base`. Raw HTML is dropped.
 * @param resolve where `[[links]]` lead
 */
export function proseToHast(markdown: string, base: string, resolve: ResolveLink = () => null): Root {
  const parser = unified().use(remarkParse);
  const root = unified()
    .use(linkPages, resolve)
    .use(remarkRehype)
    .runSync(parser.parse(markdown) satisfies MdastRoot);
  const prose = finished(root, allowedInProse);
  rebaseLinks(prose, base);
  return prose;
}

function finished(root: Root, allowed: Schema): Root {
  const safe = sanitize(root, allowed);
  if (safe.type !== 'root') return { type: 'root', children: [] };
  markExternalLinks(safe);
  mathml(safe);
  return safe;
}
