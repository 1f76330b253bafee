import type { Corpus } from '../schemas/corpus.ts';
import type { DotPlot } from './dot-plot.ts';
import { dotPlot, levelsOf, scaleEnd } from './dot-plot.ts';
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
  /** Results that compare, drawn or not, and all results of the kind. */
  results: number;
  of: number;
}

interface Compared {
  kind: ResultKind;
  /** Those that compare. */
  all: Claim[];
  of: number;
}

/** A plot for each kind whose results compare, all on one scale and of one height; kinds without such results have none. */
export function resultPlots(corpus: Corpus, base: string): ResultPlot[] {
  const { compared, end } = comparable(corpus, base);
  const high = Math.max(0, ...compared.map(({ all }) => levelsOf(drawnOf(all).map(ratioOf), end)));
  return compared.map((one) => plot(corpus, one, end, high));
}

/** The plot of one kind alone: on the scale of all, as high as its own dots; null where there is none. */
export function resultPlot(corpus: Corpus, base: string, kind: ResultKind): ResultPlot | null {
  const { compared, end } = comparable(corpus, base);
  const one = compared.find((row) => row.kind === kind);
  return one ? plot(corpus, one, end) : null;
}

function comparable(corpus: Corpus, base: string): { compared: Compared[]; end: number } {
  const compared = comparableKinds
    .map((kind) => {
      const claims = claimsOf(corpus, base, kind);
      return { kind, all: claims.filter(({ result }) => isComparable(result)), of: claims.length };
    })
    .filter(({ all }) => all.length > 0);
  return { compared, end: scaleEnd(compared.flatMap(({ all }) => drawnOf(all).map(ratioOf))) };
}

const drawnOf = (all: Claim[]): Claim[] => all.slice(0, most);

function plot(corpus: Corpus, { kind, all, of }: Compared, end: number, high?: number): ResultPlot {
  const drawn = drawnOf(all);
  const { dots, ...frame } = dotPlot(drawn.map(ratioOf), end, high);
  return {
    ...frame,
    kind,
    name: kindName(kind),
    dots: drawn.flatMap((claim, i) => {
      const place = dots[i];
      return place ? [{ ...place, ...dot(corpus, claim) }] : [];
    }),
    results: all.length,
    of,
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
