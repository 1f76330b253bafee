import { byText, foldTitle } from '../lib/fold.ts';
import { href, paths } from '../lib/href.ts';
import { familiesOf, hasPage, lineNamers } from '../lib/work-pages.ts';
import type { Corpus } from '../schemas/corpus.ts';
import type { Work, WorkKind } from '../schemas/work.ts';
import { workKind } from '../schemas/work.ts';
import { membersOf } from './line.ts';
import type { Link } from './link.ts';
import { lookup } from './lookup.ts';
import { kindsInWords } from './words.ts';
import type { WorkLink } from './works.ts';
import { workLink } from './works.ts';

/** A work in the index, with the works of its line under it. */
export interface WorkRow extends WorkLink {
  /** Papers that name it or one of its line. */
  inLine: number;
  members: WorkRow[];
}

export interface KindGroup {
  anchor: string;
  label: string;
  /** In all, on whatever pages. */
  works: number;
  /** Works that some paper names, or that head a line. */
  rows: WorkRow[];
  /** Works that a paper here introduces and no other names. */
  unnamed: WorkLink[];
}

export interface WorksView {
  /** Works with a page of their own, and works that papers here introduced. */
  outside: number;
  here: number;
  /** Works from elsewhere that only one paper names. */
  once: number;
  /** 1-based. */
  page: number;
  pages: Link[];
  /** The first place of each kind, on whatever page it is. */
  kinds: (Link & { works: number })[];
  groups: KindGroup[];
}

/** Rows on one page of the index, those under another counted; four works that stand as bare names take one. */
export const mostWorks = 300;

/** How many pages the index has; one where there is no work. */
export function worksPages(corpus: Corpus, most = mostWorks): number {
  return Math.max(1, pagesOf(corpus, '/', most).length);
}

/** One page of all works, by kind, those named most first. */
export function worksView(corpus: Corpus, base: string, page: number, most = mostWorks): WorksView {
  const pages = pagesOf(corpus, base, most);
  const totals = new Map<WorkKind, { works: number; page: number }>();
  for (const [place, rows] of pages.entries()) {
    for (const { kind, row } of rows) {
      const total = totals.get(kind) ?? { works: 0, page: place + 1 };
      totals.set(kind, { ...total, works: total.works + size(row) });
    }
  }
  const shown = Map.groupBy(pages[page - 1] ?? [], ({ kind }) => kind);
  const outside = corpus.works.filter((work) => work.paper === null);
  const withPage = outside.filter((work) => hasPage(corpus, work)).length;
  return {
    outside: withPage,
    here: corpus.works.length - outside.length,
    once: outside.length - withPage,
    page,
    pages: Array.from({ length: Math.max(1, pages.length) }, (_, place) => ({
      label: `Page ${String(place + 1)}`,
      url: pageUrl(base, place + 1),
    })),
    kinds: [...totals].map(([kind, total]) => ({
      label: kindsInWords[kind],
      url: `${pageUrl(base, total.page)}#${anchorOf(kind)}`,
      works: total.works,
    })),
    groups: [...shown].map(([kind, placed]) => {
      const rows = placed.map(({ row }) => row);
      return {
        anchor: anchorOf(kind),
        label: kindsInWords[kind],
        works: totals.get(kind)?.works ?? 0,
        rows: rows.filter((row) => !isBare(row)),
        unnamed: rows.filter(isBare),
      };
    }),
  };
}

interface Placed {
  kind: WorkKind;
  row: WorkRow;
}

const known = new WeakMap<Corpus, Map<string, Placed[][]>>();

/** All pages of the index, worked out once. */
function pagesOf(corpus: Corpus, base: string, most: number): Placed[][] {
  const made = known.get(corpus) ?? new Map<string, Placed[][]>();
  known.set(corpus, made);
  const key = `${base} ${String(most)}`;
  const pages = made.get(key) ?? portions(corpus, base, most);
  made.set(key, pages);
  return pages;
}

/** The heads of all lines in their order, in portions of at most so many rows; a line is never parted. */
function portions(corpus: Corpus, base: string, most: number): Placed[][] {
  const { works } = lookup(corpus);
  const listed = (work: Work): boolean => work.paper !== null || hasPage(corpus, work);
  const heads = corpus.works
    .filter((work) => listed(work) && isHead(works, work, listed))
    .toSorted(
      (a, b) =>
        workKind.options.indexOf(a.kind) - workKind.options.indexOf(b.kind) ||
        lineNamers(corpus, b).size - lineNamers(corpus, a).size ||
        byText(foldTitle(a.name), foldTitle(b.name)) ||
        byText(a.id, b.id),
    );
  const pages: Placed[][] = [];
  let room = 0;
  for (const work of heads) {
    const row = rowOf(corpus, base, work, listed, new Set());
    const taken = isBare(row) ? 0.25 : size(row);
    if (room < taken) {
      pages.push([]);
      room = most;
    }
    pages.at(-1)?.push({ kind: work.kind, row });
    room -= taken;
  }
  return pages;
}

/** Whether nothing that is listed stands above a work; of lines that lead to themselves, the one of the first id. */
function isHead(works: ReadonlyMap<string, Work>, work: Work, listed: (work: Work) => boolean): boolean {
  const above = familiesOf(works, work).filter(listed);
  const round = above.some((other) => familiesOf(works, other).includes(work));
  return above.length === 0 || (round && above.every((other) => work.id < other.id));
}

function rowOf(
  corpus: Corpus,
  base: string,
  work: Work,
  listed: (work: Work) => boolean,
  above: ReadonlySet<Work>,
): WorkRow {
  const below = new Set([...above, work]);
  return {
    ...workLink(corpus, base, work),
    inLine: lineNamers(corpus, work).size,
    members: membersOf(corpus, work)
      .filter((other) => listed(other) && !below.has(other))
      .map((other) => rowOf(corpus, base, other, listed, below))
      .toSorted((a, b) => b.inLine - a.inLine),
  };
}

/** Whether no other paper names a work or one of its line: its name is all there is to say. */
function isBare(row: WorkRow): boolean {
  return row.inLine === 0 && row.members.length === 0;
}

function size(row: WorkRow): number {
  return row.members.reduce((sum, member) => sum + size(member), 1);
}

const anchorOf = (kind: WorkKind): string => `kind-${kind}`;

function pageUrl(base: string, page: number): string {
  return href(base, page === 1 ? paths.works : `${paths.works}page/${String(page)}/`);
}
