import { byText } from '../../src/lib/fold.ts';
import type { Finding } from '../../src/schemas/entry.ts';
import type { ReferenceAnswer } from '../../src/schemas/references.ts';
import { papersAtOnce, worksAtOnce } from './openalex/ask.ts';
import { papersAtOnce as papersOfScholar } from './semantic-scholar/ask.ts';
import type { Left, Told } from './told.ts';

/** What came of asking one service in one run. */
export interface Tally extends Record<ReferenceAnswer['state'], number> {
  name: string;
  /** Papers that it was to be asked about, and works. */
  papers: number;
  works: number;
  /** Works of which facts came. */
  told: number;
  requests: number;
  /** Papers whose list stands though the service tells none any more. */
  kept: string[];
  left: Left[];
  /** Why the service could not be asked on; null where it could. */
  stopped: string | null;
}

export const newTally = (name: string): Tally => ({
  name,
  ...{ papers: 0, works: 0, told: 0, requests: 0 },
  ...{ found: 0, 'no-list': 0, 'not-found': 0 },
  ...{ kept: [], left: [], stopped: null },
});

/** Adds what one answer told. */
export function tallied(tally: Tally, told: Told, kept: readonly string[]): void {
  for (const { state } of told.papers) tally[state] += 1;
  tally.told += told.works.size;
  tally.left.push(...told.left);
  tally.kept.push(...kept);
}

const some = (n: number, one: string): string => `${n.toLocaleString('en')} ${n === 1 ? one : `${one}s`}`;
const answered = (tally: Tally): number => tally.found + tally['no-list'] + tally['not-found'];

/** How far the work with one service is: one line. */
export const progress = (tally: Tally): string =>
  tally.works > 0
    ? `${tally.name}: ${tally.told.toLocaleString('en')} of ${some(tally.works, 'listed work')} looked up.`
    : `${tally.name}: ${answered(tally).toLocaleString('en')} of ${some(tally.papers, 'paper')} answered.`;

/** Things that are left are named up to here. */
const mostNamed = 5;

/** What became of one service, a line for each thing a person should know. */
export function tallyLines(tally: Tally): string[] {
  if (tally.papers === 0 && tally.works === 0 && tally.stopped === null)
    return [`${tally.name}: nothing to ask; all papers with an identifier are known.`];
  const { name, found, left, kept } = tally;
  const came = [
    ...(answered(tally) > 0
      ? [`${some(found, 'list')}, ${tally['no-list']} without one, ${tally['not-found']} not known there`]
      : []),
    ...(tally.works > 0 ? [`${some(tally.told, 'listed work')} looked up`] : []),
    some(tally.requests, 'request'),
  ];
  const lines = came.length > 1 ? [`${name}: ${came.join('; ')}.`] : [];
  if (kept.length > 0)
    lines.push(
      `${name}: it tells ${some(kept.length, 'list')} no more that it told before (${named(kept.toSorted(byText))}). ${kept.length === 1 ? 'It is' : 'They are'} kept as ${kept.length === 1 ? 'it was' : 'they were'}.`,
    );
  if (left.length > 0)
    lines.push(
      `${name}: ${some(left.length, 'answer')} could not be used: ${named(left.map(({ about, why }) => `${about} (${why})`))}. The next run asks again.`,
    );
  if (tally.stopped !== null) lines.push(tally.stopped);
  return lines;
}

const named = (all: readonly string[]): string =>
  all.slice(0, mostNamed).join(', ') + (all.length > mostNamed ? ` and ${all.length - mostNamed} more` : '');

/** Whether something is left for the next run. */
export const isLeft = (tally: Tally): boolean => tally.stopped !== null || tally.left.length > 0;

/** What to do about a file that cannot be read; nothing where it is another. */
export const wayOut = (findings: readonly Pick<Finding, 'file'>[]): string[] =>
  findings.some(({ file }) => file === 'references.json')
    ? ['Take references.json back from an earlier commit, or delete it: then all lists are asked for anew.']
    : [];

/** What a run would ask, without asking. */
export function planLines(plan: {
  openalex: { papers: number; works: number } | null;
  scholar: number | null;
}): string[] {
  const lines: string[] = [];
  if (plan.openalex) {
    const { papers, works } = plan.openalex;
    const of = papers === 0 ? '' : ', then about the works in their lists, a hundred at once';
    const known =
      works === 0
        ? ''
        : ` Also what ${some(works, 'listed work')} are, in ${some(Math.ceil(works / worksAtOnce), 'request')}.`;
    lines.push(
      `OpenAlex would be asked about ${some(papers, 'paper')} in ${some(Math.ceil(papers / papersAtOnce), 'request')}${of}.${known}`,
    );
  }
  if (plan.scholar !== null)
    lines.push(
      `Semantic Scholar would be asked about ${some(plan.scholar, 'paper')} in ${some(Math.ceil(plan.scholar / papersOfScholar), 'request')}.`,
    );
  return lines;
}
