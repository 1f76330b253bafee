import type { Corpus } from '../../schemas/corpus.ts';
import type { Note } from '../../schemas/note.ts';
import type { Tour } from '../../schemas/tour.ts';
import { crossTarget } from './cross-target.ts';
import { stopsOf } from './stops.ts';

/** A tour or note that leads to a page. */
export type Backlink =
  | {
      kind: 'tour';
      tour: Tour;
      /** The number of the stop at the paper itself; null where only the text leads there. */
      stop: number | null;
      /** The stop whose text leads there, by its number and the paper it is at; null outside stops. */
      at: { number: number; id: string } | null;
    }
  | { kind: 'note'; note: Note };

const known = new WeakMap<Corpus, ReadonlyMap<string, Backlink[]>>();

/**
 * The tours and notes that lead to a page, each once: tours with a stop there first.
 * @param key `paper:galore`, `topic:kv-cache`, `work:lora`
 */
export function backlinksTo(corpus: Corpus, key: string): Backlink[] {
  const found = known.get(corpus) ?? allBacklinks(corpus);
  known.set(corpus, found);
  return found.get(key) ?? [];
}

function allBacklinks(corpus: Corpus): Map<string, Backlink[]> {
  const links = new Map<string, Backlink[]>();
  const add = (target: string, link: Backlink, isSame: (other: Backlink) => boolean): void => {
    const key = keyOf(corpus, target);
    if (key === null) return;
    const list = links.get(key) ?? [];
    if (!list.some(isSame)) list.push(link);
    links.set(key, list);
  };
  for (const tour of corpus.tours) {
    const sameTour = (other: Backlink): boolean => other.kind === 'tour' && other.tour === tour;
    const stops = stopsOf(corpus, tour);
    for (const { number, id } of stops)
      add(`paper:${id}`, { kind: 'tour', tour, stop: number, at: { number, id } }, sameTour);
    for (const { target, stop } of tour.links) {
      const at = stops.find(({ number }) => number - 1 === stop) ?? null;
      add(target, { kind: 'tour', tour, stop: null, at: at && { number: at.number, id: at.id } }, sameTour);
    }
  }
  for (const note of corpus.notes)
    for (const { target } of note.links)
      add(target, { kind: 'note', note }, (other) => other.kind === 'note' && other.note === note);
  for (const list of links.values()) list.sort((a, b) => rank(a) - rank(b));
  return links;
}

const rank = (link: Backlink): number => (link.kind === 'note' ? 2 : link.stop === null ? 1 : 0);

function keyOf(corpus: Corpus, target: string): string | null {
  const found = crossTarget(corpus, target);
  return 'problem' in found ? null : `${found.kind}:${found.id}`;
}
