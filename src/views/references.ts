import { isNameless } from '../lib/identifiers.ts';
import { paperYear } from '../lib/paper-date.ts';
import { serviceNames } from '../lib/reference-words.ts';
import type { Corpus } from '../schemas/corpus.ts';
import type { Paper } from '../schemas/paper.ts';
import type { PaperReferences } from '../schemas/references.ts';
import type { Link } from './link.ts';
import { paperLink } from './link.ts';
import { byNewest, lookup, type Naming } from './lookup.ts';
import { type Reference, referred } from './referred.ts';
import { count, dateInWords, listed, number } from './words.ts';

/** A paper that is referred to, or refers, in a list of such. */
export interface ReferredPaper extends Link {
  /** null where it is not known. */
  year: string | null;
  /** `also named in the abstract`, `by its title alone, less certain`. */
  notes: string[];
}

/** Rows that are seen at once, those that are folded up, and how many more there are. */
export interface ReferredList {
  papers: number;
  open: ReferredPaper[];
  folded: ReferredPaper[];
  left: number;
}

/** What the reference lists of papers say of one of them. */
export interface ReferencesView {
  /** What is known of its own list, in sentences. */
  known: string[];
  refersTo: ReferredList;
  referredBy: ReferredList;
  /** Works of its list that stand under what to read next. */
  missing: number;
}

/** Papers seen at once; further ones are folded up when there are more than a handful. */
const shown = 10;
const handful = 3;
/** Papers listed either way: the page of a paper stays light (tests/site/references.test.ts). */
const mostListed = 50;

/** @returns null in a collection of which nobody asked for reference lists */
export function referencesView(corpus: Corpus, base: string, paper: Paper): ReferencesView | null {
  if (corpus.references.size === 0) return null;
  const { papers, names, namedBy } = lookup(corpus);
  const own = corpus.references.get(paper.id);
  const named = new Map((names.get(paper.id) ?? []).map((naming) => [naming.work.paper ?? '', naming]));
  const naming = new Map<string, Naming>((namedBy.get(paper.id) ?? []).map((row) => [row.paper.id, row]));
  const to = (own?.here ?? []).flatMap(({ paper: id, basis }): Reference[] => {
    const other = papers.get(id);
    return other ? [{ paper: other, basis }] : [];
  });
  const { by, missing } = referred(corpus);
  return {
    known: whatIsKnown(paper, own, to.length),
    refersTo: list(base, to, (id) => where('also named in the', named.get(id))),
    referredBy: list(base, by.get(paper.id) ?? [], (id) => where('also names it in its', naming.get(id))),
    missing: missing.get(paper.id) ?? 0,
  };
}

/** Those that title or abstract also names first, then the newest. */
function list(base: string, rows: readonly Reference[], said: (id: string) => string | null): ReferredList {
  const sorted = rows
    .map((row) => ({ ...row, also: said(row.paper.id) }))
    .toSorted((a, b) => Number(b.also !== null) - Number(a.also !== null) || byNewest(a.paper, b.paper));
  const listedRows = sorted.slice(0, mostListed).map(({ paper, basis, also }): ReferredPaper => ({
    ...paperLink(base, paper),
    year: paperYear(paper),
    notes: [also, basis === 'title' ? 'by its title alone, less certain' : null].filter(
      (note) => note !== null,
    ),
  }));
  const open = sorted.length > shown + handful ? shown : sorted.length;
  return {
    papers: sorted.length,
    open: listedRows.slice(0, open),
    folded: listedRows.slice(open),
    left: sorted.length - listedRows.length,
  };
}

/** `also named in the abstract`; null where nothing names it. */
function where(words: string, naming: Naming | undefined): string | null {
  if (naming === undefined) return null;
  const fields = new Set(naming.mentions.map(({ field }) => field));
  return `${words} ${listed((['title', 'abstract'] as const).filter((field) => fields.has(field)))}`;
}

/** Whether there is a list, what of it is here, and who says so; never nothing. */
function whatIsKnown({ identifiers }: Paper, own: PaperReferences | undefined, here: number): string[] {
  if (own === undefined)
    return [
      isNameless(identifiers)
        ? 'No arXiv number or DOI of this paper is known, so no one could be asked for its reference list.'
        : 'No one has been asked for its reference list yet.',
    ];
  const of = (state: PaperReferences['lists'][number]['state']) =>
    own.lists.filter((row) => row.state === state);
  const found = of('found');
  const share = here === 0 ? 'None' : number(here);
  return [
    ...(own.total > 0
      ? [`${share} of the ${count(own.total, 'work')} in its reference list ${here > 1 ? 'are' : 'is'} here.`]
      : []),
    ...(found.length > 0
      ? [
          `Told by ${listed(found.map((row) => `${serviceNames[row.service]} on ${dateInWords(row.asked)} (${count(row.listed, 'work')})`))}.`,
        ]
      : []),
    ...of('no-list').map(
      (row) =>
        `${serviceNames[row.service]} knows this paper but holds no reference list of it (asked on ${dateInWords(row.asked)}).`,
    ),
    ...of('not-found').map(
      (row) => `${serviceNames[row.service]} does not know this paper (asked on ${dateInWords(row.asked)}).`,
    ),
  ];
}
