import type { Corpus } from '../schemas/corpus.ts';
import type { EdgeType } from '../schemas/graph.ts';
import { edgeTypes } from '../lib/map/format.ts';
import { firstEdges } from '../lib/map/state.ts';
import { themeGroups } from './themes.ts';
import { modelOf } from './map.ts';

/** A bar of the timeline, in units of its picture. */
export interface YearBar {
  year: number;
  papers: number;
  x: number;
  y: number;
  width: number;
  height: number;
}

/** What the controls of the map offer. */
export interface MapControls {
  themes: {
    id: string;
    name: string;
    number: number;
    papers: number;
    /** With all papers of each, which its filter shows, also those that belong first elsewhere. */
    topics: { id: string; name: string; papers: number }[];
  }[];
  lines: { type: EdgeType; edges: number; isFirst: boolean }[];
  years: { bars: YearBar[]; width: number; height: number; undated: number };
  code: number;
}

/** Width of a bar, which one must be able to press, and the height of the highest. */
const bar = { width: 30, gap: 4, height: 44 };

export function mapControls(corpus: Corpus, base: string): MapControls {
  const { data } = modelOf(corpus, base);
  const papers = data.ids.flatMap((id, i) => (id.startsWith('paper:') ? [i] : []));
  return {
    themes: themeGroups(corpus, base).map(({ id, name, number, papers: count, topics }) => ({
      id,
      name,
      number,
      papers: count,
      topics: topics.map(({ id: topic, label, papers: first, also }) => ({
        id: topic,
        name: label,
        papers: first + also,
      })),
    })),
    lines: edgeTypes.map((type) => ({
      type,
      edges: data.edges[type].length / 2,
      isFirst: firstEdges.includes(type),
    })),
    years: yearBars(papers.map((i) => data.date[i] ?? 0)),
    code: papers.filter((i) => data.code[i] === 1).length,
  };
}

/** One bar a year from the first to the last, also for years without a paper. */
function yearBars(dates: (string | 0)[]): MapControls['years'] {
  const years = dates.flatMap((date) => (date === 0 ? [] : [Number(date.slice(0, 4))]));
  const counts = new Map<number, number>();
  for (const year of years) counts.set(year, (counts.get(year) ?? 0) + 1);
  const [first, last] = [Math.min(...years), Math.max(...years)];
  const most = Math.max(1, ...counts.values());
  const all = years.length === 0 ? [] : Array.from({ length: last - first + 1 }, (_, i) => first + i);
  const bars = all.map((year, i): YearBar => {
    const papers = counts.get(year) ?? 0;
    const height = papers === 0 ? 0 : Math.max(2, Math.round((bar.height * papers) / most));
    return { year, papers, x: i * (bar.width + bar.gap), y: bar.height - height, width: bar.width, height };
  });
  return {
    bars,
    width: Math.max(1, bars.length * (bar.width + bar.gap) - bar.gap),
    height: bar.height,
    undated: dates.length - years.length,
  };
}
