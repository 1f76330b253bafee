import { own } from '../../src/lib/own.ts';
import type { Paper } from '../../src/schemas/paper.ts';
import type { ReferenceAnswer, ReferencesFile, ReferenceService } from '../../src/schemas/references.ts';
import { identifierKeys } from '../annotate/references/index.ts';

/** A paper as services are asked about it: under each of its identifiers. */
export interface Wanted {
  /** `arxiv:2403.03507`, `doi:10.1145/…`: the first is the one under which the answer is kept. */
  keys: string[];
}

/**
 * The papers that a service is still to be asked about. One that it did not know is asked about again only under an identifier that is
 * new, or with `before`.
 * @param before answers of earlier days are asked for anew; null: what is known stays
 */
export function wantedPapers(
  papers: readonly Pick<Paper, 'identifiers'>[],
  file: ReferencesFile,
  service: ReferenceService,
  before: string | null,
): Wanted[] {
  const seen = new Set<string>();
  return papers.flatMap(({ identifiers }): Wanted[] => {
    const keys = identifierKeys({ identifiers });
    const [first] = keys;
    if (first === undefined || seen.has(first)) return [];
    seen.add(first);
    const answers = keys.map((key) => own(file.papers, key)?.[service] ?? null);
    return isKnown(answers, before) ? [] : [{ keys }];
  });
}

function isKnown(answers: (ReferenceAnswer | null)[], before: string | null): boolean {
  const fresh = answers.map((answer) =>
    answer === null || (before !== null && answer.asked < before) ? null : answer,
  );
  return fresh.some((answer) => answer !== null && answer.state !== 'not-found') || !fresh.includes(null);
}

/** Works that OpenAlex lists and of which nothing is known yet; with `before`, also those of which it knew nothing. */
export function wantedWorks(file: ReferencesFile, before: string | null): string[] {
  const keys = new Set<string>();
  for (const { openalex } of Object.values(file.papers)) {
    for (const key of openalex?.references ?? []) {
      const known = own(file.works, key);
      if (!known || (before !== null && Object.values(known).every((fact) => fact === null))) keys.add(key);
    }
  }
  return [...keys].sort();
}

/** Parts of at most `size`. */
export function parts<Item>(items: readonly Item[], size: number): Item[][] {
  const all: Item[][] = [];
  for (let i = 0; i < items.length; i += size) all.push(items.slice(i, i + size));
  return all;
}
