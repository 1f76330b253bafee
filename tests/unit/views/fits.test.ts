import { describe, expect, it } from 'vitest';
import { fitSentences, memoryAtName } from '../../../src/views/fits.ts';

const one = (text: string) =>
  fitSentences(text).flatMap(({ oneDevice }) =>
    oneDevice ? [text.slice(oneDevice.start, oneDevice.end)] : [],
  );
const gigabytes = (text: string) => fitSentences(text).flatMap(({ memory }) => memory?.gigabytes ?? []);

describe('sentences that speak of one device', () => {
  it.each([
    ['It trains on a single GPU.', 'single GPU'],
    ['A 7B model fits one 24GB GPU.', 'one 24GB GPU'],
    ['We use a single NVIDIA A100-80GB GPU in 41 hours.', 'single NVIDIA A100-80GB GPU'],
    ['It runs on consumer-level GPUs like the RTX 4090.', 'consumer-level GPUs'],
    ['Deployed on a A100 40GB GPU, it is fast.', 'a A100 40GB GPU'],
    ['It renders on commodity smartphones and laptops.', 'commodity smartphones'],
    ['The whole sequence on a single device.', 'single device'],
  ])('%s', (text, words) => expect(one(text)).toEqual([words]));

  it.each([
    'It took nearly one million NVIDIA H800 GPU hours.',
    'It takes 9 hours on a single 8xA800 GPU machine.',
    'For inference in a single node the CPU helps.',
    'One of the GPUs idles.',
    'Tested on single and multi-GPU systems.',
    'It needs more than one GPU.',
    'A GPU is needed.',
    'On 8 A100 GPUs it is slower.',
  ])('not: %s', (text) => expect(one(text)).toEqual([]));

  it('a long chain of words is read to its end', () => {
    const chain = 'single-a-'.repeat(500);
    expect(one(`It is ${chain}b. It trains on a single GPU.`)).toEqual(['single GPU']);
  });

  it('counts each sentence once, and keeps sentences apart', () => {
    const text = 'A single GPU, one GPU only. Then one laptop.';
    expect(one(text)).toEqual(['single GPU', 'one laptop']);
  });
});

describe('amounts of memory', () => {
  it('are the words that are marked, whatever else the sentence says', () => {
    const text = 'We start. One GPU with 24GB does, not 80GB.';
    const { oneDevice, memory } = fitSentences(text)[0] ?? {};
    expect([oneDevice, memory].map((span) => span && text.slice(span.start, span.end))).toEqual([
      'One GPU',
      '24GB',
    ]);
  });

  it.each([
    ['It reduces peak memory from 42GB to 11GB.', [11]],
    ['Inference needs 512 MB of RAM.', [0.5]],
    ['Inference needs 1,024 MB of RAM.', [1]],
    ['A single GPU with 11G memory.', [11]],
    ['Training on A100-80GB GPUs.', [80]],
    ['The device has 1.5 TB.', [1536]],
  ])('%s', (text, least) => expect(gigabytes(text)).toEqual(least));

  it.each([
    'A bandwidth of 900 GB/s for the memory.',
    'Trained on 45GB of text in GPU clusters.',
    'The dataset has 30 GB.',
    'Memory grows with Llama 3.2GBx.',
  ])('not: %s', (text) => expect(gigabytes(text)).toEqual([]));
});

describe('memoryAtName', () => {
  const at = (text: string, name: string) => {
    const start = text.indexOf(name);
    return memoryAtName(text, { start, end: start + name.length });
  };

  it('reads what stands before, after and in the name', () => {
    expect(at('on an A100-80GB GPU', 'A100')).toEqual(['80 GB']);
    expect(at('on an A100 (40 GB)', 'A100')).toEqual(['40 GB']);
    expect(at('replacing an A100-80G GPU', 'A100')).toEqual(['80 GB']);
    expect(at('on 80GB A100 GPUs', 'A100')).toEqual(['80 GB']);
    expect(at('on an A100-80GB GPU', 'A100-80GB')).toEqual(['80 GB']);
  });

  it('takes no amount that belongs to something else', () => {
    expect(at('on an A100, which needs 12 GB', 'A100')).toEqual([]);
    expect(at('12 GB of memory on an A100', 'A100')).toEqual([]);
  });
});
