import { spelledOut } from '../../../src/lib/acronyms.ts';
import { chains, type Chain } from '../../../src/lib/name-tokens.ts';
import { webAddresses } from '../../../src/lib/web-addresses.ts';
import { couldMean, isNamesake, spells, type Reading } from './fits.ts';
import type { WorkKind } from '../../../src/schemas/work.ts';
import type { Form, Lexicon, Target } from './lexicon.ts';
import { listsData, makerLength } from './context.ts';
import { keysIn, nameKey } from './pieces.ts';
import { wholeEnd } from './whole.ts';

/** A work named at [start, end) of a text. */
export interface Hit {
  target: Target;
  start: number;
  end: number;
  /** A word of the language at the start of a sentence or in a title: it counts only when another place bears it out. */
  unsure: boolean;
}

/** Every known name in a text, the longest where several begin, none inside another. */
export function knownNames(lexicon: Lexicon, reading: Reading, field: 'title' | 'abstract'): Hit[] {
  const text = reading.paper[field] ?? '';
  const place: Place = {
    text,
    field,
    reading,
    vocabulary: lexicon.vocabulary,
    chainAt: chainFinder(chains(text)),
  };
  const addresses = webAddresses(text);
  const longest = new Map<number, Hit>();
  for (const { key, start, end } of keysIn(text, lexicon.beginnings)) {
    const plural = key.endsWith('s') ? lexicon.forms.get(key.slice(0, -1)) : undefined;
    const forms = lexicon.forms.get(key) ?? plural;
    const hit = forms && choose(forms, place, start, end);
    if (hit) longest.set(start, hit);
  }
  const hits: Hit[] = [];
  for (const [start, hit] of longest) {
    const free = start >= (hits.at(-1)?.end ?? 0);
    if (free && !addresses.some((address) => hit.start < address.end && address.start < hit.end))
      hits.push(hit);
  }
  return withLongForms(hits, text, reading);
}

/** `multi-query attention (MQA)` is one naming, of the long form and its acronym, where both are of one work. */
function withLongForms(hits: Hit[], text: string, { paper }: Reading): Hit[] {
  const own = new Set([paper.shortName ?? '', ...paper.aliases].map(nameKey));
  const pairs = spelledOut(text);
  const whole = pairs.flatMap(({ short, long, start, end }) => {
    const inside = hits.filter((hit) => hit.start >= start && hit.end <= end);
    const says = (hit: Hit, form: string): boolean => text.slice(hit.start, hit.end) === form;
    const named = inside.find((hit) => says(hit, short)) ?? inside.find((hit) => says(hit, long));
    const other = inside.some((hit) => hit.target !== named?.target && (says(hit, short) || says(hit, long)));
    return named && !other ? [{ ...named, start, end }] : [];
  });
  // The long form of its own name describes: `soft relational graph convolution network (SoftNet)` names no GCN.
  const described = pairs.filter(({ short }) => own.has(nameKey(short)));
  const covered = (hit: Hit): boolean =>
    [...whole, ...described].some(({ start, end }) => start <= hit.start && hit.end <= end);
  return [...hits.filter((hit) => !covered(hit)), ...whole].sort((a, b) => a.start - b.start);
}

/** A text with what is asked of it for every name. */
interface Place {
  text: string;
  field: 'title' | 'abstract';
  reading: Reading;
  vocabulary: ReadonlySet<string>;
  chainAt: ChainAt;
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
function choose(forms: Form[], place: Place, from: number, end: number): Hit | null {
  const { text, field, reading, vocabulary, chainAt } = place;
  const start = from + (/^the\s/iu.exec(text.slice(from, end))?.[0].length ?? 0);
  const [first, last] = [chainAt(start), chainAt(end - 1)];
  if (!first || !last) return null;
  const found = text.slice(start, end);
  const meant = forms.flatMap((form) => {
    const { target } = form;
    if (form.ownOnly && target.paper?.id !== reading.paper.id) return [];
    const one = nameKey(found) === nameKey(form.written) ? found : found.replace(/s$/u, '');
    if (!spells(form, one, vocabulary)) return [];
    const whole = wholeEnd(text, [first, last], start, end, target.kind);
    if (whole === null || isNamesake(reading, form) || !couldMean(reading, target)) return [];
    return isOtherThing(text.slice(Math.max(0, start - 160), start), text.slice(whole, whole + 12), target)
      ? []
      : [{ form, end: whole }];
  });
  // The paper's own work is what it means by its own name.
  const own = meant.filter(({ form }) => form.target.paper?.id === reading.paper.id);
  const ofPapers = meant.filter(({ form }) => form.target.paper !== null);
  const told = meant.filter(({ form }) => (form.target.known?.near.length ?? 0) > 0);
  const chosen = [own, ofPapers, told, meant].find((some) => some.length > 0);
  if (chosen?.length !== 1 || !chosen[0]) return null;
  const { target } = chosen[0].form;
  const isPlain = /^\p{Lu}\p{Ll}+$/u.test(found);
  const common = isPlain && (target.known?.commonWord ?? true);
  if (isPlain && field === 'abstract' && isPartOfLonger(text, start, end, common)) return null;
  const unsure = common && (field === 'title' || startsSentence(text, start));
  return { target, start: withMaker(text, first, start, target.kind), end: chosen[0].end, unsure };
}

/** The H2O dataset is no method of that name. */
const isOtherThing = (before: string, after: string, { kind }: Target): boolean =>
  kind !== 'dataset' &&
  kind !== 'benchmark' &&
  kind !== 'model' &&
  (/^\s(?:data ?sets?|benchmarks?|corpus)\b/u.test(after) || listsData(before));

/** `Perceiver Resampler`, `Monarch Mixer`, `Machine Learning`: a word of a longer name, unless the next only says what it is. */
function isPartOfLonger(text: string, start: number, end: number, common: boolean): boolean {
  const after = text.slice(end, end + 24);
  return (
    goesOn.test(after) ||
    (common && /\p{Lu}[\p{L}\p{N}-]*\s$/u.test(text.slice(Math.max(0, start - 30), start)))
  );
}

/** Where the name begins with its maker's: `NVIDIA A100`, `Meta-Llama-3`. */
function withMaker(text: string, chain: Chain, start: number, kind: WorkKind): number {
  if (/^(?:Meta|NVIDIA|Nvidia|OpenAI|Google)[-‑]$/u.test(text.slice(chain.start, start))) return chain.start;
  return kind === 'hardware' ? start - makerLength(text.slice(Math.max(0, start - 30), start)) : start;
}

const goesOn =
  /^\s(?!(?:Optimizer|Optimiser|Model|Dataset|Benchmark|Network|Transformer|Instruct|Large|Small|Base|Medium|Mini|Nano|Chat|Pro|Ultra|Haiku|Sonnet|Opus|Flash|Turbo)s?\b)\p{Lu}\p{Ll}/u;
const startsSentence = (text: string, start: number): boolean =>
  /(?:^|[.!?:]["”')]?\s+)$/u.test(text.slice(Math.max(0, start - 6), start)) || start === 0;
