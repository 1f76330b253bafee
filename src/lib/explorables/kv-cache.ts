import { dividedUp } from './whole.ts';

/** What the size of a cache of keys and values depends on. */
export interface KvCache {
  layers: bigint;
  /** Heads that have keys and values of their own: fewer than query heads where several share one. */
  heads: bigint;
  /** Numbers in one key, and in one value, of a head. */
  size: bigint;
  /** In each sequence: prompt and what was generated. */
  tokens: bigint;
  sequences: bigint;
  /** Of each number. */
  bits: bigint;
  /** How many numbers share a scale; 0: none does. */
  group: bigint;
}

/** In bytes, but for `numbers` and `groups`, which are counts. */
export interface KvCacheMemory {
  numbers: bigint;
  ofNumbers: bigint;
  groups: bigint;
  ofGroups: bigint;
  bytes: bigint;
}

/** Of each group its least and its greatest number, 16 bits each, from which zero point and scale follow. */
export const bytesOfGroup = 4n;

/**
 * The memory of keys and values: one key and one value, in every layer, for every key-value head, of every token.
 * Kwon and others 2023 (arXiv 2309.06180, section 3) reckon "2 (key and value vectors) × 5120 (hidden state size) × 40 (number of
 * layers) × 2 (bytes per FP16)" for a token of OPT 13B; its hidden state are 40 heads of 128. Groups are those of Sheng and
 * others 2023 (arXiv 2303.06865, section 5): g numbers side by side, of which least and greatest are kept. A last group that is
 * not full counts as one, and a last byte that is not full as a byte.
 */
export function kvCacheMemory(cache: KvCache): KvCacheMemory {
  const { layers, heads, size, tokens, sequences, bits, group } = cache;
  const numbers = 2n * layers * heads * size * tokens * sequences;
  const ofNumbers = dividedUp(numbers * bits, 8n);
  const groups = group === 0n ? 0n : dividedUp(numbers, group);
  const ofGroups = groups * bytesOfGroup;
  return { numbers, ofNumbers, groups, ofGroups, bytes: ofNumbers + ofGroups };
}
