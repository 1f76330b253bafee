import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readContent } from '../effects/read-content.ts';
import { renderFindings } from '../effects/report.ts';
import { settle } from '../effects/run-normalize.ts';
import { normalize } from '../pipeline/normalize.ts';
import { contents, type Sizes } from './content.ts';
import { markdownTable } from './table.ts';

/** How long a part of normalize took: on the clock, and of the processor, which a busy machine does not lengthen. */
export interface PartTime {
  part: string;
  ms: number;
  cpuMs: number;
}

export interface NormalizeTimes {
  papers: number;
  parts: PartTime[];
}

/**
 * Times the parts of normalize over a content folder, which stays as it is: the files are written to a folder of their own,
 * anew.
 * @throws Error that names what is wrong with the folder
 */
export function timeNormalize(contentDir: string): NormalizeTimes {
  const parts = new Map<string, PartTime>();
  const timed = <Value>(part: string, work: () => Value): Value => {
    const [began, cpu] = [performance.now(), process.cpuUsage()];
    const value = work();
    const { user, system } = process.cpuUsage(cpu);
    const before = parts.get(part) ?? { part, ms: 0, cpuMs: 0 };
    const ms = before.ms + performance.now() - began;
    parts.set(part, { part, ms, cpuMs: before.cpuMs + (user + system) / 1000 });
    return value;
  };
  const { input, findings } = timed('read content', () => readContent(contentDir));
  const output = normalize(input, timed);
  const wrong = [...findings, ...output.findings];
  if (wrong.length > 0) throw new Error(renderFindings(wrong));
  const folder = mkdtempSync(join(tmpdir(), 'gazetteer-bench-'));
  try {
    timed('write', () => settle(join(folder, 'content'), output, [], new Map(), false));
  } finally {
    rmSync(folder, { recursive: true });
  }
  return { papers: output.counts.papers, parts: [...parts.values()] };
}

/**
 * Times normalize over growing collections.
 * @returns a table for people, in Markdown: milliseconds of the processor's time a paper, by part
 * @throws Error that names what is wrong with a folder
 */
export function benchNormalize(sizes: Sizes): string {
  const times = contents(sizes).map(timeNormalize);
  const parts = [...new Set(times.flatMap(({ parts: list }) => list.map(({ part }) => part)))];
  const each = ({ papers, parts: list }: NormalizeTimes, name: string | null): string =>
    (
      list.filter(({ part }) => name === null || part === name).reduce((sum, { cpuMs }) => sum + cpuMs, 0) /
      papers
    ).toFixed(2);
  return markdownTable(
    ['ms a paper', ...times.map(({ papers }) => `${String(papers)} papers`)],
    [
      ...parts.map((part) => [part, ...times.map((size) => each(size, part))]),
      ['all', ...times.map((size) => each(size, null))],
    ],
  );
}
