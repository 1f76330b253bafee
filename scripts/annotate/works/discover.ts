import { isGenericName } from '../../../src/lib/generic-names.ts';
import { chains, isMarked } from '../../../src/lib/name-tokens.ts';
import { webAddresses } from '../../../src/lib/web-addresses.ts';
import type { WorkKind } from '../../../src/schemas/work.ts';
import { expectsName, expectsOthers, kindBeside, makerLength, nameBefore } from './context.ts';
import type { Reading } from './fits.ts';
import { isOwnName } from './own.ts';
import { nameKey } from './pieces.ts';
import { withoutSize } from './size.ts';
import { spelledWorks } from './spelled-out.ts';

/** A name that no list knows, at [start, end) of a text. */
export interface Find {
  /** Without sizes: `MindLLM` of `MindLLM-1.3B`. */
  name: string;
  kind: WorkKind;
  start: number;
  end: number;
}

/** A word that may be a name, with what stands beside it. */
interface Candidate {
  bare: string;
  start: number;
  before: string;
  after: string;
  kind: WorkKind | null;
}

/**
 * Names of an abstract that letters and the words around them show to be someone else's work: models by their sizes,
 * names with capitals inside, acronyms and single words where the text says what they are or lists them after "such as"
 * and its like. Titles are written in capitals, so that only sizes tell there.
 * @param taken stretches of the text in which known names stand
 * @param own name keys of the paper's own work
 * @param kindOfKnown the kind of the known work of a name key
 */
export function discover(
  reading: Reading,
  field: 'title' | 'abstract',
  taken: readonly { start: number; end: number }[],
  own: ReadonlySet<string>,
  kindOfKnown: (key: string) => WorkKind | undefined = () => undefined,
): Find[] {
  const text = reading.paper[field] ?? '';
  const spelled = new Set([
    ...reading.bracketed,
    ...reading.spelled.flatMap(({ short }) => [nameKey(short), nameKey(short.replace(/s$/u, ''))]),
  ]);
  const inFull = spelledWorks(text, own).filter(({ start, end }) =>
    taken.every((hit) => end <= hit.start || hit.end <= start),
  );
  const closed = [...taken, ...webAddresses(text), ...citeKeys(text), ...inFull];
  const candidates = chains(text).flatMap((word): Candidate[] => {
    if (closed.some(({ start, end }) => word.start < end && start < word.end)) return [];
    const found = bareName(word.text);
    if (found === null || isOwnName(found.bare, own) || isGenericName(found.bare)) return [];
    const start = word.start + found.skipped;
    const before = text.slice(Math.max(0, start - 60), start);
    const after = text.slice(start + found.bare.length, word.end + 60).replace(/^[-‑]\p{Ll}+/u, '');
    return [{ bare: found.bare, start, before, after, kind: kindBeside(before, after) }];
  });
  const subjects = new Set(candidates.filter(isSubject).map(({ bare }) => bare));
  const named = candidates
    .filter((candidate) => !subjects.has(candidate.bare) && isName(candidate, field, spelled, kindOfKnown))
    .map(({ bare, start, before, kind }): Find => {
      const isData = kind === 'dataset' || kind === 'benchmark';
      const from = start - (isData ? nameBefore(before) : kind === 'hardware' ? makerLength(before) : 0);
      const whole = text.slice(from, start + bare.length);
      return {
        name: isData ? whole : isSized(bare) ? withoutSize(bare) : bare,
        kind: isSized(bare) ? 'model' : (kind ?? kindOfPart(bare, kindOfKnown) ?? 'method'),
        start: from,
        end: start + bare.length,
      };
    });
  return [...(field === 'abstract' ? inFull : []), ...named];
}

