import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readContent } from '../../../scripts/effects/read-content.ts';
import { renderFindings } from '../../../scripts/effects/report.ts';
import { readDocuments } from '../../../scripts/read/index.ts';
import { expected, fixture } from '../../support/fixture.ts';

const read = (...name: string[]) => readDocuments(readContent(fixture(...name, 'input')).input);

// Each folder of tests/fixtures/read: a content folder `input/`, and `expected.json` beside it.
it.each(readdirSync(fixture('read')))('tests/fixtures/read/%s is read as it says', (name) => {
  const { entries, ledger, findings } = read('read', name);
  expect(renderFindings(findings)).toBe('');
  expect(ledger.map((row) => row.unaccountedLines)).toEqual(ledger.map(() => 0));
  expect({ entries, ledger }).toEqual(expected(fixture('read', name, 'expected.json'), { entries, ledger }));
});

describe('what cannot be read is said with file, line and the way out', () => {
  it('titles without an abstract, all of them at once', () => {
    expect(renderFindings(read('no-abstract').findings)).toBe(
      [
        'documents/listing.txt:1: no abstract after "GaLore: Title Without Text". A title needs a paragraph below it; add one or name the line in corrections.yaml.',
        'documents/other.txt:5: no abstract after "LastTitle: At the End of the File". A title needs a paragraph below it; add one or name the line in corrections.yaml.',
      ].join('\n'),
    );
  });

  it('an empty document', () => {
    expect(renderFindings(read('empty').findings)).toBe(
      'documents/empty.txt: is empty: there is nothing to read. Fill it or take it out of documents/.',
    );
  });

  it('a document that is not text', () => {
    expect(renderFindings(read('not-text').findings)).toBe(
      'documents/picture.txt: is not UTF-8 text. Save the page as text again, or take the file out of documents/.',
    );
  });

  it('but a stray control character is as good as a blank', () => {
    const text = 'AName: A Title\n\nAn abstract\u0010with a character\u001b that copying left. It is read.\n';
    const { input } = readContent(fixture('empty', 'input'));
    const { entries, findings } = readDocuments({
      ...input,
      documents: new Map([['a.txt', new TextEncoder().encode(text)]]),
    });
    expect(renderFindings(findings)).toBe('');
    expect(entries[0]?.abstract).toBe('An abstract with a character that copying left. It is read.');
  });
});

it('a title that ends in a full stop begins an entry of its own, a short paragraph of an abstract does not', () => {
  const text = [
    'First: A Title',
    'An abstract that is read. It has two sentences.',
    'It has a second paragraph, which is short.',
    'Manifold Divergence: A Framework for Comparing Data.',
    'We compare data. The comparison is long enough to be an abstract of its own, and it is one.',
  ].join('\n\n');
  const { input } = readContent(fixture('empty', 'input'));
  const documents = new Map([['a.txt', new TextEncoder().encode(text)]]);
  const { entries, findings } = readDocuments({ ...input, documents });
  expect(renderFindings(findings)).toBe('');
  expect(entries.map(({ titleSource }) => titleSource)).toEqual([
    'First: A Title',
    'Manifold Divergence: A Framework for Comparing Data.',
  ]);
  expect(entries[0]?.abstract).toContain('which is short.');
});
