import { parseXml, XmlElement } from '@rgrove/parse-xml';

/** A feed as a reader sees it. */
export interface ReadFeed {
  id: string;
  title: string;
  updated: string;
  authors: string[];
  links: Record<string, string>[];
  entries: ReadEntry[];
}

export interface ReadEntry {
  id: string;
  title: string;
  updated: string;
  url: string;
  authors: string[];
  topics: string[];
  summary: string | null;
}

const children = (parent: XmlElement, name?: string): XmlElement[] =>
  parent.children.filter(
    (child): child is XmlElement =>
      child instanceof XmlElement && (name === undefined || child.name === name),
  );
const textOf = (parent: XmlElement, name: string): string => children(parent, name)[0]?.text ?? '';
const authorsOf = (parent: XmlElement): string[] =>
  children(parent, 'author').map((author) => textOf(author, 'name'));

/** @throws Error when the text is no well-formed XML or no feed */
function rootOf(text: string): XmlElement {
  const { root } = parseXml(text);
  if (root?.name !== 'feed' || root.attributes['xmlns'] !== 'http://www.w3.org/2005/Atom')
    throw new Error('This is no Atom feed.');
  return root;
}

/** @throws Error when the text is no well-formed XML or no feed */
export function parseFeed(text: string): ReadFeed {
  const root = rootOf(text);
  return {
    ...{ id: textOf(root, 'id'), title: textOf(root, 'title'), updated: textOf(root, 'updated') },
    authors: authorsOf(root),
    links: children(root, 'link').map(({ attributes }) => attributes),
    entries: children(root, 'entry').map((entry) => ({
      ...{ id: textOf(entry, 'id'), title: textOf(entry, 'title'), updated: textOf(entry, 'updated') },
      url: children(entry, 'link')[0]?.attributes['href'] ?? '',
      authors: authorsOf(entry),
      topics: children(entry, 'category').map(({ attributes }) => attributes['label'] ?? ''),
      summary: children(entry, 'summary')[0]?.text ?? null,
    })),
  };
}

const dateTime = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/;

/** What RFC 4287 demands of a feed (4.1.1) and its entries (4.1.2) and this one lacks; an address that is no reference too. */
export function problems(text: string): string[] {
  const root = rootOf(text);
  const wrong: string[] = [];
  const once = (parent: XmlElement, name: string, holds: RegExp): void => {
    const found = children(parent, name);
    if (found.length !== 1 || !holds.test(found[0]?.text ?? ''))
      wrong.push(`${parent.name}: ${found.length} of ${name}: ${found[0]?.text ?? ''}`);
  };
  for (const parent of [root, ...children(root, 'entry')]) {
    once(parent, 'id', /^tag:[^\s,:]+,\d{4}[^:\s]*:[\w.~!$&'()*+,;=:@%/-]+$/);
    once(parent, 'title', /\S/);
    once(parent, 'updated', dateTime);
    const links = children(parent, 'link').map(({ attributes }) => attributes);
    if (links.filter(({ rel }) => rel === 'alternate').length !== 1)
      wrong.push(`${parent.name}: alternate link`);
    for (const { href = '' } of links)
      if (!URL.canParse(href, 'https://example.org') || /\s/.test(href) || href === '')
        wrong.push(`link: ${href}`);
    for (const author of children(parent, 'author')) once(author, 'name', /\S/);
    for (const { attributes } of children(parent, 'category'))
      if (!attributes['term']) wrong.push('category without a term');
    for (const text of ['title', 'subtitle', 'summary', 'rights'].flatMap((name) => children(parent, name)))
      if (!['text', 'html'].includes(text.attributes['type'] ?? '')) wrong.push(`${text.name}: no type`);
  }
  // An entry without an author is by the feed's.
  if (children(root, 'author').length === 0) wrong.push('feed: no author');
  return wrong;
}