function isName(
  { bare, before, after, kind }: Candidate,
  field: 'title' | 'abstract',
  spelled: ReadonlySet<string>,
  kindOfKnown: (key: string) => WorkKind | undefined,
): boolean {
  const key = nameKey(bare);
  if (key.length < 2 || !/\p{Lu}/u.test(bare)) return false;
  if (isSized(bare)) return true;
  // `Lion (EvoLved Sign Momentum)`: what a name stands for.
  if (/[\p{L}\p{N}]\s\($/u.test(before) && /^[^,;()]*\s[^,;()]*\)/u.test(after)) return false;
  // Spelled out here, or alone in brackets behind a phrase: a class or a part of this paper's own, for all that can be told.
  if (field === 'title' || spelled.has(key)) return false;
  if (kind === 'hardware') return /\d/u.test(bare);
  // `CLIP-T5`: a known name in a longer one.
  const parts = bare.split('-');
  if (
    parts.length > 1 &&
    expectsName(before) &&
    parts.some((part) => isMarked(part) && kindOfKnown(nameKey(part)) !== undefined)
  )
    return true;
  const isData = kind === 'dataset' || kind === 'benchmark';
  if (/^\d/u.test(bare) && !isData) return false;
  if (/\p{Ll}\p{Lu}/u.test(bare) && bare.length >= 4)
    return expectsName(before) || (kind !== null && !/^[.;]/u.test(after));
  // `Parameter-Efficient Fine-Tuning`: a title's words, no name.
  if (/^\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)+$/u.test(bare) && (!isData || /^\s\p{Lu}\p{Ll}/u.test(after)))
    return false;
  if (bare.length >= 3 && /^[\p{Lu}\p{N}-]{3,}$|\p{Lu}\p{Lu}|\p{L}-\p{Lu}|\p{L}-?\d/u.test(bare))
    return isData || expectsOthers(before);
  // Languages and adjectives of names are no data.
  if (/(?:ian|ean|ish|ese)$/u.test(bare)) return false;
  return (
    /^\p{Lu}\p{Ll}{3,}$/u.test(bare) &&
    /^\s(?:data ?sets?|benchmarks?|corpus|challenge)\b/u.test(after) &&
    !/(?:^|[.!?:]\s+|\p{Lu}\S*\s)$/u.test(before)
  );
}

/** `ImageNet-CN` is what ImageNet is. */
const kindOfPart = (name: string, kindOfKnown: (key: string) => WorkKind | undefined): WorkKind | undefined =>
  name
    .split('-')
    .map((part) => kindOfKnown(nameKey(part)))
    .find((kind) => kind !== undefined);

/** `Xyz achieves …`: an unknown name that begins a sentence is what the paper tells of, its own. */
const isSubject = ({ before, after, bare }: Candidate): boolean =>
  isMarked(bare) && /(?:^|[.!?]\s+)$/u.test(before) && /^\s\p{Ll}+(?:s|es|ed)\b/u.test(after);

/** `MindLLM-1.3B`, `R1-7B`: only models are sold by size. */
const isSized = (bare: string): boolean =>
  /\d(?:\.\d+)?[BM](?:$|-)/u.test(bare) &&
  withoutSize(bare) !== bare &&
  /\p{L}{2}|\p{Lu}\d/u.test(withoutSize(bare));

/** The chain without a count before it and a tail of small letters: `A100` of `8xA100`, `MariusGNN` of `MariusGNN-based`. */
function bareName(chain: string): { bare: string; skipped: number } | null {
  const skipped = /^\d+[x×](?=\p{Lu})/u.exec(chain)?.[0].length ?? 0;
  const bare = chain
    .slice(skipped)
    .replace(/(?:[-‑]\p{Ll}{2,})+$/u, '')
    .replace(/(?<=\p{Lu}\p{Lu})s$/u, '');
  // `levelASR`: two words that lost their blank.
  if (/^\p{Ll}{5,}\p{Lu}/u.test(bare)) return null;
  const isWord = /\p{L}{2}|\p{L}\p{N}|\p{L}-\p{L}/u.test(bare) && (isMarked(bare) || /^\p{Lu}/u.test(bare));
  return isWord ? { bare, skipped } : null;
}

/** `\citep{HeZG22, jin2020}`: keys of a list of references, no names. */
const citeKeys = (text: string): { start: number; end: number }[] =>
  [...text.matchAll(/\\cite\p{L}*\{[^{}]*\}/gu)].map(({ index, 0: all }) => ({
    start: index,
    end: index + all.length,
  }));
