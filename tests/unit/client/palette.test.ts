import { describe, expect, it } from 'vitest';
import { nextChoice } from '../../../src/client/palette/choice.ts';
import { asksForPalette, hasCommandKey, type Pressed } from '../../../src/client/palette/keys.ts';
import { arrange, mostRows, sentenceOf } from '../../../src/client/palette/rows.ts';
import type { ShownOther, ShownPaper } from '../../../src/client/search/found.ts';

const pressed = (key: string, more: Partial<Pressed> = {}): Pressed => ({
  key,
  code: `Key${key.toUpperCase()}`,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  altKey: false,
  ...more,
});

describe('the keys that open the palette', () => {
  it('are Ctrl K, and ⌘ K where there is a ⌘', () => {
    expect(asksForPalette(pressed('k', { ctrlKey: true }), hasCommandKey('Linux x86_64'))).toBe(true);
    expect(asksForPalette(pressed('k', { metaKey: true }), hasCommandKey('Win32'))).toBe(false);
    expect(asksForPalette(pressed('k', { metaKey: true }), hasCommandKey('MacIntel'))).toBe(true);
    // Deletes to the end of the line on a Mac.
    expect(asksForPalette(pressed('k', { ctrlKey: true }), hasCommandKey('MacIntel'))).toBe(false);
  });

  it('are no others: a K alone, with Shift, with AltGr', () => {
    expect(asksForPalette(pressed('k'), false)).toBe(false);
    expect(asksForPalette(pressed('K', { ctrlKey: true, shiftKey: true }), false)).toBe(false);
    expect(asksForPalette(pressed('k', { ctrlKey: true, altKey: true }), false)).toBe(false);
  });

  it('hold with Caps Lock, another layout and another alphabet', () => {
    expect(asksForPalette(pressed('K', { ctrlKey: true }), false)).toBe(true);
    expect(asksForPalette(pressed('k', { ctrlKey: true, code: 'KeyV' }), false)).toBe(true);
    expect(asksForPalette(pressed('t', { ctrlKey: true, code: 'KeyK' }), false)).toBe(false);
    expect(asksForPalette(pressed('л', { ctrlKey: true, code: 'KeyK' }), false)).toBe(true);
  });
});

describe('arrows', () => {
  it('go round the ends, and start at either', () => {
    expect([nextChoice('ArrowDown', 0, 3), nextChoice('ArrowDown', 2, 3)]).toEqual([1, 0]);
    expect([nextChoice('ArrowUp', 0, 3), nextChoice('ArrowUp', -1, 3)]).toEqual([2, 2]);
  });

  it('choose nothing where there is nothing; Home and End are for the text', () => {
    expect(nextChoice('ArrowDown', -1, 0)).toBeNull();
    expect([nextChoice('Home', 1, 3), nextChoice('End', 1, 3)]).toEqual([null, null]);
  });
});

const paper = (title: string): ShownPaper => ({
  id: title.toLowerCase(),
  url: `/papers/${title}/`,
  title: { text: title, marks: [] },
  year: '2024',
  authors: [],
  venue: null,
  code: false,
  topic: { name: 'KV cache', url: '/topics/kv-cache/', theme: 1 },
  matchedIn: [],
  corrected: [],
  expanded: [],
  sentence: null,
  pending: false,
});

const other = (kind: ShownOther['kind'], name: string, exact = false): ShownOther => ({
  kind,
  id: name,
  url: `/${kind}s/${name}/`,
  name,
  kindName: kind === 'work' ? 'method' : kind,
  papers: 3,
  exact,
});

const found = (query: string, others: ShownOther[], papers: ShownPaper[]) => ({
  question: { query, filters: [], limit: mostRows, told: 0 },
  others,
  papers,
  nearTopics: [],
  corrected: [],
  expanded: [],
});

const many = Array.from({ length: 20 }, (_, i) => paper(`Paper ${String(i)}`));
const labels = (...asked: Parameters<typeof found>) => arrange(found(...asked)).map(({ label }) => label);

describe('the rows', () => {
  it('are eight at most, with room for papers beside what is named', () => {
    const others = ['A', 'B', 'C', 'D'].map((name) => other('work', name));
    const groups = arrange(found('low rank', others, many));
    expect(groups.map(({ label, rows }) => [label, rows.length])).toEqual([
      ['Papers', 5],
      ['Works', 3],
    ]);
  });

  it('begin with what the query names, or begins to name', () => {
    expect(labels('kv cache', [other('topic', 'KV cache', true)], many)).toEqual(['Topics', 'Papers']);
    expect(labels('kv ca', [other('topic', 'KV cache')], many)).toEqual(['Topics', 'Papers']);
    expect(labels('dao', [other('author', 'Tri Dao')], many)).toEqual(['Papers', 'People']);
    expect(labels('k', [other('topic', 'KV cache')], many)).toEqual(['Papers', 'Topics']);
  });

  it('begin with the paper that bears the name, before what only begins with it', () => {
    const galore = paper('GaLore: Memory-Efficient LLM Training');
    expect(labels('galore', [other('work', 'GaLore 8')], [galore])).toEqual(['Papers', 'Works']);
    expect(labels('galore', [other('work', 'GaLore', true)], [galore])).toEqual(['Works', 'Papers']);
  });

  it('say what a thing is', () => {
    const [works, papers] = arrange(found('lora', [other('work', 'LoRA', true)], [paper('X')]));
    expect(works?.rows[0]?.facts).toEqual(['method, named by 3 papers']);
    expect(papers?.rows[0]?.facts).toEqual(['2024', 'KV cache']);
  });

  it('are topics that are near where nothing answers', () => {
    const nothing = { ...found('qqq', [], []), nearTopics: [{ name: 'KV cache', url: '/', papers: 11 }] };
    expect(arrange(nothing).map(({ label }) => label)).toEqual(['Topics that are near']);
    expect(sentenceOf(nothing)).toBe('Nothing here answers this.');
  });
});

it('what was read otherwise than typed is said', () => {
  const corrected = [{ from: 'galroe', to: 'galore' }];
  expect(sentenceOf({ ...found('galroe', [], many), corrected })).toBe('“galroe” corrected to “galore”.');
  expect(sentenceOf(found('galore', [], many))).toBe('');
});
