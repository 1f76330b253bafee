import { limits } from '../../lib/reading-list/list.ts';
import { count, number } from '../../lib/wording.ts';

// Apart from words.ts: pages with lists of papers want it too.

/** `9 papers added; 3 were there already.` @param left papers for which there was no room */
export function addedInWords(added: number, there: number, left: number): string {
  const known = there > 0 ? `${number(there)} ${there === 1 ? 'was' : 'were'} there already.` : '';
  const full = left > 0 ? `${number(left)} found no room: a list holds ${number(limits.papers)}.` : '';
  return [`${count(added, 'paper')} added${known ? ';' : '.'}`, known, full].filter(Boolean).join(' ');
}
