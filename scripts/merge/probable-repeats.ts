import { foldTitle, stripMarks, words } from '../../src/lib/fold.ts';
import { lookalike } from '../../src/lib/lookalike.ts';
import { slips } from '../../src/lib/search/distance.ts';
import type { Doubt } from '../../src/schemas/annotations.ts';
import type { Paper } from '../../src/schemas/paper.ts';

/** Fewer words than this are too few to tell a repeat by. */
const leastWords = 4;
const longestTitle = 60; // words of a title that are looked at
/** Beginnings of abstracts this long, letters and digits only, are not equal by chance. */
const telling = 200;
/** Of the words of two titles by the same authors in one year, the share that must be common. */
const alike = 0.5;

/**
 * Pairs of papers that may be one work. Papers meet under keys (identifiers, the beginning of the abstract, authors and
 * year, the title without one of its words, a title that another begins with), and each is compared only with the first
 * that came under the same key: the time grows with the papers, not with their pairs.
 * @param papers in a fixed order; one of a pair bears the doubt and names the other
 * @param apart pairs of ids, joined by a blank, that a person says are two works
 */
export function probableRepeats(papers: Paper[], apart: ReadonlySet<string>): Doubt[] {
  const first = new Map<string, Paper>();
  const found = new Map<string, Doubt>();
  const titles = new Map(papers.map((paper) => [words(paper.title).join(' '), paper]));
  const tell = (paper: Paper, other: Paper, reason: string): void => {
    const pair = `${other.id} ${paper.id}`;
    const settled = apart.has(pair) || apart.has(`${paper.id} ${other.id}`);
    if (paper === other || settled || found.has(pair) || found.has(`${paper.id} ${other.id}`)) return;
    const [source] = paper.sources;
    if (!source) return;
    const message = `This may be the same work as "${other.title}" (${other.id}): ${reason}. If it is, join the two in corrections.yaml, else name them under "apart".`;
    found.set(pair, { kind: 'probable-repeat', paper: paper.id, ...source, message });
  };
  for (const paper of papers) {
    for (const { key, reason, holds } of keysOf(paper)) {
      const other = first.get(key);
      if (!other) first.set(key, paper);
      else if (holds(other)) tell(paper, other, reason);
    }
    const title = words(paper.title).slice(0, longestTitle);
    for (let n = leastWords; n < title.length; n += 1) {
      const other = titles.get(title.slice(0, n).join(' '));
      if (other) tell(paper, other, 'its title begins with that title');
    }
  }
  return [...found.values()];
}

/** The beginning of an abstract, letters and digits only: two works do not share it. null where it is too short to tell. */
export function abstractStart({ abstract }: Pick<Paper, 'abstract'>): string | null {
  const start = foldTitle(abstract?.slice(0, telling * 2) ?? '').slice(0, telling);
  return start.length === telling ? start : null;
}

interface Key {
  key: string;
  reason: string;
  /** Whether the paper that came first under this key is close enough. */
  holds: (other: Paper) => boolean;
}

function keysOf(paper: Paper): Key[] {
  const { arxiv, doi } = paper.identifiers;
  const title = words(paper.title).slice(0, longestTitle);
  const always = (): boolean => true;
  const keys: Key[] = [];
  if (arxiv !== null) {
    const number = arxiv.replace(/v\d+$/, '');
    keys.push({ key: `arxiv:${number}`, reason: `both bear the arXiv number ${number}`, holds: always });
  }
  if (doi !== null)
    keys.push({ key: `doi:${doi.toLowerCase()}`, reason: `both bear the DOI ${doi}`, holds: always });
  const abstract = abstractStart(paper);
  if (abstract !== null)
    keys.push({ key: `abstract:${abstract}`, reason: 'their abstracts begin alike', holds: always });
  const year = paper.published?.date.slice(0, 4);
  if (year !== undefined && paper.authors !== null && paper.authors.length > 1) {
    const names = paper.authors.map(({ name }) => stripMarks(name)).sort();
    keys.push({
      key: `authors:${year}:${names.join('|')}`,
      reason: 'they have the same authors, the same year and much the same title',
      holds: (other) => common(title, words(other.title)) >= alike,
    });
  }
  const seen = lookalike(paper.title);
  if (seen !== '')
    keys.push({
      key: `seen:${seen}`,
      reason: 'their titles look the same, in letters of other scripts',
      holds: (other) => foldTitle(other.title) !== foldTitle(paper.title),
    });
  if (title.length < leastWords) return keys;
  const nearly = {
    reason: 'their titles are nearly equal',
    holds: (other: Paper) => nearlyEqual(title, words(other.title).slice(0, longestTitle)),
  };
  keys.push({ key: `title:${title.join(' ')}`, ...nearly });
  title.forEach((_, i) => keys.push({ key: `title:${title.toSpliced(i, 1).join(' ')}`, ...nearly }));
  return keys;
}

/** Share of the words of the two titles that stand in both. */
function common(a: string[], b: string[]): number {
  const [left, right] = [new Set(a), new Set(b)];
  return left.intersection(right).size / Math.max(left.union(right).size, 1);
}

/** Whether titles that are equal but for one word may be one: a word more or less, or one that is misspelt; no other number. */
function nearlyEqual(a: string[], b: string[]): boolean {
  const [left, right] = [new Set(a), new Set(b)];
  const [mine, theirs] = [[...left.difference(right)], [...right.difference(left)]];
  if (mine.length > 1 || theirs.length > 1) return false;
  const [one = '', other = ''] = [mine[0], theirs[0]];
  if (/^(?:\p{N}.*|[ivx]+|[a-z])$/u.test(one) || /^(?:\p{N}.*|[ivx]+|[a-z])$/u.test(other))
    return one === 'a' || other === 'a';
  if (one === '' || other === '') return Math.abs(a.length - b.length) <= 1;
  return Math.min(one.length, other.length) > 4 && slips(one, other) <= 2;
}
