import { chains, type Chain } from '../../../src/lib/name-tokens.ts';
import { couldMean, isNamesake, spells, type Reading } from './fits.ts';
import type { WorkKind } from '../../../src/schemas/work.ts';
import type { Form, Lexicon, Target } from './lexicon.ts';
import { joins, nameKey, pieces } from './pieces.ts';
import { wholeEnd } from './whole.ts';

/** A work named at [start, end) of a text. */
export interface Hit {
  target: Target;
  start: number;
  end: number;
  /** A word of the language at the start of a sentence or in a title: it counts only when another place bears it out. */
  unsure: boolean;
  /** A phrase of common words in small letters: a name only when nobody used it before its paper did. */
  small: boolean;
}

/** Every known name in a text, the longest where several begin, none inside another. */
export function knownNames(lexicon: Lexicon, reading: Reading, field: 'title' | 'abstract'): Hit[] {
  const text = reading.paper[field] ?? '';
  const all = pieces(text);
  const words = chains(text);
  const chainAt = chainFinder(words);
  const hits: Hit[] = [];
  for (let i = 0; i < all.length;) {
    let key = '';
    let best: { hit: Hit; next: number } | null = null;
    for (let j = i; j < all.length; j += 1) {
      const [piece, previous] = [all[j], all[j - 1]];
      if (!piece || (j > i && previous && !joins(text.slice(previous.end, piece.start)))) break;
      key += piece.key;
      const plural = key.endsWith('s') ? lexicon.forms.get(key.slice(0, -1)) : undefined;
      const forms = lexicon.forms.get(key) ?? plural;
      const start = all[i]?.start ?? 0;
      const hit = forms && choose(forms, reading, text, field, start, piece.end, chainAt);
      if (hit) best = { hit, next: j + 1 };
      if (!lexicon.beginnings.has(key)) break;
    }
    if (best) {
      hits.push(best.hit);
      while (i < all.length && (all[i]?.start ?? 0) < best.hit.end) i += 1;
    } else i += 1;
  }
  return hits;
}

type ChainAt = (place: number) => Chain | undefined;

function chainFinder(words: Chain[]): ChainAt {
  return (place) => {
    let [low, high] = [0, words.length - 1];
    while (low <= high) {
      const middle = (low + high) >> 1;
      const word = words[middle];
      if (!word) return undefined;
      if (place < word.start) high = middle - 1;
      else if (place >= word.end) low = middle + 1;
      else return word;
    }
    return undefined;
  };
}

/** The one form that is meant, or null: where two are left, none is. */
function choose(
  forms: Form[],
  reading: Reading,
  text: string,
  field: 'title' | 'abstract',
  start: number,
  end: number,
  chainAt: ChainAt,
): Hit | null {
  const [first, last] = [chainAt(start), chainAt(end - 1)];
  if (!first || !last) return null;
  const found = text.slice(start, end);
  const meant = forms.flatMap((form) => {
    const { target } = form;
    if (!spells(form, found) && !spells(form, found.replace(/s$/u, ''))) return [];
    const whole = wholeEnd(text, [first, last], start, end, target.kind);
    if (whole === null || isNamesake(reading, form)) return [];
    const small = target.paper !== null && /\s/u.test(found) && !/\p{Lu}/u.test(found);
    return small || couldMean(reading, target) ? [{ form, end: whole, small }] : [];
  });
  // The paper's own work is what it means by its own name.
  const own = meant.filter(({ form }) => form.target.paper?.id === reading.paper.id);
  const ofPapers = meant.filter(({ form }) => form.target.paper !== null);
  const told = meant.filter(({ form }) => (form.target.known?.near.length ?? 0) > 0);
  const chosen = [own, ofPapers, told, meant].find((some) => some.length > 0);
  if (chosen?.length !== 1 || !chosen[0]) return null;
  const { form, small } = chosen[0];
  const plain = form.target.known ? form.target.known.commonWord : isPlainWord(found);
  if (plain && /^\s\p{Lu}\p{Ll}/u.test(text.slice(end, end + 3)) && !form.written.includes(' ')) return null;
  const unsure = plain && (field === 'title' || startsSentence(text, start));
  const full = chosen[0].end;
  return {
    target: form.target,
    start: withMaker(text, start, form.target.kind),
    end: withShort(text, full, form.target),
    unsure,
    small,
  };
}

/** `NVIDIA A100`: a device is named with its maker. */
function withMaker(text: string, start: number, kind: WorkKind): number {
  if (kind !== 'hardware') return start;
  const maker =
    /(?:NVIDIA|Nvidia|NVidia|nVidia|Intel|INTEL|AMD|Google|Huawei|Apple|Xilinx|Cerebras|Graphcore)[ -](?:(?:GeForce|Tesla|Quadro|Instinct|Alveo|Ascend|Jetson) )?$/u.exec(
      text.slice(Math.max(0, start - 30), start),
    );
  return start - (maker?.[0].length ?? 0);
}

/** `multi-query attention (MQA)`: the long form with its acronym is one naming. */
function withShort(text: string, end: number, target: Target): number {
  const [all, short] = /^ \(([^()\s]{2,12})\)/u.exec(text.slice(end, end + 16)) ?? [];
  if (all === undefined || short === undefined) return end;
  return target.names.some((name) => [nameKey(name), `${nameKey(name)}s`].includes(nameKey(short)))
    ? end + all.length
    : end;
}

const isPlainWord = (found: string): boolean => /^\p{Lu}\p{Ll}+$/u.test(found);
const startsSentence = (text: string, start: number): boolean =>
  /(?:^|[.!?:]["”')]?\s+)$/u.test(text.slice(Math.max(0, start - 6), start)) || start === 0;
