import { safeExternal } from '../lib/href.ts';
import { hasPage, lineNamers } from '../lib/work-pages.ts';
import type { Corpus } from '../schemas/corpus.ts';
import type { Paper } from '../schemas/paper.ts';
import type { Work } from '../schemas/work.ts';
import type { Line } from './line.ts';
import { lineOf } from './line.ts';
import type { Link, TopicLink } from './link.ts';
import { topicLink } from './link.ts';
import { lookup } from './lookup.ts';
import type { NamingGroup } from './namings.ts';
import { namingGroups } from './namings.ts';
import { otherNames } from './other-names.ts';
import { aKind, count, kindInWords, number } from './words.ts';
import type { WorkLink } from './works.ts';
import { workLink } from './works.ts';
import type { YearChart } from './years.ts';
import { yearChart } from './years.ts';

export interface WorkView {
  name: string;
  kind: string;
  /** What it is, in a sentence; where nobody wrote one, of what is known. */
  about: string;
  /** Who says so: a person in `works.yaml`, or a rule that found it. */
  basis: string;
  aliases: string[];
  /** Where its makers describe it. */
  link: Link | null;
  /** Papers that name it. */
  papers: number;
  /** Whether enough papers name it that it is worth a place in search engines. */
  listed: boolean;
  line: Line | null;
  chart: YearChart | null;
  groups: NamingGroup[];
  /** Other works of the same papers with how many, most first. */
  together: WorkLink[];
  /** First topics of the papers with how many, most first. */
  topics: (TopicLink & { papers: number })[];
}

/** Works and topics shown beside the papers. */
const most = 10;

/** All that the page of a work outside the collection says. */
export function workView(corpus: Corpus, base: string, work: Work): WorkView {
  const namings = lookup(corpus).namings.get(work.id) ?? [];
  const papers = namings.map(({ paper }) => paper);
  const out = work.link === null ? null : safeExternal(work.link);
  return {
    name: work.name,
    kind: kindInWords[work.kind],
    about: work.about ?? aboutInWords(corpus, work, papers.length),
    basis: basisInWords(work),
    aliases: otherNames([work.name], work.aliases),
    link: out === null ? null : { label: `${work.name} at ${new URL(out).hostname}`, url: out },
    papers: papers.length,
    listed: hasPage(corpus, work),
    line: lineOf(corpus, base, work),
    chart: yearChart(papers),
    groups: namingGroups(corpus, base, namings),
    together: together(corpus, base, work),
    topics: topics(corpus, base, papers),
  };
}

/** Who says what it is. */
function basisInWords({ basis, about }: Work): string {
  if (basis === 'found')
    return 'Found by its form and its context in the papers’ words; nobody has looked at it.';
  return about === null ? 'Known to the curator of this site.' : 'In the words of the curator of this site.';
}

/** `A model that 14 papers here name.`: the kind and the counts, nothing else. */
function aboutInWords(corpus: Corpus, work: Work, direct: number): string {
  const kind = aKind(work.kind);
  const what = `${kind.charAt(0).toUpperCase()}${kind.slice(1)}`;
  const line = lineNamers(corpus, work).size;
  const name = (n: number): string => (n === 1 ? 'names' : 'name');
  if (direct === 0) return `${what}; ${count(line, 'paper')} here ${name(line)} one of its versions.`;
  const named = `${what} that ${count(direct, 'paper')} here ${name(direct)}`;
  return line === direct ? `${named}.` : `${named}; ${number(line)} name it or one of its versions.`;
}

/** What the papers that name a work name beside it, from two papers on. */
function together(corpus: Corpus, base: string, work: Work): WorkLink[] {
  const { names, namings } = lookup(corpus);
  const counts = new Map<Work, number>();
  for (const { paper } of namings.get(work.id) ?? []) {
    for (const other of new Set((names.get(paper.id) ?? []).map((naming) => naming.work)))
      if (other !== work) counts.set(other, (counts.get(other) ?? 0) + 1);
  }
  return [...counts]
    .filter(([, papers]) => papers > 1)
    .toSorted(([a, m], [b, n]) => n - m || (a.id < b.id ? -1 : 1))
    .slice(0, most)
    .map(([other, papers]) => ({ ...workLink(corpus, base, other), papers }));
}

function topics(corpus: Corpus, base: string, papers: readonly Paper[]): WorkView['topics'] {
  const counts = new Map<string, number>();
  for (const { id } of papers) {
    const primary = corpus.assignments.get(id)?.primary ?? null;
    if (primary !== null) counts.set(primary, (counts.get(primary) ?? 0) + 1);
  }
  return corpus.topics
    .filter(({ id }) => counts.has(id))
    .map((topic) => ({ ...topicLink(corpus, base, topic), papers: counts.get(topic.id) ?? 0 }))
    .toSorted((a, b) => b.papers - a.papers)
    .slice(0, most);
}
