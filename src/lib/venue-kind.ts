/** Words that name a gathering; with them a venue is no journal, whatever else it says. */
const gathering = /\b(?:conference|workshops?|symposium|findings|meeting|congress|summit|challenge|track)\b/i;
/** Words and well-known short names that only journals bear. */
const periodical =
  /\b(?:journal|transactions|trans|letters|surveys|endowment|reviews?|annals|magazine|bulletin|quarterly|intelligence|access)\b|^(?:JMLR|TMLR|TACL|TPAMI|TKDE|TNNLS|TIP|TOG|TOIS|TIST|IJCV|JAIR|PVLDB|PNAS|PACM\w*|Nature|Science|Neural Networks|Neurocomputing|Pattern Recognition|Machine Learning|(?:IEEE )?RA-L)\b/i;
/** `ICML`, `NeurIPS 2024`, `IEEE/CVF CVPR`: short names of conferences, of capitals. */
const acronym = /^(?:[A-Z][A-Za-z/&+-]*[A-Z][A-Za-z/+-]*[\s'’-]*)+(?:\d{2,4})?$/;

/**
 * Whether a venue is a journal or a conference (workshops too), as far as its name tells; null where it does not.
 * `Machine Learning Journal (ECML-PKDD Journal Track)` is a journal: what stands in brackets does not count.
 */
export function venueKind(venue: string): 'journal' | 'conference' | null {
  const name = venue.replace(/\s*\([^)]*\)/g, '').trim();
  if (gathering.test(name)) return 'conference';
  if (periodical.test(name)) return 'journal';
  return acronym.test(name) ? 'conference' : null;
}
