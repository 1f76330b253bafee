import { isNameless } from '../lib/identifiers.ts';
import { serviceNames } from '../lib/reference-words.ts';
import type { Corpus } from '../schemas/corpus.ts';
import { referenceService } from '../schemas/references.ts';
import { count, dateInWords, number } from './words.ts';

/** What is known of the reference lists of a collection. */
export interface AboutReferences {
  /** References between papers here, and how many of them rest on a title alone. */
  references: number;
  byTitle: number;
  /** Papers with a list, and papers without by what stands in the way: `12 are not known to any service that was asked`. */
  listed: number;
  without: string[];
  /** What each service was asked, and what it knew. */
  services: string[];
  /** Works that several papers refer to and that are not here. */
  missing: number;
}

/** @returns null where nobody asked for any */
export function aboutReferences({ papers, references, missing }: Corpus): AboutReferences | null {
  if (references.size === 0) return null;
  const rows = [...references.values()];
  const here = rows.flatMap((row) => row.here);
  const listed = rows.filter(({ total }) => total > 0).length;
  const unknown = rows.filter(({ lists }) => lists.every(({ state }) => state === 'not-found')).length;
  const unasked = papers.filter(({ id }) => !references.has(id));
  const nameless = unasked.filter(({ identifiers }) => isNameless(identifiers)).length;
  const are = (n: number): string => `${number(n)} ${n === 1 ? 'is' : 'are'}`;
  const have = (n: number): string => `${number(n)} ${n === 1 ? 'has' : 'have'}`;
  const empty = rows.length - listed - unknown;
  return {
    references: here.length,
    byTitle: here.filter(({ basis }) => basis === 'title').length,
    listed,
    without: [
      ...(empty > 0 ? [`${are(empty)} known to a service that holds no list`] : []),
      ...(unknown > 0 ? [`${are(unknown)} unknown to those that were asked`] : []),
      ...(nameless > 0 ? [`${have(nameless)} no arXiv number or DOI to ask by`] : []),
      ...(unasked.length > nameless ? [`${have(unasked.length - nameless)} not been asked about yet`] : []),
    ],
    services: referenceService.options.flatMap((service) => {
      const lists = rows.flatMap((row) => row.lists.filter((list) => list.service === service));
      const days = lists.map(({ asked }) => asked).toSorted();
      const [first = '', last = ''] = [days[0], days.at(-1)];
      if (lists.length === 0) return [];
      const when =
        first === last
          ? `on ${dateInWords(first)}`
          : `between ${dateInWords(first)} and ${dateInWords(last)}`;
      const found = lists.filter(({ state }) => state === 'found').length;
      return [
        `${serviceNames[service]} was asked about ${count(lists.length, 'paper')} ${when} and gave lists of ${number(found)}.`,
      ];
    }),
    missing: missing.length,
  };
}
