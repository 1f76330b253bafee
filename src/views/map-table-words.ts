import { paperYear } from '../lib/paper-date.ts';
import type { Corpus } from '../schemas/corpus.ts';
import type { Graph, GraphEdge, GraphNode } from '../schemas/graph.ts';
import type { Link } from './link.ts';
import { lookup } from './lookup.ts';
import type { Counted, SectionFacts } from './map-table-facts.ts';
import { tally } from './map-table-facts.ts';
import { parts } from './map-table-rows.ts';
import type { Section } from './map-table-sections.ts';
import type { Said } from './said.ts';
import { said, saidList, short } from './said.ts';
import { count, kindInWords, kindsInWords, listed, number } from './words.ts';

/** A mention in words. */
export interface SaidCitation {
  said: Said;
  quote: string | null;
}

/** A section in words, for readers who see neither picture nor table. */
export interface SectionWords {
  /** What it holds, and what joins it to others. */
  paragraphs: Said[][];
  citations: SaidCitation[];
  /** Mentions beyond these. */
  left: number;
}

interface Told {
  corpus: Corpus;
  graph: Graph;
  sections: readonly Section[];
  /** Where the row of a node, and where a section is. */
  rowUrl: (node: string) => string;
  sectionUrl: (section: string) => string;
}

/** How many of a list a sentence names. */
const most = 3;
/** Mentions in words; all stand among the edges. */
const mostCitations = 100;

/** Makes the sentences of a section of what is known of it. */
export function sectionWords(told: Told): (section: Section, facts: SectionFacts) => SectionWords {
  const nodes = new Map(told.graph.nodes.map((node) => [node.id, node]));
  const row = (id: string): Link => short({ label: nodes.get(id)?.label ?? id, url: told.rowUrl(id) });
  const names = new Map(told.sections.map(({ id, name }) => [id, name]));
  const section = (id: string): Link => ({ label: names.get(id) ?? id, url: told.sectionUrl(id) });
  return (one, facts) => ({
    paragraphs: (one.theme === null
      ? [[worksSaid(told.corpus, one, facts, row, section), looseSaid(one)]]
      : [
          [sizeSaid(told.corpus, one), topicsSaid(told.corpus, one, row), busiestSaid(one, row)],
          [
            namesSaid(facts, row),
            sharedSaid(facts, section),
            relatedSaid(facts, section),
            referencesSaid(facts, row),
            citationsSaid(facts),
          ],
        ]
    ).map((sentences) => sentences.filter((sentence) => sentence.length > 0)),
    ...citationsToldOf(facts, (edge, elsewhere) =>
      citationSaid(edge, elsewhere, nodes.get(elsewhere ?? '')?.theme ?? null, row, section),
    ),
  });
}

const nodesOf = ({ nodes }: Section, kind: string): GraphNode[] =>
  nodes.filter(({ id }) => parts(id)[0] === kind);

/** `Memory has 4 topics and 42 papers, from 2021 to 2025, with most (23) in 2024; 1 has no known date.` */
function sizeSaid(corpus: Corpus, section: Section): Said {
  const { papers } = lookup(corpus);
  const own = nodesOf(section, 'paper');
  const years = own.flatMap(({ id }) => {
    const paper = papers.get(parts(id)[1]);
    return (paper && paperYear(paper)) ?? [];
  });
  const undated = own.length - years.length;
  const topics = count(nodesOf(section, 'topic').length, 'topic');
  const size = `${section.name} has ${topics} and ${own.length === 0 ? 'no paper yet' : count(own.length, 'paper')}`;
  const last = undated > 0 ? `; ${number(undated)} ${undated === 1 ? 'has' : 'have'} no known date` : '';
  return said`${size}${yearsInWords(years)}${last}.`;
}

/** `, from 2021 to 2025, with most (23) in 2024`; nothing where no year is known. */
function yearsInWords(years: readonly string[]): string {
  const [first, ...later] = years.toSorted();
  if (first === undefined) return '';
  const last = later.at(-1) ?? first;
  if (first === last) return ` from ${first}`;
  const [top, ...others] = tally(years);
  const alike = [top, ...others].flatMap((one) => (one && one.times === top?.times ? one.id : []));
  const range = ` from ${first} to ${last}`;
  if (top === undefined || top.times === 1) return range;
  return `${range}, with most (${number(top.times)}${alike.length > 1 ? ' each' : ''}) in ${listed(alike)}`;
}

