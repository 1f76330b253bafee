import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readDocuments } from '../../../scripts/read/index.ts';
import { tidy } from '../../../scripts/read/source-text.ts';

const empty = { infos: new Map(), corrections: { titles: [], furniture: [] }, facts: {} };
const read = (bytes: Uint8Array) => readDocuments({ ...empty, documents: new Map([['any.txt', bytes]]) });

/** Lines as listings have them, in any order. */
const line = fc.oneof(
  fc.constantFrom(
    '',
    '',
    'new',
    'Subscribe',
    'Nov 27',
    '  • 6 authors',
    '·',
    'Jul 19, 2024 3',
    'Feb 30',
    'lab A Lab',
    'Daily Papers',
  ),
  fc.constantFrom(
    '- A Title We study. 4 authors · Apr 16',
    '7 X 1 author · Mar 3 6',
    'A Short Title',
    'An abstract of one sentence.',
  ),
  fc.string({ unit: 'grapheme', maxLength: 400 }),
);

it('any listing-like text gives entries that hold every line, or findings with the file', () => {
  fc.assert(
    fc.property(fc.array(line, { maxLength: 40 }), fc.constantFrom('\n', '\r\n'), (lines, end) => {
      const text = lines.join(end);
      const { entries, ledger, findings } = read(new TextEncoder().encode(text));
      for (const finding of findings) expect(finding.file).toBe('documents/any.txt');
      if (findings.length > 0) return;
      expect(ledger[0]?.unaccountedLines).toBe(0);
      const told =
        entries.reduce((sum, entry) => sum + (entry.endLine - entry.line), 0) +
        (ledger[0]?.furnitureLines ?? 0);
      expect(told).toBeGreaterThanOrEqual(text.split(/\r\n|\r|\n/).filter((l) => tidy(l) !== '').length);
    }),
    { numRuns: 300 },
  );
});

it('any bytes read or give a finding', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 500 }), (bytes) => {
      const { entries, findings } = read(bytes);
      expect(entries.length + findings.length).toBeGreaterThan(0);
    }),
    { numRuns: 300 },
  );
});

it('a megabyte of one character ends soon', () => {
  for (const sign of ['a', ' ', '\n', '·', '-', '(', 'A ', '1 ', '$']) {
    const began = performance.now();
    read(new TextEncoder().encode(sign.repeat(1_000_000 / sign.length)));
    expect(performance.now() - began).toBeLessThan(10_000);
  }
});
