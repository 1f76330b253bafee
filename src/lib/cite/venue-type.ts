import type { VenueKind } from '../../schemas/paper.ts';

/** Words of the names of journals. */
const journalWords =
  /\b(?:journal|j\.|transactions|trans\.|letters|magazine|annals|reviews?|surveys|bulletin|archives?|communications|proceedings of the (?:ieee|national academy|vldb endowment))(?![\p{L}])|^(?:nature|science|cell|neural (?:computation|networks)|neurocomputing|pattern recognition|applied intelligence|artificial intelligence|information (?:sciences|fusion)|ieee access|knowledge-based systems|machine learning)$/iu;
/** Journals of computing that are mostly called by their initials. */
const initials =
  /^(?:JMLR|TMLR|TACL|PVLDB|TPAMI|PAMI|IJCV|JAIR|JACM|CACM|CSUR|TNNLS|TKDE|TKDD|TIST|TOIS|TOG|TIP|TMI|TIT|TVCG|TWEB|TOCS|TODS|PNAS|(?:IEEE )?RA-L|(?:IEEE )?T-[A-Z]+)$/;
/** Words of the names of meetings, which win: a journal's track at a meeting is rare, a meeting's journal is not. */
const meetingWords = /\b(?:workshop|conference|symposium|findings|meeting|congress)\b/i;

/**
 * Whether a venue is a journal: by the words of its name for a meeting, by what a document says it is, else by the words of
 * its name. Most venues that lists of papers name by name alone are meetings, so what says nothing is one.
 */
export function isJournal(venue: string, kind?: VenueKind): boolean {
  if (meetingWords.test(venue)) return false;
  if (kind !== undefined) return kind === 'journal';
  return journalWords.test(venue) || initials.test(venue);
}
