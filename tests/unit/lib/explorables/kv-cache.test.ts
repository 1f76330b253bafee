import { describe, expect, it } from 'vitest';
import { kvCacheMemory, type KvCache } from '../../../../src/lib/explorables/kv-cache.ts';

const llama2: KvCache = {
  ...{ layers: 32n, heads: 32n, size: 128n, tokens: 4096n, sequences: 1n, bits: 16n, group: 0n },
};
const opt: KvCache = { ...llama2, layers: 40n, heads: 40n };

describe('the memory of a KV cache, to the byte', () => {
  it.each<[string, KvCache, bigint]>([
    // "800 KB", and "as much as 1.6 GB" for 2,048 tokens, in the paper: 2 × 5120 × 40 × 2 bytes.
    ['a token of OPT 13B', { ...opt, tokens: 1n }, 819_200n],
    ['2,048 tokens of OPT 13B', { ...opt, tokens: 2048n }, 1_677_721_600n],
    ['4,096 tokens of Llama 2 7B', llama2, 2_147_483_648n],
    ['the same for 16 sequences', { ...llama2, sequences: 16n }, 34_359_738_368n],
    ['8,192 tokens of Llama 3 8B', { ...llama2, heads: 8n, tokens: 8192n }, 1_073_741_824n],
    ['4 bits, in groups of 64', { ...llama2, bits: 4n, group: 64n }, 536_870_912n + 67_108_864n],
    ['2 bits, in groups of 32', { ...llama2, bits: 2n, group: 32n }, 268_435_456n + 134_217_728n],
  ])('%s', (_, cache, bytes) => expect(kvCacheMemory(cache).bytes).toBe(bytes));

  it('counts a group that is not full, and a byte that is not full, as one', () => {
    const tiny = { layers: 1n, heads: 1n, size: 3n, tokens: 1n, sequences: 1n, bits: 3n, group: 4n };
    expect(kvCacheMemory(tiny)).toEqual({ numbers: 6n, ofNumbers: 3n, groups: 2n, ofGroups: 8n, bytes: 11n });
  });

  it.each(['layers', 'heads', 'size', 'tokens', 'sequences', 'bits'] as const)(
    'doubles with its %s',
    (factor) => {
      const doubled = { ...llama2, [factor]: 2n * llama2[factor] };
      expect(kvCacheMemory(doubled).bytes).toBe(2n * kvCacheMemory(llama2).bytes);
    },
  );

  it('is exact where numbers of a script are not', () => {
    const vast = { ...llama2, layers: 199n, heads: 127n, size: 511n, tokens: 1_048_575n, sequences: 1023n };
    expect(kvCacheMemory(vast).bytes).toBe(4n * 199n * 127n * 511n * 1_048_575n * 1023n);
    expect(kvCacheMemory(vast).bytes).toBeGreaterThan(BigInt(Number.MAX_SAFE_INTEGER));
  });
});
