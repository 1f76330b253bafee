import type { Corpus } from '../schemas/corpus.ts';
import type { Paper } from '../schemas/paper.ts';
import type { Link } from './link.ts';
import { paperLink } from './link.ts';
import { lookup } from './lookup.ts';
import { shortened } from './words.ts';

/** A paper between its neighbours by date. */
export interface PaperNeighbours {
  /** What they are papers of: its first topic, or the whole collection. */
  of: string;
  previous: Link | null;
  next: Link | null;
}

const longestLabel = 90;

/**
 * The papers before and after one by date, among those of its first topic; without a topic, among all. Papers without a date
 * have no place in the order, and no neighbours.
 */
export function paperNeighbours(corpus: Corpus, base: string, paper: Paper): PaperNeighbours | null {
  if (paper.published === null) return null;
  const { primary, newest, topics } = lookup(corpus);
  const topic = corpus.assignments.get(paper.id)?.primary ?? null;
  const all = (topic === null ? null : primary.get(topic)) ?? newest;
  const place = all.indexOf(paper);
  const link = (other: Paper | undefined): Link | null =>
    other?.published
      ? { ...paperLink(base, other), label: other.shortName ?? shortened(other.title, longestLabel) }
      : null;
  return {
    of: topics.get(topic ?? '')?.name ?? 'all papers',
    previous: link(all[place + 1]),
    next: place > 0 ? link(all[place - 1]) : null,
  };
}
