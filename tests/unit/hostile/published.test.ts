import { parseXml } from '@rgrove/parse-xml';
import { afterAll, describe, expect, it } from 'vitest';
import { readCsv } from '../../support/csv.ts';
import { contentFolders, records } from '../../support/hostile-content.ts';

const { run, dispose } = contentFolders();
afterAll(dispose);

const attacks = [
  '</script><script>alert(1)</script>',
  '<!--<script>',
  ']]><script>alert(1)</script>',
  '"><svg/onload=alert(1)>',
  "' onmouseover='alert(1)",
  '=cmd|"/c calc"!A1',
  '+1+cmd',
  '@SUM(1)',
  '-2+3',
  '\tTab first',
  'ER  - \nTY  - JOUR\nTI  - Forged',
  '}, note = {forged',
  '\\input{/etc/passwd}',
  '&lt;script&gt; &amp;amp; &#x3c;',
  '{{constructor.constructor("alert(1)")()}} ${7*7} <%= 7 %>',
  '](javascript:alert(1)) ![x](x) `code` | cell',
  'BEGIN:VCARD\nEND:VCARD',
  'half \ud800 and \ufffe and \u0000',
];
const { wrong, corpus, files } = run({
  'site.yaml': `title: ${JSON.stringify(`A ${attacks[0] ?? ''}`)}\nshortName: "<b>&\\"'"\ndescription: ${JSON.stringify(attacks.slice(0, 5).join(' '))}\ncontact: ${JSON.stringify(attacks[3])}\nlicence: ${JSON.stringify(attacks[0])}\n`,
  'documents/a.json': records(
    ...attacks.map((title, i) => ({
      title: `${title} number ${i}`,
      abstract: `${title} is an abstract. It is 2x faster than LoRA ${title}.`,
      authors: [title, `Ann ${title} Lee`],
      venue: title,
      doi: `10.1234/${encodeURI(title.toWellFormed()).replaceAll(' ', '')}"><b>`,
    })),
  ),
});
const ending = (end: string): [string, string][] => [...files].filter(([path]) => path.endsWith(end));

describe('what is written beside the pages', () => {
  it('is of a corpus that reads well', () => {
    expect(wrong).toBe('');
    expect(corpus?.papers).toHaveLength(attacks.length);
    expect(files.size).toBeGreaterThan(80);
  });

  it('is JSON that parses, each file', () => {
    for (const [path, text] of [...ending('.json'), ...ending('.webmanifest')])
      expect([path, () => JSON.parse(text) as unknown]).toEqual([
        path,
        expect.toSatisfy((read: () => unknown) => read() !== undefined),
      ]);
    for (const [, text] of ending('.ndjson'))
      expect(
        text
          .trim()
          .split('\n')
          .map((line) => JSON.parse(line) as unknown),
      ).toHaveLength(attacks.length);
  });

  it('is XML that parses, with no element of a document', () => {
    expect(ending('.xml').length).toBeGreaterThan(1);
    for (const [path, text] of ending('.xml')) {
      const names = new Set(
        [...JSON.stringify(parseXml(text)).matchAll(/"type":"element","name":"([^"]+)"/g)].map(
          ([, name]) => name,
        ),
      );
      for (const name of ['script', 'svg', 'b', 'img'])
        expect([path, names.has(name)]).toEqual([path, false]);
    }
  });

  it('is a table in which no cell is a formula, and no row is forged', () => {
    const [[, text] = ['', '']] = ending('papers.csv');
    const rows = readCsv(text);
    expect(rows).toHaveLength(attacks.length + 1);
    for (const cell of rows.flat()) expect(cell).not.toMatch(/^[=+\-@\t\r]/);
  });

  it('is RIS and BibTeX with one entry a paper', () => {
    const [[, ris] = ['', '']] = ending('papers.ris');
    expect(ris.match(/^TY {2}- /gm)).toHaveLength(attacks.length);
    expect(ris.match(/^ER {2}- /gm)).toHaveLength(attacks.length);
    const [[, bib] = ['', '']] = ending('papers.bib');
    expect(bib.match(/^@\w+\{/gm)).toHaveLength(attacks.length);
    expect(bib).not.toMatch(/^\s*note = \{forged/m);
    expect(bib).not.toContain('\\input{');
  });

  it('holds no half characters, no control characters, and no address that runs', () => {
    for (const [path, text] of files) {
      expect([path, text.isWellFormed(), /[\x00-\x08\x0b\x0c\x0e-\x1f]/.test(text)]).toEqual([
        path,
        true,
        false,
      ]);
      expect([
        path,
        /(?:href|src|url)["']?[=:]\s*["']?\s*(?:javascript|data:text|vbscript)/i.test(text),
      ]).toEqual([path, false]);
    }
  });
});
