import { foldTitle } from '../../lib/fold.ts';
import type { MarkedKind } from '../../lib/kind-marks.ts';
import type { MarkedText } from '../../lib/search/sentence.ts';
import type { Found, ShownOther, ShownPaper } from '../search/found.ts';
import { count } from '../../lib/wording.ts';
import { changesInWords, otherInWords, plainly } from '../search/words.ts';

/** One place to go to. */
export interface Row {
  url: string;
  name: MarkedText;
  /** What stands below the name. */
  facts: string[];
}

/** The rows of one kind. */
export interface Group {
  label: string;
  kind: MarkedKind;
  rows: Row[];
}

/** Most rows, so that the list is seen at a glance. */
export const mostRows = 8;
const mostOthers = 3;
/** From so many letters on, the beginning of a name says that it is meant. */
const shortestBeginning = 2;

const labels = { topic: 'Topics', work: 'Works', author: 'People' } as const;
const signs = { topic: 'topic', work: 'work', author: 'person' } as const;

function otherRow(other: ShownOther): Row {
  const { kind, name, url, papers } = other;
  // Its kind stands above.
  const fact = kind === 'work' ? otherInWords(other) : count(papers, 'paper');
  return { url, name: { text: name, marks: [] }, facts: [fact] };
}

function paperRow({ url, title, year, venue, topic }: ShownPaper): Row {
  return { url, name: title, facts: [year, venue, topic?.name ?? null].filter((fact) => fact !== null) };
}

/** Whether a query is the title of a paper or the name that its title begins with. */
function isCalled({ title }: ShownPaper, key: string): boolean {
  return [title.text, title.text.split(':')[0] ?? ''].some((name) => foldTitle(name) === key);
}

/** What a question found, as the palette needs it. */
type Answered = Pick<Found, 'question' | 'others' | 'papers' | 'nearTopics' | 'corrected' | 'expanded'>;

/**
 * At most eight rows by kind. What a query names comes before the papers, and what it begins to name too, unless a paper
 * bears that very name; other topics, works and people come after them. Where nothing answers, topics that are near.
 */
export function arrange({ question, others, papers, nearTopics }: Answered): Group[] {
  const key = foldTitle(question.query);
  const called = papers[0] !== undefined && isCalled(papers[0], key);
  const begun = (name: string): boolean =>
    !called && key.length >= shortestBeginning && foldTitle(name).startsWith(key);
  const shown = others.slice(0, mostOthers);
  const first = new Set(shown.filter(({ name, exact }) => exact || begun(name)).map(({ kind }) => kind));
  const kinds = [...new Set(shown.map(({ kind }) => kind))];
  const groupOf = (kind: ShownOther['kind']): Group => ({
    label: labels[kind],
    kind: signs[kind],
    rows: shown.filter((other) => other.kind === kind).map(otherRow),
  });
  const near = nearTopics.map(({ name, url, papers: n }) => ({
    url,
    name: { text: name, marks: [] },
    facts: [count(n, 'paper')],
  }));
  const groups = [
    ...kinds.filter((kind) => first.has(kind)).map(groupOf),
    { label: 'Papers', kind: 'paper' as const, rows: papers.slice(0, mostRows - shown.length).map(paperRow) },
    ...kinds.filter((kind) => !first.has(kind)).map(groupOf),
    { label: 'Topics that are near', kind: 'topic' as const, rows: near.slice(0, mostOthers) },
  ];
  return groups.filter(({ rows }) => rows.length > 0);
}

/** The sentence above the rows: that nothing was found, and what was read otherwise than typed; mostly empty. */
export function sentenceOf(found: Answered): string {
  const nothing = found.papers.length + found.others.length === 0 ? ['Nothing here answers this'] : [];
  const all = [...nothing, ...changesInWords(found).map(plainly)];
  return all.length > 0 ? `${all.join('. ')}.` : '';
}
