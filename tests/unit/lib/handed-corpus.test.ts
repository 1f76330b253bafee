import { expect, it } from 'vitest';
import { corpusLines, corpusOfLines } from '../../../src/lib/handed-corpus.ts';
import { corpus, paper } from '../views/sample.ts';

it('comes back from its lines whole, and no line holds all papers', () => {
  const papers = Array.from({ length: 2500 }, (_, i) =>
    paper(`p-${String(i)}`, { abstract: 'One\n\ntwo “three”.' }),
  );
  const map = corpus({ papers });
  const lines = [...corpusLines(map)];
  expect(corpusOfLines(lines)).toEqual(map);
  expect(lines.every((line) => !line.includes('\n'))).toBe(true);
  expect(Math.max(...lines.map((line) => line.split('"titleSource"').length))).toBeLessThan(1500);
});

it('comes back with nothing in it', () => {
  const map = corpus({});
  expect(corpusOfLines(corpusLines(map))).toEqual(map);
});
