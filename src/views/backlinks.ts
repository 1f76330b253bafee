import { href, paths } from '../lib/href.ts';
import { backlinksTo } from '../lib/tours/backlinks.ts';
import { stopsOf } from '../lib/tours/stops.ts';
import type { Corpus } from '../schemas/corpus.ts';
import type { Link } from './link.ts';
import { count, listed } from './words.ts';

/** A tour or note that leads to a page, and where in it: `stop 3 of 9`. */
export interface BacklinkRow extends Link {
  kind: 'tour' | 'note';
  where: string;
}

/** @param key of the page: `paper:galore`, `topic:kv-cache`, `work:lora` */
export function backlinkRows(corpus: Corpus, base: string, key: string): BacklinkRow[] {
  return backlinksTo(corpus, key).map((link): BacklinkRow => {
    if (link.kind === 'note')
      return {
        kind: 'note',
        label: link.note.title,
        url: href(base, paths.note(link.note.id)),
        where: 'note',
      };
    const { tour, stop, at } = link;
    const stops = tour.stops.length;
    return {
      kind: 'tour',
      label: tour.title,
      url: href(base, at === null ? paths.tour(tour.id) : paths.tourStop(tour.id, at.id)),
      where:
        stop !== null
          ? `stop ${String(stop)} of ${String(stops)}`
          : at === null
            ? `tour of ${count(stops, 'paper')}`
            : `named at stop ${String(at.number)} of ${String(stops)}`,
    };
  });
}

/** The same for a topic, with the tours that come through it: those with a stop whose first topic it is. */
export function topicBacklinks(corpus: Corpus, base: string, topic: string): BacklinkRow[] {
  const through = corpus.tours.flatMap((tour): BacklinkRow[] => {
    const stops = stopsOf(corpus, tour).filter(
      ({ paper }) => paper !== null && corpus.assignments.get(paper.id)?.primary === topic,
    );
    const [first] = stops;
    if (first === undefined) return [];
    return [
      {
        kind: 'tour',
        label: tour.title,
        url: href(
          base,
          stops.length === tour.stops.length ? paths.tour(tour.id) : paths.tourStop(tour.id, first.id),
        ),
        where: stopsInWords(
          stops.map(({ number }) => number),
          tour.stops.length,
        ),
      },
    ];
  });
  const named = new Set(through.map(({ label }) => label));
  return [
    ...through,
    ...backlinkRows(corpus, base, `topic:${topic}`).filter(
      ({ kind, label }) => kind === 'note' || !named.has(label),
    ),
  ];
}

/** `stop 3`, `stops 1 to 4, 6 and 9`, `all 11 stops`. */
export function stopsInWords(numbers: readonly number[], all: number): string {
  if (numbers.length === all && all > 2) return `all ${String(all)} stops`;
  const runs: [first: number, last: number][] = [];
  for (const number of numbers) {
    const run = runs.at(-1);
    if (run?.[1] === number - 1) run[1] = number;
    else runs.push([number, number]);
  }
  const said = runs.flatMap(([first, last]) =>
    last - first > 1
      ? [`${String(first)} to ${String(last)}`]
      : first === last
        ? [String(first)]
        : [String(first), String(last)],
  );
  return `${numbers.length === 1 ? 'stop' : 'stops'} ${listed(said)}`;
}
