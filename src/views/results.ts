import { rowsOfPage } from '../lib/scale.ts';
import type { Corpus } from '../schemas/corpus.ts';
import type { Link } from './link.ts';
import type { ResultPlot } from './result-plots.ts';
import { resultPlot, resultPlots } from './result-plots.ts';
import type { ResultRow } from './result-rows.ts';
import { claimsOf, kindPages, kindPageUrl, resultRow, topicIdsOf, yearOf } from './result-rows.ts';
import type { ResultKind } from '../lib/result-words.ts';
import { kindName, resultKinds } from '../lib/result-words.ts';
import { themeGroups } from './themes.ts';

/** The results of one kind, or the first of them. */
export interface KindSection extends Link {
  kind: ResultKind;
  what: string;
  /** Of this kind, shown here or not. */
  results: number;
  rows: ResultRow[];
  /** The pages that hold all of them, where not all are here. */
  pages: string[];
}

/** A choice of a filter: its value in the address, its name, and the results that it leaves. */
export interface Choice {
  value: string;
  label: string;
  results: number;
}

export interface ResultsView {
  results: number;
  /** Papers with a result, and all papers. */
  papers: number;
  of: number;
  sections: KindSection[];
  plots: ResultPlot[];
  /** The sections whose kind has no plot. */
  undrawn: KindSection[];
  /** The themes of the dots, for the key. */
  themes: { label: string; number: number }[];
  kinds: Choice[];
  topics: Choice[];
  years: Choice[];
}

/** Results of a kind on the first page of the ledger; the pages of the kinds hold them all. */
const few = 5;

/** The ledger's first page: every kind with its results or the newest of them. */
export function resultsView(corpus: Corpus, base: string): ResultsView {
  const kinds = resultKinds.map((row) => ({ ...row, claims: claimsOf(corpus, base, row.kind) }));
  const all = kinds.flatMap(({ claims }) => claims);
  const plots = resultPlots(corpus, base);
  const sections = kinds
    .filter(({ claims }) => claims.length > 0)
    .map(({ kind, name, what, claims }) => ({
      kind,
      label: name,
      what,
      url: kindPageUrl(base, kind, 1),
      results: claims.length,
      // For one more nobody should have to turn a page.
      rows: claims
        .slice(0, claims.length <= few + 1 ? few + 1 : few)
        .map((claim) => resultRow(corpus, base, claim)),
      pages: claims.length <= few + 1 ? [] : pageUrls(corpus, base, kind),
    }));
  return {
    results: all.length,
    papers: new Set(all.map(({ paper }) => paper.id)).size,
    of: corpus.papers.length,
    sections,
    plots,
    undrawn: sections.filter(({ kind }) => plots.every((plot) => plot.kind !== kind)),
    themes: plotThemes(corpus, base, plots),
    kinds: sections.map(({ kind, label, results }) => ({ value: kind, label, results })),
    topics: corpus.topics
      .map(({ id, name }) => ({
        value: id,
        label: name,
        results: all.filter(({ paper }) => topicIdsOf(corpus, paper).includes(id)).length,
      }))
      .filter(({ results }) => results > 0)
      .toSorted((a, b) => (a.label < b.label ? -1 : 1)),
    years: years(all.map(({ paper }) => yearOf(paper))),
  };
}

export interface KindView extends KindSection {
  /** 1-based. */
  page: number;
  links: Link[];
  plot: ResultPlot | null;
  themes: ResultsView['themes'];
  /** The kinds that have results, and those before and after this one. */
  others: (Link & { results: number })[];
  previous: Link | null;
  next: Link | null;
}

/** One page of all results of a kind. */
export function kindView(corpus: Corpus, base: string, kind: ResultKind, page: number): KindView {
  const claims = claimsOf(corpus, base, kind);
  const plot = resultPlot(corpus, base, kind);
  const others = resultKinds
    .map((row) => ({
      label: row.name,
      url: kindPageUrl(base, row.kind, 1),
      results: claimsOf(corpus, base, row.kind).length,
    }))
    .filter(({ results }) => results > 0);
  const place = others.findIndex(({ label }) => label === kindName(kind));
  return {
    kind,
    label: kindName(kind),
    what: resultKinds.find((row) => row.kind === kind)?.what ?? '',
    url: kindPageUrl(base, kind, page),
    results: claims.length,
    rows: rowsOfPage(claims, page).map((claim) => resultRow(corpus, base, claim)),
    pages: pageUrls(corpus, base, kind),
    page,
    links: pageUrls(corpus, base, kind).map((url, i) => ({ url, label: `Page ${String(i + 1)}` })),
    plot: page === 1 ? plot : null,
    themes: plot ? plotThemes(corpus, base, [plot]) : [],
    others,
    previous: (place > 0 && others[place - 1]) || null,
    next: (place >= 0 && others[place + 1]) || null,
  };
}

function pageUrls(corpus: Corpus, base: string, kind: ResultKind): string[] {
  return Array.from({ length: kindPages(corpus, kind) }, (_, i) => kindPageUrl(base, kind, i + 1));
}

function plotThemes(corpus: Corpus, base: string, plots: readonly ResultPlot[]): ResultsView['themes'] {
  const drawn = new Set(plots.flatMap(({ dots }) => dots.map(({ theme }) => theme)));
  return themeGroups(corpus, base)
    .map(({ name, number }) => ({ label: name, number }))
    .filter(({ number }) => drawn.has(number));
}

/** Newest first, unknown last. */
function years(all: readonly string[]): Choice[] {
  const counts = new Map<string, number>();
  for (const year of all) counts.set(year, (counts.get(year) ?? 0) + 1);
  const rank = (year: string): string => (year === 'unknown' ? '' : year);
  return [...counts]
    .map(([value, results]) => ({ value, label: value === 'unknown' ? 'Date unknown' : value, results }))
    .toSorted((a, b) => (rank(a.value) > rank(b.value) ? -1 : 1));
}
