import { toSheet, type Sheet } from './features.ts';
import { toWords } from './words.ts';

/** A title has at most this many words; a place after them is not looked at. */
const mostTitleWords = 60;
/** Words of title and abstract that are looked at. */
const mostWords = 160;

/** The words of a text at whose beginning a title stands, and after how many of them it may end: 1 to `places`. */
export function toPlaces(text: string): { sheet: Sheet; places: number } {
  const sheet = toSheet(toWords(text, mostWords));
  return { sheet, places: Math.max(0, Math.min(sheet.words.length - 3, mostTitleWords)) };
}
