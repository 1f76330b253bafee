import { readListingDate } from './date.ts';
import { toLeaves, type Leaf } from './html-leaves.ts';
import { readMetaGroup } from './meta-group.ts';
import { isSentence } from './paragraph-shape.ts';
import { bareEntry, correctedFurniture, type ReadContext, type Reader, type Reading } from './reader.ts';
import { repairAbstract } from './repair/index.ts';
import { tidy, type SourceText } from './source-text.ts';

/** A page about one paper, on a listing's site or on arXiv. */
const paperLink = /(?:^|\/)papers\/(\d{4}\.\d{4,5})|arxiv\.org\/(?:abs|pdf|html)\/(\d{4}\.\d{4,5})/;
/** Words of links that lead to a paper and are not its title. */
const noTitle =
  /^(?:(?:view )?(?:arxiv|pdf|abs|abstract|html|paper|code|discussion|comments?|upvotes?|read more|view all)(?:[ :]|$)|https?:)/i;

/** More elements than any page leaves open (`<p>`, `<li>`, `<br>` often are): a parser would nest them all. */
const mostUnclosed = 200_000;
const count = (lines: string[], pattern: RegExp): number =>
  lines.reduce((sum, line) => sum + (line.match(pattern)?.length ?? 0), 0);
const unclosed = (lines: string[]): number => count(lines, /<[a-z]/gi) - count(lines, /<\//g);

const arxivOf = (leaf: Leaf): string | null => {
  const match = leaf.links.map((href) => paperLink.exec(href)).find((found) => found !== null);
  return match?.[1] ?? match?.[2] ?? null;
};
const isTitle = (leaf: Leaf): boolean =>
  arxivOf(leaf) !== null &&
  (leaf.heading || leaf.isLink) &&
  leaf.text.length > 3 &&
  /\p{L}{2}/u.test(leaf.text) &&
  !/^\d+ (?:authors?|comments?|upvotes?)$/.test(leaf.text) &&
  !noTitle.test(leaf.text);

/** A saved page of a listing: headings or links that lead to a paper are titles, paragraphs after them abstracts. */
export const listingHtml: Reader = {
  format: 'listing (HTML page)',
  marksTitles: true,
  accepts: ({ lines }) =>
    /^<(?:!doctype html|!--|html|head|body|main|div|section|article|ul|ol|h\d|a)\b/i.test(
      lines.find((line) => tidy(line) !== '')?.trimStart() ?? '',
    ) && lines.some((line) => paperLink.test(line)),
  read,
};

function read(source: SourceText, context: ReadContext): Reading {
  const reading: Reading = { entries: [], furniture: [], findings: [] };
  const file = `documents/${source.document}`;
  const named = correctedFurniture(source.document, context.corrections);
  let leaves: Leaf[];
  try {
    if (unclosed(source.lines) > mostUnclosed) throw new RangeError('too many open elements');
    leaves = toLeaves(source.lines.join('\n'));
  } catch {
    reading.findings.push({
      file,
      line: null,
      message: 'has elements nested too deeply to read. Save the page as text.',
    });
    return reading;
  }
  const starts: number[] = [];
  leaves.forEach((leaf, i) => {
    const before = leaves[starts.at(-1) ?? -1];
    if (isTitle(leaf) && !named.has(leaf.line) && !(before && arxivOf(before) === arxivOf(leaf)))
      starts.push(i);
  });
  const titles = starts.map((start) => leaves[start] as Leaf);
  const shared = new Set<Leaf['parent']>();
  const held = new Set<Leaf['parent']>();
  for (const element of titles.flatMap(({ path }) => path)) (held.has(element) ? shared : held).add(element);
  const leavesIn = new Map<Leaf['parent'], Leaf[]>();
  for (const leaf of leaves) {
    const card = leaf.path.find((element) => held.has(element) && !shared.has(element));
    if (!card) continue;
    const of = leavesIn.get(card);
    if (of) of.push(leaf);
    else leavesIn.set(card, [leaf]);
  }
  for (const [n, start] of starts.entries()) {
    const title = leaves[start] as Leaf;
    const card = leavesIn.get(title.path.find((element) => !shared.has(element)) ?? title.parent) ?? [title];
    const at = card.indexOf(title);
    reading.entries.push(
      card.length > 1
        ? toEntry(card.slice(at), card.slice(0, at), source.document, context)
        : toEntry(leaves.slice(start, starts[n + 1] ?? leaves.length), [], source.document, context),
    );
  }
  if (starts.length === 0)
    reading.findings.push({
      file,
      line: null,
      message:
        'links to papers, but no heading or link bears a title. Save the listing page itself, or save it as text.',
    });
  const accounted = new Set(
    reading.entries.flatMap(({ line, endLine }) =>
      Array.from({ length: endLine - line }, (_, i) => line + i),
    ),
  );
  source.lines.forEach((line, i) => {
    if (tidy(line) !== '' && !accounted.has(i + 1))
      reading.furniture.push({ line: i + 1, name: named.has(i + 1) ? 'named in corrections' : 'markup' });
  });
  return reading;
}

/**
 * @param own leaves from the title on: those of the element that holds this title and no other, else up to the next title
 * @param before leaves of that element before the title: a count of upvotes may stand there
 */
function toEntry(
  own: Leaf[],
  before: Leaf[],
  document: string,
  context: ReadContext,
): Reading['entries'][number] {
  const title = own[0] as Leaf;
  const first = own.findIndex((leaf, i) => i > 0 && isSentence(leaf.text) && !leaf.heading);
  const abstract: Leaf[] = [];
  for (let i = first; i > 0 && own[i] && isSentence((own[i] as Leaf).text); i += 1) {
    if (abstract.length > 0 && !nextTo(own[i] as Leaf, abstract[0] as Leaf)) break;
    abstract.push(own[i] as Leaf);
  }
  const group = groupIn(own, context.info.captured);
  const count = own
    .map((leaf) => /^(?:[•·] ?)?(\d+) authors?$/.exec(leaf.text))
    .find((match) => match !== null);
  const dated = own.find((leaf) => leaf.day !== null);
  const stated = own
    .map((leaf) => (isCount(leaf) ? null : readListingDate(leaf.text, context.info.captured)))
    .find((found) => found !== null);
  const votes =
    own.find((leaf) => isCount(leaf) && /vote|like/i.test(leaf.marks)) ??
    before.find((leaf) => isCount(leaf) && /vote|like/i.test(leaf.marks));
  const comments = own.find(
    (leaf) =>
      isCount(leaf) &&
      (/comment|discussion/i.test(leaf.marks) || leaf.links.some((href) => href.endsWith('#community'))),
  );
  const last = Math.max(...[title, ...abstract].map(({ lastLine }) => lastLine));
  return {
    ...bareEntry(document, title.line, title.text),
    authorCount: count ? Number(count[1]) || null : null,
    published: dated?.day
      ? { date: dated.day, precision: 'day', basis: 'stated' }
      : (stated?.published ?? null),
    ...group,
    comments: comments ? Number(digits(comments)) : (group?.comments ?? stated?.comments ?? null),
    upvotes: votes ? Number(digits(votes)) : null,
    arxiv: arxivOf(title),
    abstract: abstract.length > 0 ? repairAbstract(abstract.map(({ text }) => text).join('\n\n')) : null,
    endLine: last + 1,
  };
}

const digits = (leaf: Leaf): string =>
  /^(\d{1,6})(?: (?:comments?|upvotes?|likes?))?$/.exec(leaf.text)?.[1] ?? '';
const isCount = (leaf: Leaf): boolean => digits(leaf) !== '';

/** Paragraphs of one abstract: in one element, or each in an element of its own beside the other. */
const nextTo = (leaf: Leaf, first: Leaf): boolean =>
  leaf.parent === first.parent || (leaf.line - first.lastLine < 3 && leaf.marks === first.marks);

/** Authors and date, in one leaf or in up to three that follow one another. */
function groupIn(leaves: Leaf[], captured: string | null): ReturnType<typeof readMetaGroup> {
  for (let i = 1; i < leaves.length; i += 1) {
    for (let to = i + 1; to <= Math.min(i + 3, leaves.length); to += 1) {
      const text = leaves
        .slice(i, to)
        .map((leaf) => leaf.text)
        .join(' ');
      const meta = text.length < 160 ? readMetaGroup(text, captured) : null;
      if (meta) return meta;
    }
  }
  return null;
}
