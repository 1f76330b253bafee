import type { List, ListItem, PhrasingContent, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { toString } from 'mdast-util-to-string';
import type { Reader } from '../reader.ts';
import { tidy, type SourceText } from '../source-text.ts';
import { arxivIn, doiIn } from './identifiers.ts';
import { settle, type BibliographyRecord, type Work } from './records.ts';

const bullet = /^\s*(?:[-*+]|\d{1,4}[.)])\s+/;
/** A bullet, perhaps a task box or emphasis, and a link. */
const linkItem = /^\s*(?:[-*+]|\d{1,4}[.)])\s+(?:\[[ xX]\]\s+)?(?:\*\*|__|\*|_)?\[.{1,400}?\]\(/;
/** The same with a link that may end on a later line. */
const openItem = /^\s*(?:[-*+]|\d{1,4}[.)])\s+(?:\[[ xX]\]\s+)?(?:\*\*|__|\*|_)?\[/;
/** No item is longer; the parser may take quadratic time on hostile text. */
const longest = 4_000;

/** A Markdown list whose items begin with a link: `- [Title](https://arxiv.org/abs/2403.03507)`. */
export const markdownLinks: Reader = {
  format: 'Markdown list of links',
  marksTitles: true,
  accepts: ({ lines }) => {
    const telling = lines.filter((line) => tidy(line) !== '' && !/^#{1,6}\s/.test(line));
    return telling.filter((line) => linkItem.test(line)).length * 5 >= Math.max(1, telling.length);
  },
  read: (source, context) => settle(source, context, toRecords(source), nameBetween),
};

/** Lists of papers stand among headings, rules and prose; a list item that is no record is not let pass. */
function nameBetween(line: string): string | null {
  if (/^#{1,6}(?:\s|$)/.test(line)) return 'heading';
  if (/^(?:[-*_=]\s?){3,}$/.test(line)) return 'rule';
  return bullet.test(`${line} `) ? null : 'prose';
}

/** An item is its line and the indented lines below it. Links within the page (a table of contents) are no records. */
function toRecords({ lines }: SourceText): BibliographyRecord[] {
  const records: BibliographyRecord[] = [];
  for (let at = 0; at < lines.length;) {
    const start = at;
    at += 1;
    if (!openItem.test(lines[start] ?? '')) continue;
    while (at < lines.length && /^\s+\S/.test(lines[at] ?? '') && !bullet.test(lines[at] ?? '')) at += 1;
    records.push({
      line: start + 1,
      endLine: at + 1,
      titleLine: start + 1,
      said: readItem(
        lines
          .slice(start, at)
          .map((line) => line.trim())
          .join('\n'),
      ),
    });
  }
  return records;
}

function readItem(text: string): Work | string {
  if (text.length > longest)
    return `an item of ${text.length} characters; an item is a link with a few words. Mend it or name the line in corrections.yaml.`;
  const [list] = fromMarkdown(text).children;
  const [link, ...others] = list?.type === 'list' ? linksOf(list) : [];
  if (!link || !/^https?:\/\//i.test(link.url))
    return 'its link is no web address. Give the address of a paper or name the line in corrections.yaml.';
  const title = link.text.trim();
  if (/^\W*(?:paper|pdf|arxiv|abs|link|code|html|blog|project|website|here)\W*$/i.test(title))
    return `its first link says only "${title}". Put the title of the paper into the link or name the line in corrections.yaml.`;
  const urls = [link.url, ...others.map(({ url }) => url)];
  return {
    title,
    abstract: null,
    authors: null,
    authorCount: null,
    published: null,
    venue: null,
    venueYear: null,
    arxiv: arxivIn(urls),
    doi: doiIn(urls),
  };
}

function linksOf(list: List): { url: string; text: string }[] {
  const links: { url: string; text: string }[] = [];
  const walk = (node: RootContent | ListItem | PhrasingContent): void => {
    if (node.type === 'link') links.push({ url: node.url, text: toString(node) });
    else if ('children' in node) node.children.forEach(walk);
  };
  walk(list);
  return links;
}
