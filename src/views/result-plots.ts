import type { Corpus } from '../schemas/corpus.ts';
import type { DotPlot } from './dot-plot.ts';
import { dotPlot, scaleEnd } from './dot-plot.ts';
import { themeNumber } from './link.ts';
import { lookup } from './lookup.ts';
import type { Claim } from './result-rows.ts';
import { claimsOf, isComparable, isRatio, yearOf } from './result-rows.ts';
import type { ResultKind } from '../lib/result-words.ts';
import { comparableKinds, kindName, ratioInWords } from '../lib/result-words.ts';

/** Most dots of one plot; of more the newest are drawn. */
const most = 150;

export interface ResultDot {
  id: string;
  /** The row it stands for. */
  url: string;
  /** Value, subject and paper: `65.5% (2.9×), peak memory, GaLore 2024`. */
  name: string;
  x: number;
  y: number;
  /** Of the first topic of its paper. */
  theme: number | null;
}

export interface ResultPlot extends Omit<DotPlot, 'dots'> {
  kind: ResultKind;
  name: string;
  dots: ResultDot[];
  /** Results that compare, drawn or not, and the papers they are of. */
  results: number;
  papers: number;
}

/** A plot for each kind whose results compare, all on one scale; kinds without such results have none. */
export function resultPlots(corpus: Corpus, base: string): ResultPlot[] {
  const claims = comparableKinds.map((kind) => ({
    kind,
    all: claimsOf(corpus, base, kind).filter(({ result }) => isComparable(result)),
  }));
  const end = scaleEnd(claims.flatMap(({ all }) => all.slice(0, most).map(ratioOf)));
  return claims.flatMap(({ kind, all }) => (all.length === 0 ? [] : [plot(corpus, kind, all, end)]));
}

function plot(corpus: Corpus, kind: ResultKind, all: Claim[], end: number): ResultPlot {
  const drawn = all.slice(0, most);
  const { dots, ...frame } = dotPlot(drawn.map(ratioOf), end);
  return {
    ...frame,
    kind,
    name: kindName(kind),
    dots: drawn.flatMap((claim, i) => {
      const place = dots[i];
      return place ? [{ ...place, ...dot(corpus, claim) }] : [];
    }),
    results: all.length,
    papers: new Set(all.map(({ paper }) => paper.id)).size,
  };
}

function dot(corpus: Corpus, { result, paper, url }: Claim): Omit<ResultDot, 'x' | 'y'> {
  const topic = lookup(corpus).topics.get(corpus.assignments.get(paper.id)?.primary ?? '');
  const source = `${paper.shortName ?? paper.title}${paper.published ? ` ${yearOf(paper)}` : ''}`;
  const ratio = result.ratio === null ? '' : ` (${ratioInWords(result.ratio)})`;
  const value = isRatio.test(result.value) ? result.value : `${result.value}${ratio}`;
  return {
    id: result.id,
    url,
    name: [value, result.subject, source].filter(Boolean).join(', '),
    theme: topic ? themeNumber(corpus, topic.theme) : null,
  };
}

const ratioOf = ({ result }: Claim): number => result.ratio ?? 1;
