import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readContent } from '../../../scripts/effects/read-content.ts';
import { renderFindings } from '../../../scripts/effects/report.ts';
import { bibliographies } from '../../../scripts/read/bibliography/index.ts';
import { readDocuments } from '../../../scripts/read/index.ts';
import { tidy } from '../../../scripts/read/source-text.ts';
import { expected, fixture } from '../../support/fixture.ts';

const read = (name: string) => readDocuments(readContent(fixture(name, 'input')).input);

/** One document of any name, with what corrections.yaml says of it. */
function readText(text: string, furniture: number[] = []) {
  const corrections = {
    titles: [],
    furniture: furniture.map((line) => ({ document: 'any', line, why: 'told' })),
  };
  const documents = new Map([['any', new TextEncoder().encode(text)]]);
  return readDocuments({ documents, infos: new Map(), corrections, facts: {} });
}

describe('bibliographies are read as their fixtures say', () => {
  for (const name of [
    'bibtex',
    'ris',
    'csl-json',
    'arxiv-atom',
    'openalex',
    'semantic-scholar',
    'markdown-links',
  ]) {
    it(name, () => {
      const { entries, ledger, findings } = read(name);
      expect(renderFindings(findings)).toBe('');
      expect(entries.length).toBeGreaterThanOrEqual(10);
      expect(ledger.map((row) => row.unaccountedLines)).toEqual(ledger.map(() => 0));
      expect({ entries, ledger }).toEqual(expected(fixture(name, 'expected.json'), { entries, ledger }));
    });
  }
});