function topicsSaid(corpus: Corpus, section: Section, row: (id: string) => Link): Said {
  const { primary } = lookup(corpus);
  const topics = nodesOf(section, 'topic')
    .map(({ id }) => ({ id, times: primary.get(parts(id)[1])?.length ?? 0 }))
    .toSorted((a, b) => b.times - a.times);
  const [only] = topics;
  if (topics.length === 1 && only) return said`Its topic is ${row(only.id)}.`;
  return said`Papers by first topic: ${counted(topics, topics.length, row)}.`;
}

function busiestSaid(section: Section, row: (id: string) => Link): Said {
  const papers = nodesOf(section, 'paper').filter(({ degree }) => degree > 0);
  const top = papers.slice(0, most).map(({ id, degree }) => ({ id, times: degree }));
  const [only] = top;
  if (!only) return [];
  if (top.length === 1) return said`Its paper ${row(only.id)} has ${count(only.times, 'edge')}.`;
  return said`The papers with most edges are ${counted(top, most, row)}.`;
}

function namesSaid({ names }: SectionFacts, row: (id: string) => Link): Said {
  if (names.length === 0) return said`None of its papers names a work from elsewhere that another names too.`;
  const often = names.length > most ? ', most often ' : ': ';
  return said`Its papers name works from elsewhere ${times(total(names))}${often}${counted(names, most, row, 'paper')}.`;
}

function sharedSaid({ shared }: SectionFacts, section: (id: string) => Link): Said {
  if (shared.length === 0) return said`None of the papers with a topic here has one in another theme.`;
  const mostly = shared.length > most ? ' most with' : ' with';
  return said`It shares papers${mostly} ${counted(shared, most, section, 'paper')}.`;
}

function relatedSaid({ relatedInside, related }: SectionFacts, section: (id: string) => Link): Said {
  const inside =
    relatedInside === 0
      ? 'No two papers inside it share telling terms'
      : `${count(relatedInside, 'pair')} of papers inside it ${relatedInside === 1 ? 'shares' : 'share'} telling terms`;
  const [first, ...rest] = related;
  if (!first) return said`${inside}, nor does any of them with a paper of another theme.`;
  const joined = `${count(total(related), 'pair')} ${total(related) === 1 ? 'joins' : 'join'} it to`;
  const terms = first.terms.length > 0 ? `mostly ${listed(first.terms.map((term) => `“${term}”`))}` : '';
  if (rest.length === 0)
    return said`${inside}; ${joined} ${section(first.id)}${terms === '' ? '' : ` (${terms})`}.`;
  const often = `${number(first.times)}${terms === '' ? '' : `, ${terms}`}`;
  return said`${inside}; ${joined} other themes, most often ${section(first.id)} (${often}).`;
}

/** `Reference lists: 30 references inside it, 12 to other themes and 9 from other themes. Referred to most is GaLore (8 papers).` */
function referencesSaid({ references }: SectionFacts, row: (id: string) => Link): Said {
  const { inside, outgoing, incoming, referred } = references;
  const places = [
    [inside, 'inside it'],
    [outgoing, 'to papers elsewhere'],
    [incoming, 'from papers elsewhere'],
  ] as const;
  const [head, ...rest] = places.filter(([n]) => n > 0);
  if (!head) return [];
  const counts = [
    `${count(head[0], 'reference')} ${head[1]}`,
    ...rest.map(([n, where]) => `${number(n)} ${where}`),
  ];
  const top = referred.slice(0, most);
  const often =
    top.length === 0
      ? []
      : said` Referred to most ${top.length === 1 ? 'is' : 'are'} ${counted(top, most, row, 'paper')}.`;
  return said`By reference lists, ${listed(counts)}.${often}`;
}

