import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { extractResults } from '../../../scripts/annotate/results/index.ts';
import type { PaperId } from '../../../src/schemas/id.ts';
import { result, type Result } from '../../../src/schemas/result.ts';

const results = (abstract: string | null, shortName: string | null = null): Result[] =>
  extractResults({ id: 'paper' as PaperId, abstract, shortName });

/** The results of a sentence in an abstract that tells of its own work, as `value kind/direction`. */
const said = (sentence: string): string[] =>
  results(`We propose Plume, a new method. ${sentence}`).map(
    ({ value, kind, direction }) => `${value} ${kind}/${direction}`,
  );

describe('a result is found in', () => {
  it.each([
    // what is measured
    ['Plume reduces memory usage by up to 65.5% in optimizer states.', ['65.5% memory/down']],
    ['Plume achieves up to 2.49× speedup.', ['2.49× speedup/up']],
    ['Plume is 23% faster than a full baseline.', ['23% speedup/up']],
    ['Plume cuts the latency by 1.9×.', ['1.9× speedup/down']],
    ['Plume boosts throughput by up to 3.04× on one GPU.', ['3.04× throughput/up']],
    ['It reaches 55.2% Model FLOPs Utilization (MFU).', ['55.2% throughput/reaches']],
    ['Plume reduces training time by 40%.', ['40% cost-time/down']],
    ['We match it with only 10% of the training data.', ['10% cost-time/reaches']],
    ['Plume improves top-1 accuracy by 7.26%.', ['7.26% accuracy/up']],
    ['Plume outperforms prior methods by 6.2 points.', ['6.2 points accuracy/up']],
    ['Plume reduces the error on two tasks by 40%.', ['40% accuracy/down']],
    ['Plume supports 4× larger batch sizes.', ['4× size/up']],
    ['It has 6.0× higher energy efficiency.', ['6.0× other/up']],
    ['Plume increases click-through rates by 23%.', ['23% other/up']],
    ['We train at the scale of more than 10,000 GPUs.', ['10,000 GPUs other/reaches']],
    ['Plume scales training to more than 10,000 GPUs.', ['10,000 GPUs other/reaches']],
    // units
    ['Plume attains 20X compression.', ['20X memory/down']],
    ['Plume improves throughput by 10+%.', ['10+% throughput/up']],
    ['It renders at 350 FPS.', ['350 FPS throughput/reaches']],
    ['Training takes just 16 hours.', ['16 hours cost-time/reaches']],
    ['Plume answers a query in 64 ms.', ['64 ms speedup/reaches']],
    ['Plume fine-tunes a 7B model with only 21GB of memory.', ['21GB memory/reaches']],
    ['It sustains over 25 petaflops in training.', ['25 petaflops throughput/reaches']],
    ['It exceeds 16K tokens/s on a laptop.', ['16K tokens/s throughput/reaches']],
    ['Plume gains 2.5 COMET score over the baseline.', ['2.5 COMET score accuracy/up']],
    ['It renders three orders of magnitude faster.', ['three orders of magnitude speedup/up']],
    ['Plume runs ×100 times faster.', ['×100 times speedup/up']],
    ['Plume uses half of the training cost of the best optimizers.', ['half cost-time/reaches']],
    ['The rental cost is only $534,700.', ['$534,700 cost-time/reaches']],
    ['We lift accuracy by $14.4\\%$ on two sets.', ['14.4\\% accuracy/up']],
    // one statement
    ['It improves accuracy from 61.2% to 67.1%.', ['61.2% to 67.1% accuracy/up']],
    ['Training time falls from 3 days to just 76 minutes.', ['3 days to just 76 minutes cost-time/down']],
    ['It extends the context length from 155k to 455k tokens.', ['155k to 455k tokens length/up']],
    ['It improves latency by 1.5-2.7×.', ['1.5-2.7× speedup/down']],
    ['It enhances inference speed by 2 to 10 times.', ['2 to 10 times speedup/up']],
    [
      'Plume improves throughput over A, B and C by up to 29×, 29×, and 3×.',
      ['29×, 29×, and 3× throughput/up'],
    ],
    ['It surpasses the best methods by 7.3 AP and 9.6 VPQ.', ['7.3 AP and 9.6 VPQ accuracy/up']],
    [
      'It outperforms the agent by 9 percentage points (15% relative).',
      ['9 percentage points (15% relative) accuracy/up'],
    ],
    ['It beats both by 6.3% on QuA and 3.1% on QuB.', ['6.3% on QuA and 3.1% accuracy/up']],
    ['It requires less memory (19.2GB vs. 24.2GB).', ['19.2GB vs. 24.2GB memory/reaches']],
    // more than one
    [
      'Memory cost and training time are reduced by more than 70% and 50%, respectively.',
      ['70% memory/down', '50% cost-time/down'],
    ],
    [
      'It reduces optimizer memory by 82.5% and total training memory by 63.3%.',
      ['82.5% memory/down', '63.3% memory/down'],
    ],
    ['It brings 2.5× memory optimization and 1.5× latency speedup.', ['2.5× memory/down', '1.5× speedup/up']],
    // values that are named by their measure, and points that are not called so
    ['Plume reaches an FID of 2.05 on faces.', ['2.05 accuracy/reaches']],
    ['It gains an 8.12 increase on the evaluation score.', ['8.12 accuracy/up']],
    ['It is merely 0.07% away from the best performance.', ['0.07% accuracy/reaches']],
    ['Plume outperforms the best with 400 labeled samples by 11.86%.', ['11.86% accuracy/up']],
    // rates and bounds
    ['We prove that it converges at a rate of O(1/K).', ['O(1/K) other/reaches']],
    ['Plume attains $\\tilde{O}(\\sqrt{T})$ regret.', ['$\\tilde{O}(\\sqrt{T})$ other/reaches']],
  ])('%s', (sentence, found) => expect(said(sentence)).toEqual(found));
});

