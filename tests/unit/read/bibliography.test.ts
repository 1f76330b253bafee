import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readContent } from '../../../scripts/effects/read-content.ts';
import { renderFindings } from '../../../scripts/effects/report.ts';
import { bibliographies } from '../../../scripts/read/bibliography/index.ts';
import { readDocuments } from '../../../scripts/read/index.ts';
import { tidy } from '../../../scripts/read/source-text.ts';
import { fixture } from '../../support/fixture.ts';

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

describe('a broken entry among good ones', () => {
  it('is named with file, line and the way out, and the good ones are there', () => {
    const { entries, findings } = read('bibtex-broken');
    expect(entries.map((entry) => entry.titleSource)).toEqual([
      'Long Short-Term Memory',
      'Dropout: A Simple Way to Prevent Neural Networks from Overfitting',
    ]);
    expect(renderFindings(findings)).toBe(
      [
        'documents/library.bib:9: @article{unclosed} cannot be read: its closing brace is missing, line 9. Mend it there, or name the line in corrections.yaml.',
        'documents/library.bib:15: @article{} cannot be read: a comma should follow its key, line 16. Mend it there, or name the line in corrections.yaml.',
        'documents/library.bib:19: an entry without a title. Give it one or name the line in corrections.yaml.',
      ].join('\n'),
    );
  });

  it.each([
    [
      'RIS without an end',
      'TY  - JOUR\nTI  - Lost\nTY  - JOUR\nTI  - Found\nER  - \nstray',
      ['Found'],
      [1, 6],
    ],
    [
      'JSON with a comma too few',
      '[\n{"type": "book",\n "title": "Good", "DOI": "10.1000/1"},\n{"type": "book"\n "title": "Bad"},\n{"type": "book", "title": "Also Good"}\n]',
      ['Good', 'Also Good'],
      [4],
    ],
    [
      'JSON with a field of another kind',
      '[{"type": "book", "title": "Good", "author": []},\n{"type": "book", "title": "Bad", "author": "A. Body"}]',
      ['Good'],
      [2],
    ],
    [
      'Atom with an unclosed element',
      '<feed>\n<entry><id>http://arxiv.org/abs/2401.00001v1</id>\n<title>Good</title></entry>\n<entry>\n<title>Bad</entry>\n</feed>',
      ['Good'],
      [4],
    ],
    [
      'a link that names no paper',
      '- [Good](https://arxiv.org/abs/2401.00001)\n- [pdf](https://arxiv.org/abs/2401.00002)\n- [Local](notes.md)\n- no link',
      ['Good'],
      [2, 3, 4],
    ],
    [
      'EndNote parted by a blank line, without a title, with two, with a stray line',
      '%0 Book\n%T Good\n\n%X Rest\n%K rest\n\n%0 Book\n%T\n%A A\n\n%0 Book\n%T One\n%T Two\n\nstray\n%0 Book\n%T Also\nGood',
      ['Good', 'Also Good'],
      [4, 7, 11, 15],
    ],
    ['fields after the end of a BibTeX entry', '@misc{a, title={Good}}\n year = {2020},', ['Good'], [2]],
  ])('%s', (_, text, titles, lines) => {
    const { entries, findings } = readText(text);
    expect(entries.map((entry) => entry.titleSource)).toEqual(titles);
    expect(findings.map((finding) => finding.line)).toEqual(lines);
  });

  it('may be named in corrections.yaml', () => {
    const { entries, findings, ledger } = readText('@misc{a, title={Good}}\n@misc{b,\n title={Bad', [2]);
    expect(findings).toEqual([]);
    expect(entries).toHaveLength(1);
    expect(ledger[0]).toMatchObject({ furnitureLines: 2, unaccountedLines: 0 });
  });
});

