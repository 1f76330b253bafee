// What the page of the reading list says.
import type { ReadingList } from '../../lib/reading-list/list.ts';
import { count, number } from '../../lib/wording.ts';
import type { Known } from './details.ts';

/** What stands in the place of a paper's facts when the map has none; empty while they are looked up. */
export function stateInWords(known: Known | undefined): string {
  if (known === 'gone') return 'No longer in this collection; its address says more';
  return known === 'unknown' ? 'Not a paper of this map' : '';
}

/** `5 papers, 2 read`. */
export function listInWords(list: ReadingList): string {
  const read = list.filter((item) => item.read).length;
  return `${count(list.length, 'paper')}${read > 0 ? `, ${number(read)} read` : ''}`;
}

/** What leads to the papers side by side: `Compare both`, `Compare the first four`. */
export function compareInWords(papers: number): string {
  if (papers > 4) return 'Compare the first four';
  return papers === 2 ? 'Compare both' : `Compare all ${papers === 3 ? 'three' : 'four'}`;
}

/** What a list from elsewhere is, as a heading. */
export function offeredInWords(list: ReadingList, file: string | null): string {
  const papers = count(list.length, 'paper');
  return file === null ? `A shared list of ${papers}` : `The list of ${file}: ${papers}`;
}

/** Empty when everything could be read. */
export function droppedInWords(rows: number): string {
  if (rows === 0) return '';
  return `${count(rows, 'row')} of it could not be read, or ${rows === 1 ? 'is' : 'are'} more than a list holds.`;
}

/** Programs that cut addresses do so above about this many letters. */
const oftenCut = 2000;

/** What to know before sharing; empty for an empty list. @param letters of the whole address; null: none can be made */
export function addressInWords(papers: number, letters: number | null): string {
  if (papers === 0) return '';
  if (letters === null) return 'This list is too long for an address: send it as a file.';
  const holds = `Shared, the address carries the papers, their order, marks and notes: ${number(letters)} letters.`;
  return letters > oftenCut
    ? `${holds} Some programs cut long addresses; a file is then the surer way.`
    : holds;
}

export const refused = {
  address: {
    damaged: 'The address does not hold a whole list: it was damaged or cut short on its way.',
    newer: 'The address holds a list of a newer edition of this map, which this page cannot read.',
  },
  file: {
    damaged: 'This file holds no reading list that this page can read.',
    newer: 'This file holds a list of a newer edition of this map, which this page cannot read.',
  },
} as const;
