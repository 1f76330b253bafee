// Imported by scripts and by the browser.
import { compounds } from './terms.ts';

/** The words of a text in order, folded, plurals and all, with a blank round each. */
function wordLine(text: string): string {
  return ` ${compounds(text)
    .flatMap(({ parts }) => parts)
    .join(' ')} `;
}

/** Whether a text says a phrase word for word, whatever the case, accents, hyphens and signs. */
export function holdsPhrase(text: string, phrase: string): boolean {
  return wordLine(text).includes(wordLine(phrase));
}
