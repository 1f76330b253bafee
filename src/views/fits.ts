import { sentenceSpan } from '../lib/graph/sentence.ts';

/** Words in UTF-16 units of the text they stand in. */
export interface Span {
  start: number;
  end: number;
}

/** A sentence about what one device or so much memory holds. */
export interface FitSentence {
  /** The words that speak of one device, or of a consumer's. */
  oneDevice: Span | null;
  /** The least amount of memory that it states. */
  memory: (Span & { gigabytes: number }) | null;
}

const device = String.raw`(?:GPU|TPU|CPU|graphics card|accelerator|device|laptop|smartphone|phone|desktop|workstation|PC)`;
/** `8x`, `8×`: a machine of several. */
const several = /\d\s?[x×]\s?[A-Z]|\b[2-9]\d?\s?[x×]/i;
/** Words that break `single … GPU` apart: `one of the GPU…`, `single and multi-GPU`, `a single node the GPU …`. */
const joint =
  /\b(?:of|and|or|per|to|than|million|billion|the|an?|on|in|with|for|that|node|machine|server|cluster)\b/i;
/** What makes one GPU something else: `one GPU hour`, `a single GPU machine`. */
const notAlone = String.raw`(?![-\w]|\s(?:hours?|days?|years?|machine|server|node|cluster|pod)\b)`;

/** `single A100-80GB GPU`, `one GPU`, `consumer-level GPUs`, `an RTX 4090 GPU`. */
const oneDevice: readonly RegExp[] = [
  new RegExp(
    String.raw`(?<!\b(?:than|each|every|per|least|beyond)\s(?:a\s)?)\b(?:single|one)[-\s](?:[-\w.()]{1,40}\s){0,5}?(?:[\w.()]{1,40}-){0,5}?${device}${notAlone}`,
    'giu',
  ),
  new RegExp(
    String.raw`\b(?:consumer|commodity|desktop|gaming|low-end|entry-level)(?:[-\s](?:grade|level|class))?\s(?:[-\w.]{1,40}\s){0,3}?${device}s?${notAlone}`,
    'giu',
  ),
  new RegExp(String.raw`\ban?\s(?=[^.;]{0,30}\d)(?:[A-Z\d][-\w.]{0,40}\s){1,4}(?:GPU|TPU)${notAlone}`, 'gu'),
];

const memoryAmount =
  /(?<![\w.])(?:[A-Z]\d+-)?(\d+(?:,\d{3})*(?:\.\d+)?)[\s-]?(TB|GB|GiB|MB|MiB|KB|KiB|G(?=\s(?:V?RAM|HBM|GPU|memory)\b))(?![\w/]|\sof\s(?:text|data|tokens))/gu;
const aboutMemory =
  /\bmemory|\bV?RAM\b|\b[GCT]PUs?\b|\bdevices?\b|footprint|\bcards?\b|laptop|phone|\bNVIDIA\b/iu;

const inGigabytes: Record<string, number> = { T: 1024, G: 1, M: 1 / 1024, K: 1 / 1024 / 1024 };

/** Words by which a sentence says that something does not fit. */
const lacks =
  /\b(?:insufficient|not sufficient|far from sufficient|runs? out of|out-of-memory|beyond the (?:memory|capacity|limit)|no longer|has only grown|cannot (?:be|fit|run)|impossible|infeasible|exceeds? the)\b/iu;

/**
 * The sentences of a text that speak of one device, or of an amount of memory, each once, in their order, without those
 * that say what does not fit. The rule knows words only and may err.
 */
export function fitSentences(text: string): FitSentence[] {
  const found = new Map<number, FitSentence>();
  const at = ({ start, end }: Span): FitSentence => {
    const { from } = sentenceSpan(text, start, end);
    const sentence = found.get(from) ?? { oneDevice: null, memory: null };
    found.set(from, sentence);
    return sentence;
  };
  for (const span of oneDevices(text)) at(span).oneDevice ??= span;
  for (const span of memoryAmounts(text)) {
    const sentence = at(span);
    if (span.gigabytes < (sentence.memory?.gigabytes ?? Infinity)) sentence.memory = span;
  }
  return [...found]
    .filter(([from]) => {
      const { to } = sentenceSpan(text, from, from + 1);
      return !lacks.test(text.slice(from, to));
    })
    .toSorted(([a], [b]) => a - b)
    .map(([, sentence]) => sentence);
}

function oneDevices(text: string): Span[] {
  const spans = oneDevice.flatMap((rule) =>
    [...text.matchAll(rule)].flatMap(({ 0: words, index }) => {
      const between = words.replace(/^\S+?[-\s]/, '');
      if (several.test(words) || joint.test(between)) return [];
      return [{ start: index, end: index + words.length }];
    }),
  );
  return spans.toSorted((a, b) => a.start - b.start);
}

function memoryAmounts(text: string): (Span & { gigabytes: number })[] {
  return [...text.matchAll(memoryAmount)].flatMap(({ 0: words, 1: amount = '', 2: unit = '', index }) => {
    const span = { start: index, end: index + words.length };
    const { from, to } = sentenceSpan(text, span.start, span.end);
    if (!aboutMemory.test(text.slice(from, to))) return [];
    return [{ ...span, gigabytes: Number(amount.replaceAll(',', '')) * (inGigabytes[unit.charAt(0)] ?? 1) }];
  });
}

/** The amounts of memory that stand at the name of a device: `A100-80GB`, `A100 (40GB)`, `80GB A100` → `80 GB`. */
export function memoryAtName(text: string, { start, end }: Span): string[] {
  const near = [
    /\b(\d+)\s?G(?:i?B)?[\s)]*$/.exec(text.slice(Math.max(0, start - 16), start)),
    /^(?:\s(?:GPUs?|PCIe|SXM\d?))?[-\s(]*(\d+)\s?G(?:i?B)?\b/.exec(text.slice(end, end + 24)),
    /\b(\d+)\s?G(?:i?B)?\b/.exec(text.slice(start, end)),
  ];
  return near.flatMap((match) => (match?.[1] === undefined ? [] : [`${match[1]} GB`]));
}
