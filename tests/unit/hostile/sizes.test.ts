import { cpuUsage } from 'node:process';
import { afterAll, describe, expect, it } from 'vitest';
import { renderFindings } from '../../../scripts/effects/report.ts';
import { runNormalize } from '../../../scripts/effects/run-normalize.ts';
import { readDocuments } from '../../../scripts/read/index.ts';
import { withoutTrailing } from '../../../src/markdown/link-urls.ts';
import { contentFolders, records, type Said } from '../../support/hostile-content.ts';

const { run, write, dispose } = contentFolders();
afterAll(dispose);

const read = (text: string) =>
  readDocuments({
    ...{ infos: new Map(), corrections: { titles: [], furniture: [] }, facts: {} },
    documents: new Map([['a.txt', new TextEncoder().encode(text)]]),
  });

describe('a field of megabytes', () => {
  const megabytes = 'word '.repeat(2_000_000);
  it.each<[string, Partial<Said>]>([
    ['a title of', { title: megabytes }],
    ['an abstract of', { abstract: megabytes }],
    ['the name of an author of', { authors: [megabytes] }],
    ['the name of a venue of', { venue: megabytes }],
    ['100,000 authors', { authors: Array.from({ length: 100_000 }, (_, i) => `Ann ${i.toString(36)} Lee`) }],
  ])('is named with its place, and nothing else is lost: %s', (what, said) => {
    const { entries, findings } = read(records({ title: 'A Title', ...said }, { title: 'Another Title' }));
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatchObject({ file: 'documents/a.txt', line: 1 });
    expect(findings[0]?.message).toContain(what);
    expect(findings[0]?.message.length).toBeLessThan(300);
    expect(entries.at(-1)?.titleSource).toBe('Another Title');
  });

  it('is left out where its lines are named as furniture', () => {
    const { wrong, corpus } = run({
      'documents/a.txt': `@article{a, title={${'x'.repeat(5000)}}}\n@article{b, title={A Title}}\n`,
      'documents/a.json': records({ title: 'A Third' }),
      'corrections.yaml': 'furniture: [{ document: a.txt, line: 1, why: no paper }]\n',
    });
    expect(wrong).toBe('');
    expect(corpus?.papers.map(({ title }) => title)).toEqual(['A Third', 'A Title']);
  });

  it('is read when it is large and still a paper: 2,000 authors, 40,000 letters', () => {
    const authors = Array.from({ length: 2000 }, (_, i) => `Ann ${i.toString(36)} Lee`);
    const { wrong, corpus } = run({
      'documents/a.json': records({ title: 'A Title', authors, abstract: 'We measure it. '.repeat(2666) }),
    });
    expect(wrong).toBe('');
    expect(corpus?.papers[0]?.authors).toHaveLength(2000);
  });

  it.each([
    ['one line of ten megabytes', 'x'.repeat(10_000_000)],
    ['half a million lines', 'a\n'.repeat(500_000)],
    ['a million blank lines', `A Title\n${'\n'.repeat(1_000_000)}`],
  ])('ends in entries or findings: %s', (_, text) => {
    const { entries, findings } = read(text);
    expect(entries.length + findings.length).toBeGreaterThan(0);
  });
});

/** What rules look at in titles, abstracts and names, over and over. */
const runs = [
  ...['a', '1', ' ', '-', '(', '[', '{', '\\', '$', '/', '中', 'ﬁ', '“'],
  ...[
    '(LLM) ',
    'LLM (LLM) ',
    'O(n^2) ',
    '1 ',
    '1% ',
    '1x faster than ',
    'A and ',
    'et al., 2020; ',
    'such as A, ',
  ],
  ...[
    'a-',
    'A.',
    '$a$ ',
    '\\a{',
    '\\textbf{a} ',
    'GaLore ',
    'https://a.b/)',
    'www.',
    '(a',
    '&lt;',
    '\\frac{',
    'word-',
  ],
];

describe('no rule goes over a long run again and again', () => {
  // Time of the processor for four times the text is at most 16 times that, were a rule quadratic; four times where all are linear.
  // Below a quarter of a second nothing is said: then no rule is slow, and what is measured is the machine.
  const cost = (text: string): number => {
    const before = cpuUsage();
    const safe = text.replace(/[{}\\]/g, '').slice(0, 900);
    const folder = write({
      'documents/a.json': records({
        title: `GaLore: A ${text.slice(0, 1900)}`,
        abstract: `We propose GaLore. It ${text} ends.`,
      }),
      'documents/b.bib': `@article{b, title = {B}, author = {A ${safe} B}, abstract = {x}}`,
    });
    expect(renderFindings(runNormalize(folder, false).findings)).toBe('');
    const { user, system } = cpuUsage(before);
    return (user + system) / 1000;
  };
  cost('warm');

  it.each(runs)('%j', (part) => {
    const of = (length: number): string => part.repeat(Math.ceil(length / part.length));
    const [short, long] = [cost(of(4000)), cost(of(16_000))];
    expect(long < 250 || long < 12 * short, `${long.toFixed()} ms after ${short.toFixed()} ms`).toBe(true);
  });

  it.each([')', '.', '])', '!)'])('the end of an address: %j', (part) => {
    expect(withoutTrailing(`https://x.org/a${part.repeat(500_000)}`)).toBe('https://x.org/a');
  });

  it.each([' ', '\n', '\t', '\n '])('blanks between authors of BibTeX: %j', (blank) => {
    const { entries } = read(`@article{a, title = {T}, author = {Ann Lee${blank.repeat(200_000)}and Bo Li}}`);
    expect(entries[0]?.authors).toEqual(['Ann Lee', 'Bo Li']);
  });
});
