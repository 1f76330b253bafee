import type { Form, Lexicon } from './lexicon.ts';
import type { Reading } from './fits.ts';
import { spells } from './fits.ts';
import { keysIn } from './pieces.ts';

/**
 * The name keys of papers' works that are no names of theirs: a text that came out before the paper uses them already, as
 * `Learning` or `matrix factorization` are used, or as the name of an older work.
 * @param lexicon of the works of papers, all their forms
 */
export function generalForms(readings: readonly Reading[], lexicon: Lexicon): Set<string> {
  const general = new Set<string>();
  for (const reading of readings) {
    for (const text of [reading.paper.title, reading.paper.abstract ?? '']) {
      for (const { key, start, end } of keysIn(text, lexicon.beginnings)) {
        const forms = general.has(key) ? undefined : lexicon.forms.get(key);
        const found = text.slice(start, end);
        if (
          forms?.some(
            (form) =>
              !form.ownOnly && spells(form, found, lexicon.vocabulary) && isBefore(reading, form, lexicon),
          )
        )
          general.add(key);
      }
    }
  }
  return general;
}

/** Whether a text came out before the paper of a form: by month where both are known, else by year. */
function isBefore(reading: Reading, { target }: Form, lexicon: Lexicon): boolean {
  const made = target.paper && lexicon.times.get(target.paper.id);
  if (!made || target.paper?.id === reading.paper.id) return false;
  if (reading.month !== null && made.month !== null) return reading.month < made.month;
  return reading.year !== null && made.year !== null && reading.year < made.year;
}
