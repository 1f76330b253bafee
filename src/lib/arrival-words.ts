import type { Arrival } from './arrivals.ts';
import { count, listed, number } from './wording.ts';

/** `58 entries: 55 new papers, 2 known before and 1 repeat.`; a hidden paper is not counted. */
export function arrivalInWords({ fresh, known, again }: Arrival): string {
  const entries = fresh.length + known + again;
  if (entries === 0) return 'It brought no paper.';
  const parts = [
    fresh.length === 0 ? 'no new paper' : count(fresh.length, 'new paper'),
    ...(known === 0 ? [] : [`${number(known)} known before`]),
    ...(again === 0 ? [] : [count(again, 'repeat')]),
  ];
  return `${count(entries, 'entry', 'entries')}: ${listed(parts)}.`;
}
