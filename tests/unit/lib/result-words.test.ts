import { describe, expect, it } from 'vitest';
import { effectInWords } from '../../../src/lib/result-words.ts';

describe('effectInWords', () => {
  it.each([
    ['peak memory usage', 'goes down'],
    ['compression of the cache', 'goes down'],
    [null, 'goes down'],
    ['compression', 'reached'],
    ['compression ratio', 'reached'],
    ['GPU memory savings', 'reached'],
    ['peak memory reduction', 'reached'],
    ['memory-efficient', 'reached'],
  ])('says of %j that it %s', (subject, words) => {
    expect(effectInWords({ subject, direction: 'down' })).toBe(words);
  });

  it('leaves what goes up as it is', () => {
    expect(effectInWords({ subject: 'compression ratio', direction: 'up' })).toBe('goes up');
  });
});
