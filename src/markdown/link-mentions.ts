import type { Root } from 'mdast';
import { splitText, textAt } from './split-text.ts';

/** A stretch of the text, [start, end) in UTF-16 units, that names something with a page of its own. */
export interface LinkedMention {
  start: number;
  end: number;
  url: string;
  /** What the page is, for the link's tooltip. */
  title: string;
}

/** remark plugin: the words that name a work become a link to its page. Of two that overlap, the earlier and longer wins. */
export function linkMentions(mentions: readonly LinkedMention[]) {
  const kept: LinkedMention[] = [];
  for (const mention of mentions.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    if (mention.end > mention.start && mention.start >= (kept.at(-1)?.end ?? 0)) kept.push(mention);
  }
  return (root: Root): void => {
    splitText(root, (value, offset) =>
      kept
        .filter(({ start, end }) => start >= offset && end <= offset + value.length)
        .map(({ start, end, url, title }) => ({
          start: start - offset,
          end: end - offset,
          node: {
            type: 'link',
            url,
            title,
            children: [textAt(value.slice(start - offset, end - offset), start)],
          },
        })),
    );
  };
}