describe('no result is', () => {
  it.each([
    ['a model or its size', 'We train Llama-2-7B, GPT-3 175B and a 1.3B model.'],
    ['a device or how many', 'We use 8× A100-80GB GPUs and a 16× CS-2 cluster.'],
    ['a bit width or a rank', 'Plume quantizes to 4-bit with rank 8 and W4A8 kernels.'],
    ['a number in a name', 'We report on CIFAR-100, top-1 and F1 with H2O and v2.'],
    ['a list number', 'We (1) find a cause and 2) remove it in 3 steps.'],
    ['a year', 'We follow the protocol of 2019.'],
    ['a size of data', 'We collect a corpus of 19.7B tokens and 900 hours of speech.'],
    ['a setting', 'At 70% sparsity we keep the batch size of 256.'],
    ['a rate that is held', 'We detect them at a false positive rate of 1%.'],
    ['what was turned', 'Increasing the prefix length from 1K to 16K tokens reduces it.'],
    ['a share of what is picked', 'We mask 80% of tokens in every image.'],
    ['a resolution', 'We train on $160 \\times 160$ and 224x224 images.'],
    ['a budget', 'We scale all models down to a 2 MB memory budget.'],
    ["another's value", 'It is better than the 40% on the original.'],
    ["another's speed", 'Plume is fast, while MapZero only achieves 45 TFLOPS.'],
    ["another's drop", 'Plume is stable, while the throughput of baselines drops by over 90%.'],
    ['what a field suffers from', 'However, existing methods reduce accuracy by 12%.'],
    ["another's bound", 'Plume improves on the $O(1/\\epsilon^3)$ rate achieved by earlier work.'],
    ['an assumption', 'We assume that the error scales as $O(\\sqrt{n})$.'],
    ['a size of a formula', 'The complexity is independent of $|\\mathcal{S}|$.'],
  ])('%s', (_, sentence) => expect(said(sentence)).toEqual([]));

  it('anything before the paper tells of itself', () =>
    expect(results('Caching reduces latency by 40%. We study why.')).toEqual([]));

  it('anything where there is no abstract', () => expect(results(null)).toEqual([]));
});

/** The first result of a sentence. */
const first = (sentence: string): Result | undefined => results(`We propose Plume. ${sentence}`)[0];

