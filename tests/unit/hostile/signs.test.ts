import { afterAll, describe, expect, it } from 'vitest';
import { renderDoubts, renderFates, renderFindings } from '../../../scripts/effects/report.ts';
import { lookalike } from '../../../src/lib/lookalike.ts';
import { contentFolders, records } from '../../support/hostile-content.ts';

const { run, dispose } = contentFolders();
afterAll(dispose);

/** What a terminal obeys or what turns, hides or parts text: ESC, CSI, OSC, BEL, CR, LF, C1, overrides, isolates. */
const commands = [
  '\u001b[2J',
  '\u001b]0;title\u0007',
  '\u001b]8;;https://evil.example\u001b\\',
  '\u009b31m',
  '\u0090q\u009c',
  '\r',
  '\n',
  '\b\b\b',
  '\u0000',
  '\u007f',
  '\u0085',
  '\u2028',
  '\u2029',
  '\u202e',
  '\u2066',
  '\u061c',
  '\u200f',
  '\ud800',
];
const obeyed = /[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/;

describe('a terminal', () => {
  it.each(commands)('gets one line for a finding, a doubt and a fate, without %j', (sign) => {
    const text = `a${sign}documents/x.txt:1: all is well`;
    const told = [
      renderFindings([{ file: text, line: 1, message: text }]),
      renderDoubts([{ kind: 'title-cut', paper: 'a' as never, document: text, line: 1, message: text }]),
      renderFates([{ kind: 'there', path: text, document: text }], new Map()),
    ];
    expect(told.map((one) => one.split('\n').length)).toEqual([1, 2, 1]);
    expect(told.join('\n')).not.toMatch(obeyed);
    expect(told.join('').isWellFormed()).toBe(true);
  });

  it('gets nothing to obey from names and keys of files', () => {
    const key = '"a\\e[31m\\r\\u202e\\x9b": 1\n';
    for (const file of ['site.yaml', 'corrections.yaml', 'documents.yaml', 'permalinks.yaml', 'facts.json'])
      expect(run({ [file]: key }).wrong).not.toMatch(obeyed);
    expect(run({ 'topics/a\u001b[31m\u202e.md': '' }).wrong).not.toMatch(obeyed);
    expect(run({ 'documents/\u001b]0;x\u0007\nb': 'Only a Title: x\n' }).wrong).not.toMatch(obeyed);
  });
});

describe('what is not seen', () => {
  const unseen = [
    '\u202e',
    '\u2067',
    '\u200b',
    '\u00ad',
    '\ufeff',
    '\u2060',
    '\u061c',
    '\u{e0041}',
    '\u009b',
    '\u200d',
  ];

  it.each(unseen)('%j is in no title, name or abstract, and makes no other paper or person', (sign) => {
    const hidden = `Ga${sign}Lore: A Ti${sign}tle of Five Words`;
    const { wrong, corpus } = run({
      'documents/a.json': records(
        {
          title: hidden,
          abstract: `Text ${sign} of it.`,
          authors: [`Ann${sign} Lee`, 'Bo Li'],
          venue: `Ven${sign}ue`,
        },
        { title: 'Another Title of Five Words', authors: ['Ann Lee', 'Bo Li'] },
      ),
      'documents/b.txt': `GaLore: A Title of Five Words\n\nText ${sign} of it that is long enough to be an abstract.\n`,
    });
    expect(wrong).toBe('');
    expect(corpus?.papers.map(({ id }) => id).sort()).toEqual(['another-title-five-words', 'galore']);
    expect(corpus?.authors.map(({ name }) => name).sort()).toEqual(['Ann Lee', 'Bo Li']);
    const shown = corpus?.papers.map(({ title, shortName, abstract, authors, venue }) => [
      title,
      shortName,
      abstract,
      authors,
      venue,
    ]);
    expect(JSON.stringify(shown)).not.toContain(sign);
    expect(corpus?.papers.find(({ id }) => id === 'galore')?.venue).toBe('Venue');
  });

  it('stays where a script needs it: joiners of Persian, Hindi and emoji', () => {
    const title = 'می‌خواهم क्‍ष 👩‍🔬 A Title';
    expect(run({ 'documents/a.json': records({ title }) }).corpus?.papers[0]?.title).toBe(title);
  });
});

describe('letters that look like others', () => {
  const paper = 'paper: On Ways of Looking Alike';
  const forged = 'рареr: On Ways of Looking Alike';

  it('make another id, of ASCII, and a doubt that names both', () => {
    const { corpus } = run({
      'documents/a.json': records({ title: paper }, { title: forged, authors: ['Eve'] }),
    });
    const ids = corpus?.papers.map(({ id }) => id) ?? [];
    expect(new Set(ids).size).toBe(2);
    for (const id of ids) expect(id).toMatch(/^[a-z0-9-]+$/);
    const [doubt] = corpus?.doubts.filter(({ kind }) => kind === 'probable-repeat') ?? [];
    expect(doubt?.message).toContain('letters of other scripts');
  });

  it('are no doubt where a person says that the two are apart, nor between titles of one script', () => {
    const both = records({ title: paper }, { title: forged });
    const ids = run({ 'documents/a.json': both }).corpus?.papers.map(({ id }) => id) ?? [];
    const settled = run({
      'documents/a.json': both,
      'corrections.yaml': `apart: [{ papers: [${ids.join(', ')}] }]\n`,
    });
    expect(settled.corpus?.doubts.filter(({ kind }) => kind === 'probable-repeat')).toEqual([]);
    const greek = run({ 'documents/a.json': records({ title: 'α-Net' }, { title: 'β-Net' }) });
    expect(greek.corpus?.doubts.filter(({ kind }) => kind === 'probable-repeat')).toEqual([]);
  });

  it.each([
    ['раураl', 'paypal'],
    ['ΡΟΡΕ', 'pope'],
    ['ＧａＬｏｒｅ', 'galore'],
    ['LоRА', 'lora'],
    ['大模型', '大模型'],
  ])('%s looks like %s', (text, seen) => expect(lookalike(text)).toBe(seen));
});