describe("EndNote's tagged export", () => {
  it('says what is wrong with a record, and the way out', () => {
    const text = '%0 Book\n%T Good\n\n%T Headless\n\n%0 Book\n%T One\n%A A\n%T Two\n\n%0 Book\n%A A';
    expect(renderFindings(readText(text).findings)).toBe(
      [
        'documents/any:4: an entry without its first line "%0 …", or the rest of one that a blank line parts. Mend it or name the line in corrections.yaml.',
        'documents/any:6: an entry with two titles, the second on line 9. Begin another entry there with "%0 …", or name the line in corrections.yaml.',
        'documents/any:11: an entry without a title. Give it one or name the line in corrections.yaml.',
      ].join('\n'),
    );
  });

  it('holds every line, however lines end and whatever stands before the first', () => {
    const text = '\uFEFF\r\n%0 Book\r\n%T Over\r\n  two lines\r\n%X\r\n%0 Book\r\n%T Next';
    const { entries, findings, ledger } = readText(text);
    expect(renderFindings(findings)).toBe('');
    expect(ledger[0]).toMatchObject({ format: 'EndNote tagged', unaccountedLines: 0 });
    expect(entries).toMatchObject([
      { titleSource: 'Over two lines', abstract: null, line: 3, endLine: 6 },
      { titleSource: 'Next', line: 7, endLine: 8 },
    ]);
  });

  it.each([
    ['%D 2024\n%8 2024-03-06', '2024-03-06'],
    ['%D 2024/03/06', '2024-03-06'],
    ['%D 2024\n%8 November', '2024-11'],
    ['%D 2024\n%8 6 Mar.', '2024-03-06'],
    ['%D 2024\n%8 March 6, 2024', '2024-03-06'],
    ['%D 2024\n%8 March 6, 2023', '2024'],
    ['%D 2024\n%8 2023-12-31', '2024'],
    ['%D 2024\n%8 June 14-19', '2024'],
    ['%8 2024-03', '2024-03'],
    ['%D in press', undefined],
  ])('the date %j is %s', (fields, date) =>
    expect(readText(`%0 Book\n%T T\n${fields}`).entries[0]?.published?.date).toBe(date),
  );

  it.each([
    ['BibTeX with comments', '%0 of the entries are lost\n@misc{a, title={T}}', 'BibTeX'],
    ['RIS with a percent sign', 'TY  - JOUR\nTI  - T\nAB  - Up to\n%0 of\n%A b\nER  - ', 'RIS'],
  ])('is not %s', (_, text, format) => expect(readText(text).ledger[0]?.format).toBe(format));
});

describe('what is no bibliography', () => {
  it.each(['[]', '% only a comment\n@string{a = "b"}', '<?xml version="1.0"?>\n<feed></feed>'])(
    'a file without entries is said to be so: %s',
    (text) => expect(renderFindings(readText(text).findings)).toContain('documents/any: holds no entry'),
  );

  it('an unknown format is told the known ones', () => {
    const message = renderFindings(readText('{"some": "other JSON"}').findings);
    for (const { format } of bibliographies) expect(message).toContain(format);
  });

  it('entities of a document type are never expanded', () => {
    const { entries, findings } = readText(
      '<?xml version="1.0"?>\n<!DOCTYPE feed [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>\n<feed>\n<entry><title>&b;</title></entry>\n</feed>',
    );
    expect(entries).toEqual([]);
    expect(findings.map((finding) => finding.line)).toEqual([4]);
  });
});

it('control characters that JSON made of commands are commands again, others go', () => {
  const { entries } = readText(
    '[{"type": "book", "DOI": "10.1000/1", "title": "On $\\beta$ and $\\frac12$", "abstract": "A\\u0001b\\ud835."}]',
  );
  expect(entries[0]).toMatchObject({ titleSource: 'On $\\beta$ and $\\frac12$', abstract: 'A b\uFFFD.' });
});

