import { byText } from '../../src/lib/fold.ts';
import { own } from '../../src/lib/own.ts';
import type {
  ReferenceAnswer,
  ReferencesFile,
  ReferenceService,
  ReferredWork,
} from '../../src/schemas/references.ts';
import type { Wanted } from './wanted.ts';

/** What a service said of one paper. */
export interface ToldPaper {
  about: Wanted;
  state: ReferenceAnswer['state'];
  key: string | null;
  /** In any order, perhaps twice. */
  references: string[];
}

/** Something that could not be read or was refused: it is asked for again by the next run. */
export interface Left {
  about: string;
  why: string;
}

/** What one answer of a service told. */
export interface Told {
  papers: ToldPaper[];
  works: Map<string, ReferredWork>;
  left: Left[];
}

/** More than any paper lists; beyond it a list is an accident or an attack, and the rest is not kept. */
export const mostReferences = 10_000;

/**
 * Puts what was told into the file itself: a copy for each of thousands of answers would take hours. Papers that are not among it
 * stay as they are, and so does a list that the service tells no more.
 * @param day the day of asking, the one clock in it
 * @returns papers whose list was kept so
 */
export function takeTold(
  { papers, works }: ReferencesFile,
  service: ReferenceService,
  day: string,
  told: Told,
): string[] {
  const kept: string[] = [];
  for (const { about, state, key, references } of told.papers) {
    const answer: ReferenceAnswer = {
      asked: day,
      ...{ state, key },
      references: [...new Set(references)].slice(0, mostReferences).sort(byText),
    };
    const [first] = about.keys;
    if (first === undefined) continue;
    if (state !== 'found' && own(papers, first)?.[service]?.state === 'found') {
      kept.push(first);
      continue;
    }
    // Under each identifier that was not known, so that a new one is asked about.
    for (const name of state === 'not-found' ? about.keys : [first])
      papers[name] = sortedServices({ ...own(papers, name), [service]: answer });
  }
  for (const [key, work] of told.works) works[key] = work;
  return kept;
}

const sortedServices = (row: ReferencesFile['papers'][string]): ReferencesFile['papers'][string] =>
  Object.fromEntries(Object.entries(row).sort(([a], [b]) => byText(a, b)));

/** Without works that stand in no list any more. */
export function withoutStrays(file: ReferencesFile): ReferencesFile {
  const listed = new Set(
    Object.values(file.papers).flatMap((row) => Object.values(row).flatMap(({ references }) => references)),
  );
  const works = Object.entries(file.works).filter(([key]) => listed.has(key));
  return { ...file, works: Object.fromEntries(works) };
}