function citationsSaid({ inside, outgoing, incoming }: SectionFacts): Said {
  if (inside.length + outgoing.length + incoming.length === 0)
    return said`No mention begins or ends in it: none of its papers names the work of another paper here, or is so named.`;
  const places: [GraphEdge[], string][] = [
    [inside, 'inside it'],
    [outgoing, `from it to ${outgoing.length === 1 ? 'another theme' : 'other themes'}`],
    [incoming, `from ${incoming.length === 1 ? 'another theme' : 'other themes'} to it`],
  ];
  const there = places.filter(([edges]) => edges.length > 0);
  const [head, ...rest] = there.map(([edges, where], index) =>
    index === 0 ? `${count(edges.length, 'mention')} ${where}` : `${number(edges.length)} ${where}`,
  );
  return said`${listed([head ?? '', ...rest])}, with the words that make ${there.length === 1 && there[0]?.[0].length === 1 ? 'it' : 'them'}:`;
}

/** @param tell of a mention, and of its end in another section */
function citationsToldOf(
  { inside, outgoing, incoming }: SectionFacts,
  tell: (edge: GraphEdge, elsewhere: string | null) => SaidCitation,
): Pick<SectionWords, 'citations' | 'left'> {
  const all = [
    ...inside.map((edge) => ({ edge, elsewhere: null })),
    ...outgoing.map((edge) => ({ edge, elsewhere: edge.target })),
    ...incoming.map((edge) => ({ edge, elsewhere: edge.source })),
  ];
  const told = all.slice(0, mostCitations);
  return {
    citations: told.map(({ edge, elsewhere }) => tell(edge, elsewhere)),
    left: all.length - told.length,
  };
}

function citationSaid(
  edge: GraphEdge,
  elsewhere: string | null,
  theme: string | null,
  row: (id: string) => Link,
  section: (id: string) => Link,
): SaidCitation {
  const of = (id: string): Said => (id === elsewhere && theme !== null ? said` (${section(theme)})` : []);
  return {
    said: said`${row(edge.source)}${of(edge.source)} names ${row(edge.target)}${of(edge.target)}`,
    quote: edge.quote,
  };
}

/** Of the works from elsewhere, which are no theme's. */
function worksSaid(
  corpus: Corpus,
  one: Section,
  facts: SectionFacts,
  row: (id: string) => Link,
  section: (id: string) => Link,
): Said {
  const { works } = lookup(corpus);
  const named = nodesOf(one, 'work');
  if (named.length === 0) return [];
  const kinds = tally(named.flatMap(({ id }) => works.get(parts(id)[1])?.kind ?? []));
  const ofKinds = kinds.flatMap(({ id, times: n }) => {
    const kind = Object.keys(kindInWords).find((known) => known === id) as
      keyof typeof kindInWords | undefined;
    if (kind === undefined) return [];
    return kind === 'hardware'
      ? count(n, 'device')
      : count(n, kindInWords[kind], kindsInWords[kind].toLowerCase());
  });
  const top = named.slice(0, most).map(({ id, degree }) => ({ id, times: degree }));
  const size = `${count(named.length, 'work')} from elsewhere ${named.length === 1 ? 'is' : 'are'} named by two papers or more: ${listed(ofKinds)}`;
  const inThemes = said`, and most namings come from ${counted(facts.namedIn, most, section)}`;
  return said`${size}. Named most ${top.length === 1 ? 'is' : 'are'} ${counted(top, most, row, 'paper')}${facts.namedIn.length > 0 ? inThemes : ''}.`;
}

function looseSaid(one: Section): Said {
  const loose = nodesOf(one, 'paper').length;
  return loose === 0
    ? said`Every paper has a topic, and so a theme.`
    : said`${count(loose, 'paper')} ${loose === 1 ? 'has' : 'have'} no topic, and so no theme.`;
}

/** `A (12 papers), B (8) and C (5)`; the unit stands once. */
function counted(
  all: readonly Counted[],
  shown: number,
  link: (id: string) => Link,
  unit: string | null = null,
): Said {
  return saidList(
    all.slice(0, shown).map(({ id, times: n }, index) => {
      const many = unit !== null && index === 0 ? count(n, unit) : number(n);
      return said`${link(id)} (${many})`;
    }),
  );
}

const total = (all: readonly Counted[]): number => all.reduce((sum, { times: n }) => sum + n, 0);
const times = (n: number): string => (n === 1 ? 'once' : count(n, 'time'));