describe('a BibTeX value', () => {
  const title = (value: string) => readText(`@misc{x, title = {${value}}}`).entries[0]?.titleSource;
  it.each([
    ['{\\"U}ber {Na{\\"\\i}ve} {B}ayes', 'Über Naïve Bayes'],
    ["Poincar{\\'e} and Poincar\\'{e}", 'Poincaré and Poincaré'],
    ['S$^{2}$FT: $\\beta$-{VAE} -- a {\\&} b', 'S$^{2}$FT: $\\beta$-VAE – a & b'],
    ['50\\% of 100% \\emph{less}', '50% of 100% less'],
    ['x < y and {\\textbf{z}} > w', 'x < y and z > w'],
    ['A <i>b</i> &amp; c', 'A b & c'],
    ['Costs \\$5 and \\$10', 'Costs $5 and $10'],
  ])('%s is %s', (value, plain) => expect(title(value)).toBe(plain));

  it.each([
    ['month = 6, year = 2020', '2020-06'],
    ['month = "6~" # jan, year = "2020"', '2020-01-06'],
    ['month = {August}, year = {2020}', '2020-08'],
    ['date = {2020-02-30}', '2020-02'],
    ['date = {2020/2021}', '2020'],
    ['year = {in press}', undefined],
  ])('the date %s is %s', (fields, date) =>
    expect(readText(`@misc{x, title={T}, ${fields}}`).entries[0]?.published?.date).toBe(date),
  );
});

/** Pieces of every format, and anything else, in any order. */
const piece = fc.oneof(
  fc.constantFrom(
    ...['@article{a,', 'title = {A', '},', '}', 'author = "A and B",', '@string{x = ', '% note', '"', '#'],
    ...['TY  - JOUR', 'TI  - Title', 'AU  - B, A', 'ER  - ', 'AB  - ', 'DA  - 2024/13/45/'],
    ...['%0 Journal Article', '%0', '%T Title', '%T', '%A B, A', '%X', '%D 2024', '%8 March 45'],
    ...[
      '[{"type": "book", "issued": {"date-parts": [[',
      '"title": "T",',
      '"author": [{}]',
      ']',
      '[',
      '{',
      'null',
    ],
    ...['<?xml version="1.0"?>', '<feed>', '<entry>', '<title>T', '</title>', '</entry>', '</feed>', '&x;'],
    ...['- [T](https://arxiv.org/abs/2401.00001)', '- [', '# Head', '  on', ''],
  ),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
);

it('any text gives entries or findings, and no line is lost', () => {
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 25 }), fc.constantFrom('\n', ''), (pieces, end) => {
      const text = pieces.join(end);
      const { entries, findings, ledger } = readText(text);
      expect(entries.length + findings.length).toBeGreaterThan(0);
      for (const entry of entries) {
        expect(entry.titleSource).not.toBe('');
        expect(entry.line).toBeLessThan(entry.endLine);
        expect(tidy(text.split(/\r\n|\r|\n/)[entry.line - 1] ?? '')).not.toBe('');
      }
      if (findings.length === 0) expect(ledger[0]?.unaccountedLines).toBe(0);
    }),
    { numRuns: 500 },
  );
});

it('each reader takes any text without a throw', () => {
  const info = { name: 'any', captured: null, assumed: null, added: null };
  const context = { info, corrections: { titles: [], furniture: [] }, knownTitles: new Set<string>() };
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 25 }), (pieces) => {
      const source = { document: 'any', lines: pieces.join('\n').split('\n') };
      for (const reader of bibliographies) {
        const { entries, findings } = reader.read(source, context);
        expect(entries.length + findings.length).toBeGreaterThanOrEqual(0);
      }
    }),
    { numRuns: 200 },
  );
});

it('five megabytes of one sign, alone or inside an entry, end in seconds', () => {
  for (const sign of ['a', '{', '[', '$', '\\', '@', '- [', '<entry>']) {
    const run = sign.repeat(5_000_000 / sign.length);
    for (const text of [
      run,
      `@misc{x, title={${run}}}`,
      `<feed>\n<entry><title>${run}`,
      `- [t](http://a.b) ${run}`,
      `%0 Book\n%T t\n%8 ${run}\n%U ${run}`,
    ]) {
      const began = performance.now();
      readText(text);
      expect(performance.now() - began).toBeLessThan(15_000);
    }
  }
}, 120_000);
