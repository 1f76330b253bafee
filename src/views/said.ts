import type { Link } from './link.ts';
import { shortened } from './words.ts';

/** A sentence with links in it. */
export type Said = readonly (string | Link)[];

/** A template of text, links and sentences: said`Its topic is ${link}.` */
export function said(texts: TemplateStringsArray, ...values: readonly (string | Link | Said)[]): Said {
  return texts.flatMap((text, index): Said => {
    const value = values[index];
    if (value === undefined) return [text];
    return typeof value === 'string' ? [text + value] : 'url' in value ? [text, value] : [text, ...value];
  });
}

/** `a`, `a and b`, `a, b and c` of sentences. */
export function saidList(items: readonly Said[]): Said {
  return items.flatMap((item, index) => [
    ...(index === 0 ? [] : [index === items.length - 1 ? ' and ' : ', ']),
    ...item,
  ]);
}

/** A link whose text is not longer than a line can bear. */
export function short(link: Link): Link {
  return { ...link, label: shortened(link.label) };
}
