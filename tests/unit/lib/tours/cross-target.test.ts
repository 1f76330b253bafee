import { describe, expect, it } from 'vitest';
import { crossTarget } from '../../../../src/lib/tours/cross-target.ts';
import { corpus, named, paper, topic } from '../../views/sample.ts';

/** A paper whose work bears another id than it does. */
const made = corpus({
  papers: [paper('plain-adam'), paper('oat')],
  works: [
    named('adam', 'Adam', {}, { paper: 'plain-adam' }),
    named('rye', 'Rye', {}, { paper: 'oat' }),
    named('oat', 'Oat', {}, { paper: 'oat' }),
  ],
  topics: [topic('adam', 'memory')],
});

describe('a link to a work that a paper here introduced', () => {
  it('leads to that paper, with the name of the work', () => {
    expect(crossTarget(made, 'rye')).toMatchObject({ kind: 'paper', id: 'oat', label: 'Rye' });
    expect(crossTarget(made, 'work:adam')).toMatchObject({ kind: 'paper', id: 'plain-adam' });
    expect(crossTarget(made, 'oat')).toMatchObject({ kind: 'paper', id: 'oat' });
  });

  it('must say so where something else bears the same id, in words that lead there', () => {
    expect(crossTarget(made, 'adam')).toEqual({
      problem: '"[[adam]]" may lead to more than one page. Write [[topic:adam]] or [[work:adam]].',
    });
    expect(crossTarget(made, 'topic:adam')).toMatchObject({ kind: 'topic', id: 'adam' });
  });
});