describe('a result says', () => {
  it.each([
    ['Plume reduces the latency by 1.9×.', 1.9],
    ['Plume reduces memory by 55%.', 2.222],
    ['Plume is 23% faster.', 1.23],
    ['It extends the context length from 155k to 455k tokens.', 2.935],
    ['Training time falls from 3 days to just 76 minutes.', 56.842],
    ['Plume reduces memory from 1.5 GiB to 512 MiB.', 3],
    ['It runs two orders of magnitude faster.', 100],
    ['We match it with only 10% of the training data.', null],
    ['Plume improves top-1 accuracy by 7.26%.', null],
    ['Plume uses only 21GB of memory.', null],
    ['Plume reduces memory by 100%.', null],
  ])('how many times: %s', (sentence, ratio) => expect(first(sentence)?.ratio).toBe(ratio));

  it.each([
    ['It improves throughput by 29×, 29×, and 3×.', 29, '×'],
    ['It improves accuracy from 61.2% to 67.1%.', 67.1, '%'],
    ['It requires less memory (19.2GB vs. 24.2GB).', 19.2, 'GB'],
    ['It extends the context length from 155k to 455k tokens.', 455_000, 'tokens'],
    ['It beats the best by 9 percentage points.', 9, 'points'],
    ['Training takes just 16 hrs.', 16, 'hours'],
  ])('how much: %s', (sentence, amount, unit) => expect(first(sentence)).toMatchObject({ amount, unit }));

  it.each([
    ['It reduces total training memory by 63.3%, compared to a BF16 baseline.', 'a BF16 baseline'],
    ['It has 6.0× higher throughput than dense models.', 'dense models'],
    ['Plume outperforms AdamW by 3.2 points.', 'AdamW'],
    ['Compared to vanilla tuning, it saves 20% memory.', 'vanilla tuning'],
    ['It reduces memory by 20%.', null],
  ])('against what: %s', (sentence, baseline) => expect(first(sentence)?.baseline).toBe(baseline));

  it.each([
    ['It reduces total training memory by 63.3%.', 'total training memory'],
    ['It has 1.2× higher inference throughput.', 'inference throughput'],
    ['It beats them by 3.2%.', null],
  ])('of what: %s', (sentence, subject) => expect(first(sentence)?.subject).toBe(subject));

  it.each([
    [
      'Notably, Plume reduces memory usage by up to 65.5% in optimizer states while it keeps its speed.',
      'reduces memory usage by up to 65.5% in optimizer states',
    ],
    [
      'It reduces training time by 22% and total memory usage by 16%, without loss.',
      'reduces training time by 22%',
    ],
    ['It saves much (up to 50% of memory).', 'up to 50% of memory'],
  ])('in which words: %s', (sentence, quote) => expect(first(sentence)?.quote).toBe(quote));
});

describe('the address of a result', () => {
  it.each([
    ['We reduce memory by 65.5%.', ['paper-65-5']],
    ['We improve throughput by 29×, 29×, and 3×.', ['paper-29-29-3']],
    ['We render three orders of magnitude faster.', ['paper-three-orders-of-magnitude']],
    ['We reduce memory by 20%. We reduce latency by 20%.', ['paper-20', 'paper-20-2']],
    [
      'We reduce memory by 20%. We reduce latency by 20%, 2%. We reduce time by 20%.',
      ['paper-20', 'paper-20-2', 'paper-20-3'],
    ],
    ['We converge at a rate of $\\mathcal{O}(\\epsilon)$.', ['paper-o']],
  ])('%s', (abstract, ids) => expect(results(abstract).map(({ id }) => id)).toEqual(ids));
});

describe('whatever the text', () => {
  const word = fc.constantFrom(
    ...'We Plume reduces improves memory accuracy training time by up to from than only 5% 2.5× 10GB $ ( ) O( , . ; : — 1,000 1/2 \\% \u{1D538} é GPUs and vs. per second'.split(
      ' ',
    ),
  );
  const text = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 200 }),
    fc.array(word, { maxLength: 60 }).map((words) => words.join(' ')),
  );

  it('a quote stands where it says, is short, and each address is one of a kind', () => {
    fc.assert(
      fc.property(text, (abstract) => {
        const found = results(`We propose it. ${abstract}`);
        const whole = `We propose it. ${abstract}`;
        for (const each of found) {
          expect(result.safeParse(each).success).toBe(true);
          expect(each.quote).toBe(whole.slice(each.start, each.end));
          expect(each.quote.length).toBeLessThanOrEqual(200);
          expect(each.quote).toBe(each.quote.trim());
          expect(each.id).toMatch(/^[a-z0-9][a-z0-9-]*$/);
          if (each.ratio !== null) expect(each.ratio).toBeGreaterThan(1);
        }
        expect(new Set(found.map(({ id }) => id)).size).toBe(found.length);
      }),
      { numRuns: 500, seed: 4 },
    );
  });

  it.each(['5% ', 'training ', 'reduces memory by 5% ', 'O(1) 5% ', '( ', '$x', 'of ', '1,000,', ' '])(
    'twenty thousand characters of %j are read to their end',
    (part) => {
      const found = results(
        `We propose it. We reduce memory by 65.5%. We ${part.repeat(20_000 / part.length)}`,
      );
      expect(found.map(({ value }) => value)).toContain('65.5%');
    },
  );
});
