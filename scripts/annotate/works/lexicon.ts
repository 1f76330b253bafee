import type { KnownWork } from '../../../src/schemas/known-work.ts';
import { singular, words } from '../../../src/lib/fold.ts';
import { isMarked } from '../../../src/lib/name-tokens.ts';
import type { Paper } from '../../../src/schemas/paper.ts';
import type { WorkKind } from '../../../src/schemas/work.ts';
import { arxivIn, doiIn } from '../../read/bibliography/identifiers.ts';
import type { Reading } from './fits.ts';
import { kindOfOwn } from './kind.ts';
import { nameKey } from './pieces.ts';

/** A work that texts may name: of a paper here, or known from `works.yaml`. */
export interface Target {
  name: string;
  kind: WorkKind;
  paper: Paper | null;
  known: KnownWork | null;
  /** All its written forms. */
  names: string[];
  /** Folded words of which one must stand in the same text, each between blanks; empty where none must. */
  near: readonly string[];
  /** Those that the paper spells an acronym out with. */
  longForms: ReadonlySet<string>;
}

/** One written form of a work. */
export interface Form {
  target: Target;
  written: string;
  /** It tells the work only in the paper of its own. */
  ownOnly: boolean;
}

export interface Lexicon {
  targets: Target[];
  /** Name key → the forms that meet there. */
  forms: ReadonlyMap<string, Form[]>;
  /** Every beginning of a key, so that a search stops at the first piece that leads nowhere. */
  beginnings: ReadonlySet<string>;
  /** Words that these texts write in small letters: with a capital alone they are no names. */
  vocabulary: ReadonlySet<string>;
  /** Paper id → when it came out. */
  times: ReadonlyMap<string, Reading>;
}

/**
 * All works that can be looked up in texts. A row of `works.yaml` whose link is the arXiv page or the DOI of a paper here
 * adds its names to that paper's.
 * @param general keys of papers' names that were in use before them
 */
export function compileLexicon(
  readings: readonly Reading[],
  known: readonly KnownWork[],
  general: ReadonlySet<string> = new Set(),
): Lexicon {
  const byLink = Map.groupBy(known, ({ link }) => linkKey(link ?? ''));
  const ofPapers = readings.flatMap(({ paper, spelled }): Target[] => {
    const rows = keysOf(paper).flatMap((key) => byLink.get(key) ?? []);
    const own = [...(paper.shortName === null ? [] : [paper.shortName]), ...paper.aliases];
    const names = [...new Set([...own, ...rows.flatMap((row) => [row.name, ...row.aliases])])];
    // Two letters say little: `Weight Standardization (WS)`.
    const first = names.find((one) => one.length > 2) ?? names[0];
    const acronym = spelled.find(({ short, long }) => long === first && /^[^\s]{3,}$/u.test(short))?.short;
    const name = paper.shortName ?? rows[0]?.name ?? acronym ?? first;
    return name === undefined
      ? []
      : [
          {
            name,
            kind: rows.find((row) => row.name === name)?.kind ?? kindOfOwn(name, paper.title, paper.abstract),
            paper,
            known: null,
            names,
            near: [],
            longForms: new Set(spelled.map(({ long }) => long)),
          },
        ];
  });
  const taken = new Set(ofPapers.flatMap(({ paper }) => (paper ? keysOf(paper) : [])));
  const fromFile = known
    .filter(({ link }) => link === null || !taken.has(linkKey(link)))
    .map((row): Target => ({
      name: row.name,
      kind: row.kind,
      paper: null,
      known: row,
      names: [row.name, ...row.aliases],
      near: row.near.map((word) => ` ${words(word).map(singular).join(' ')} `),
      longForms: new Set(),
    }));
  const targets = [...ofPapers, ...fromFile];
  const forms = new Map<string, Form[]>();
  const beginnings = new Set<string>();
  for (const target of targets) {
    for (const written of target.names) {
      const key = nameKey(written);
      if (key.length < 2) continue;
      const ownOnly = target.paper !== null && (general.has(key) || !isDistinct(written, target));
      const list = forms.get(key);
      if (!list) forms.set(key, [{ target, written, ownOnly }]);
      else if (!list.some((form) => form.target === target)) list.push({ target, written, ownOnly });
      for (let length = 1; length <= key.length; length += 1) beginnings.add(key.slice(0, length));
    }
  }
  return {
    targets,
    forms,
    beginnings,
    vocabulary: vocabularyOf(readings),
    times: new Map(readings.map((reading) => [reading.paper.id, reading])),
  };
}

/** What a link and the identifiers of a paper meet under: an arXiv id, a DOI in small letters, else the link itself. */
const linkKey = (link: string): string => arxivIn([link]) ?? doiIn([link]) ?? link;

const keysOf = ({ identifiers: { arxiv, doi } }: Paper): string[] =>
  [arxiv, doi?.toLowerCase() ?? null].filter((key) => key !== null);

/**
 * Whether a name that a paper gives its work can be told from other words: no acronym of two letters, no plain words, no
 * long form, which describes (`signed distance functions`) and is found together with its acronym.
 */
function isDistinct(written: string, { paper, longForms }: Target): boolean {
  if (longForms.has(written) && !(isMarked(written) && !/\s/u.test(written))) return false;
  // `PINNs`: there are many, so it is a class.
  if (/^[\p{Lu}\p{N}-]{2,}s$/u.test(written)) return false;
  const letters = written.replace(/[^\p{L}\p{N}]/gu, '').length;
  if (/^[\p{Lu}-]+s?$/u.test(written)) return letters > 3 || (letters === 3 && written === paper?.shortName);
  return letters > 2 && (/\p{Lu}|\p{N}/u.test(written) || written.split(/[\s-]/u).length > 2);
}

/** Words that at least two texts write in small letters. */
function vocabularyOf(readings: readonly Reading[]): Set<string> {
  const counts = new Map<string, number>();
  for (const { paper } of readings)
    for (const word of new Set(
      (paper.abstract ?? '').match(/(?<![\p{L}\p{N}-])\p{Ll}{3,}(?![\p{L}\p{N}-])/gu),
    ))
      counts.set(word, (counts.get(word) ?? 0) + 1);
  return new Set([...counts].filter(([, count]) => count > 1).map(([word]) => word));
}
