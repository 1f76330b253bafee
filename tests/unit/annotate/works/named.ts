import { namedWorks } from '../../../../scripts/annotate/works/index.ts';
import { knownWorks } from '../../../../src/schemas/known-work.ts';
import type { Paper } from '../../../../src/schemas/paper.ts';
import type { Work } from '../../../../src/schemas/work.ts';
import { paper } from '../../views/sample.ts';

/** A paper that came out in a month, with a short name or none. */
export function entry(
  id: string,
  shortName: string | null,
  abstract: string,
  month = '2024-01',
  more: Record<string, unknown> = {},
): Paper {
  const published = { date: month, precision: 'month', basis: 'identifier' };
  return paper(id, {
    title: shortName ? `${shortName}: a title` : 'a title',
    shortName,
    abstract,
    published,
    ...more,
  });
}

/** The works of some papers, with the rows of a `works.yaml`. */
export const works = (papers: Paper[], known: unknown[] = []): Work[] =>
  namedWorks(papers, knownWorks.parse(known), {}).works;

/** What a reader's abstract names, as `name: words`. */
export function namesIn(abstract: string, papers: Paper[], known: unknown[] = []): string[] {
  return works([entry('reader', null, abstract), ...papers], known).flatMap(({ name, namedBy }) =>
    namedBy
      .filter((row) => row.paper === 'reader')
      .flatMap(({ mentions }) => mentions.map(({ quote }) => `${name}: ${quote}`)),
  );
}
