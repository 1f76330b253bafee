import { foldTitle } from '../../src/lib/fold.ts';
import type { Entry } from '../../src/schemas/entry.ts';
import { titleEnd } from './title-end/model.ts';
import { caselessEnd } from './title-end/caseless.ts';

interface Cut {
  title: string;
  abstract: string;
  basis: Entry['titleBasis'];
  /** 0 to 1. */
  certainty: number;
}

const mostKnownWords = 60;

/** The longest beginning of `text` that is, folded, a title known from elsewhere. */
function fromKnown(text: string, known: ReadonlySet<string>): Cut | null {
  if (known.size === 0) return null;
  const ends: number[] = [];
  for (let at = text.indexOf(' '); at >= 0 && ends.length < mostKnownWords; at = text.indexOf(' ', at + 1))
    ends.push(at);
  for (const end of ends.slice(1).reverse()) {
    if (known.has(foldTitle(text.slice(0, end))))
      return { title: text.slice(0, end), abstract: text.slice(end + 1), basis: 'known-title', certainty: 1 };
  }
  return null;
}

function fromShape(text: string): Cut | null {
  const end = caselessEnd(text) ?? titleEnd(text);
  if (!end) return null;
  let at = -1;
  for (let word = 0; word < end.words; word += 1) at = text.indexOf(' ', at + 1);
  return {
    title: text.slice(0, at),
    abstract: text.slice(at + 1),
    basis: 'sentence-shape',
    certainty: end.certainty,
  };
}

/**
 * Where a title ends that runs on into its abstract: as a correction says, else as another source has the title, else
 * by shape (`title-end/`): capitals, words that end titles, words that open abstracts, phrases that return.
 * @param text title and abstract, words parted by single blanks
 * @param told the title a person gave for this entry; the text must begin with it
 * @returns null when no place is possible
 */
export function splitTitle(text: string, known: ReadonlySet<string>, told: string | null): Cut | null {
  if (told !== null) {
    if (!text.startsWith(told) || text.length <= told.length) return null;
    return { title: told, abstract: text.slice(told.length).trim(), basis: 'correction', certainty: 1 };
  }
  return fromKnown(text, known) ?? fromShape(text);
}
