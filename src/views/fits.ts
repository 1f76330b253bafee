import { sentenceSpan } from '../lib/graph/sentence.ts';

/** A sentence about what one device or so much memory holds. */
export interface FitSentence {
  /** The words that say so, in UTF-16 units of the text. */
  start: number;
  end: number;
  /** Whether it speaks of one device, or of a consumer's. */
  oneDevice: boolean;
  /** The least amount of memory it states, in GB. */
  gigabytes: number | null;
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
    String.raw`(?<!\b(?:than|each|every|per|least|beyond)\s(?:a\s)?)\b(?:single|one)[-\s](?:[-\w.()]+[-\s]){0,5}?${device}${notAlone}`,
    'giu',
  ),
  new RegExp(
    String.raw`\b(?:consumer|commodity|desktop|gaming|low-end|entry-level)(?:[-\s](?:grade|level|class))?\s(?:[-\w.]+\s){0,3}?${device}s?${notAlone}`,
    'giu',
  ),
  new RegExp(String.raw`\ban?\s(?=[^.;]{0,30}\d)(?:[A-Z\d][-\w.]*\s){1,4}(?:GPU|TPU)${notAlone}`, 'gu'),
];

const memoryAmount =
  /(?<![\w.])(?:[A-Z]\d+-)?(\d+(?:\.\d+)?)[\s-]?(TB|GB|GiB|MB|MiB|KB|KiB|G(?=\s(?:V?RAM|HBM|GPU|memory)\b))(?![\w/]|\sof\s(?:text|data|tokens))/gu;
const aboutMemory =
  /\bmemory|\bV?RAM\b|\b[GCT]PUs?\b|\bdevices?\b|footprint|\bcards?\b|laptop|phone|\bNVIDIA\b/iu;

const inGigabytes: Record<string, number> = { T: 1024, G: 1, M: 1 / 1024, K: 1 / 1024 / 1024 };

/**
 * The sentences of a text that speak of one device, or of an amount of memory, each once, in their order. The rule knows
 * words only: it cannot tell what fits from what does not.
 */
export function fitSentences(text: string): FitSentence[] {
  const found = new Map<number, FitSentence>();
  const put = (start: number, end: number, facts: Pick<FitSentence, 'oneDevice' | 'gigabytes'>): void => {
    const { from } = sentenceSpan(text, start, end);
    const known = found.get(from);
    if (!known) found.set(from, { start, end, ...facts });
    else {
      known.oneDevice ||= facts.oneDevice;
      if (facts.gigabytes !== null) known.gigabytes = Math.min(known.gigabytes ?? Infinity, facts.gigabytes);
    }
  };
  for (const rule of oneDevice) {
    for (const { 0: words, index } of text.matchAll(rule)) {
      const between = words.replace(/^\S+?[-\s]/, '');
      if (several.test(words) || joint.test(between)) continue;
      put(index, index + words.length, { oneDevice: true, gigabytes: null });
    }
  }
  for (const { 0: words, 1: amount = '', 2: unit = '', index } of text.matchAll(memoryAmount)) {
    const { from, to } = sentenceSpan(text, index, index + words.length);
    if (!aboutMemory.test(text.slice(from, to))) continue;
    const gigabytes = Number(amount) * (inGigabytes[unit.charAt(0)] ?? 1);
    put(index, index + words.length, { oneDevice: false, gigabytes });
  }
  return [...found.values()].toSorted((a, b) => a.start - b.start);
}

/** The amounts of memory that stand at the name of a device: `A100-80GB`, `A100 (40GB)`, `80GB A100` → `80 GB`. */
export function memoryAtName(text: string, { start, end }: { start: number; end: number }): string[] {
  const near = [
    /(\d+)\s?(?:GB|GiB)[\s)]*$/.exec(text.slice(Math.max(0, start - 16), start)),
    /^(?:\s(?:GPUs?|PCIe|SXM\d?))?[-\s(]*(\d+)\s?(?:GB|GiB)\b/.exec(text.slice(end, end + 24)),
    /(\d+)\s?(?:GB|GiB)\b/.exec(text.slice(start, end)),
  ];
  return near.flatMap((match) => (match?.[1] === undefined ? [] : [`${match[1]} GB`]));
}
