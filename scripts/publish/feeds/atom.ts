import { escapeXml } from '../../../src/lib/xml.ts';

/** An entry of a feed; its text is plain. */
export interface Entry {
  /** A tag URI that stays. */
  id: string;
  title: string;
  /** As RFC 3339 writes it. */
  updated: string;
  /** The page that it is about. */
  url: string;
  /** Empty where nobody is known: the feed's author then stands for them. */
  authors: string[];
  topics: { id: string; name: string }[];
  /** Plain text, or HTML that is safe as it stands; null where there is nothing to say. */
  summary: { type: 'text' | 'html'; value: string } | null;
}

export interface Feed {
  id: string;
  title: string;
  subtitle: string;
  /** Of the site, which is the author of the feed. */
  site: string;
  language: string;
  rights: string | null;
  updated: string;
  url: string;
  /** The address of the feed itself, where the site's is known. */
  self: string | null;
  entries: Entry[];
}

type Attributes = Record<string, string>;

function tag(name: string, attributes: Attributes): string {
  return [name, ...Object.entries(attributes).map(([key, value]) => `${key}="${escapeXml(value)}"`)].join(
    ' ',
  );
}

const text = (name: string, value: string, attributes: Attributes = {}): string =>
  `<${tag(name, attributes)}>${escapeXml(value.replace(/\s+/gu, ' ').trim())}</${name}>`;
const empty = (name: string, attributes: Attributes): string => `<${tag(name, attributes)}/>`;
const author = (name: string): string => `<author>${text('name', name)}</author>`;
const page = (href: string): string => empty('link', { rel: 'alternate', type: 'text/html', href });

function entryLines({ id, title, updated, url, authors, topics, summary }: Entry): string[] {
  return [
    '  <entry>',
    ...[
      text('id', id),
      text('title', title, { type: 'text' }),
      text('updated', updated),
      page(url),
      ...authors.map(author),
      ...topics.map((topic) => empty('category', { term: topic.id, label: topic.name })),
      ...(summary === null ? [] : [text('summary', summary.value, { type: summary.type })]),
    ].map((line) => `    ${line}`),
    '  </entry>',
  ];
}

/** A feed as Atom 1.0 (RFC 4287). */
export function renderFeed(feed: Feed): string {
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<${tag('feed', { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': feed.language })}>`,
    ...[
      text('id', feed.id),
      text('title', feed.title, { type: 'text' }),
      text('subtitle', feed.subtitle, { type: 'text' }),
      text('updated', feed.updated),
      page(feed.url),
      ...(feed.self === null
        ? []
        : [empty('link', { rel: 'self', type: 'application/atom+xml', href: feed.self })]),
      author(feed.site),
      ...(feed.rights === null ? [] : [text('rights', feed.rights, { type: 'text' })]),
    ].map((line) => `  ${line}`),
    ...feed.entries.flatMap(entryLines),
    '</feed>',
    '',
  ].join('\n');
}
