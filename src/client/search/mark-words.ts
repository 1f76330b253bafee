import { compounds, joinedForms, term } from '../../lib/search/terms.ts';
import { element } from './element.ts';

const word =
  /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:[-'’._+$^{}\\\u2010-\u2015\u2212]+[\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*/gu;
const part = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*/gu;

/** A text with the words that answer a query marked: a compound whole where it is the answer, else part by part. */
export function markWords(text: string, matched: ReadonlySet<string>): DocumentFragment {
  return split(text, word, (whole) => {
    const joined = compounds(whole).some((compound) =>
      joinedForms(compound).some((form) => matched.has(form)),
    );
    if (joined) return element('mark', '', whole);
    return split(whole, part, (piece) =>
      compounds(piece).some(({ parts }) => parts.some((one) => matched.has(term(one))))
        ? element('mark', '', piece)
        : piece,
    );
  });
}

/** The text in one fragment, with `draw` in place of every match. */
function split(text: string, pattern: RegExp, draw: (match: string) => string | Node): DocumentFragment {
  const fragment = document.createDocumentFragment();
  let end = 0;
  for (const match of text.matchAll(pattern)) {
    fragment.append(text.slice(end, match.index), draw(match[0]));
    end = match.index + match[0].length;
  }
  fragment.append(text.slice(end));
  return fragment;
}
