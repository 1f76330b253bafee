import fc from 'fast-check';
import { unpackWords } from '../../src/lib/search/words.ts';
import type { SearchCore } from '../../src/lib/search/index-format.ts';

const signs = Array.from('\\^$.*+?()[]{}|/-_~`\'"“”„«»:;,<>=&%#@!§°·…–—\t\n\r\0\u00a0\u200b\u202e\ufeff');
const beyond = [
  ...[
    '🦥',
    '👩‍👩‍👧‍👦',
    '🇨🇭',
    '❤️',
    '\ud83e',
    '\udda5',
    '\ud800',
    'e\u0301\u0302\u0303',
    'ﬁ',
    '²',
    'ℝ',
    '𝒪',
    'ß',
    'İ',
    'ı',
    'ſ',
  ],
  ...[
    'שלום',
    'مرحبا',
    '注意力',
    '机器学习',
    'カ\u3099',
    '한국어',
    'ไทย',
    'हिन्दी',
    'Ελληνικά',
    'Кириллица',
    'ａｂｃ',
    '\u0000',
    '\uffff',
  ],
];
const known = [
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  'null',
  'undefined',
  'NaN',
  '1e999',
  '-0',
  '%00',
  '%E0%A4%A',
];

const joined = (parts: fc.Arbitrary<string>, most: number, between: string[]) =>
  fc
    .tuple(fc.array(parts, { maxLength: most }), fc.constantFrom(...between), fc.constantFrom('', ' ', '  '))
    .map(([all, blank, end]) => all.join(blank) + end);

/** A word as a hasty, careless or hostile hand writes it. */
function mangled(word: fc.Arbitrary<string>): fc.Arbitrary<string> {
  return fc
    .tuple(word, fc.nat({ max: 9 }), fc.nat({ max: 40 }), fc.constantFrom(...signs, ...beyond, 'q', '7'))
    .map(([text, kind, place, sign]) => {
      const at = place % (text.length + 1);
      const [before, after] = [text.slice(0, at), text.slice(at)];
      switch (kind) {
        case 0:
          return before + after.slice(1);
        case 1:
          return before + sign + after;
        case 2:
          return before + sign + after.slice(1);
        case 3:
          return before + after.slice(1, 2) + after.slice(0, 1) + after.slice(2);
        case 4:
          return text.toUpperCase();
        case 5:
          return Array.from(text).reverse().join('');
        case 6:
          return text + text;
        case 7:
          return before;
        default:
          return text;
      }
    });
}

/** Signs, fields and quotes of the query language round some words, closed or not. */
function language(word: fc.Arbitrary<string>, core: SearchCore): fc.Arbitrary<string> {
  const value = fc.oneof(
    word,
    fc.constantFrom(...core.topics.map(({ id }) => id), 'code', 'unknown', 'paper', 'work', 'author', 'kind'),
    fc
      .tuple(fc.nat({ max: 3000 }), fc.constantFrom('', '..', '...', '-'), fc.nat({ max: 3000 }))
      .map((all) => all.join('')),
  );
  const field = fc.constantFrom('topic', 'theme', 'year', 'venue', 'author', 'has', 'kind', 'Topic', 'x', '');
  const quote = fc.constantFrom('"', '“', '”', '„', '', '""');
  return fc.oneof(
    fc
      .tuple(fc.constantFrom('', '-', '+', '--', '- '), field, fc.constantFrom(':', '::', ': '), quote)
      .chain((begin) =>
        fc
          .tuple(fc.array(value, { maxLength: 3 }), quote)
          .map(([all, end]) => begin.join('') + all.join() + end),
      ),
    fc.tuple(fc.constantFrom('', '-', '+'), quote, word, word, quote).map((all) => all.join(' ')),
    fc.tuple(fc.constantFrom('-', '+', '"', ''), word).map((all) => all.join('')),
  );
}

/** Kinds of query, each with its share of the runs; words are those of an index. */
export function queryKinds(core: SearchCore): { name: string; share: number; text: fc.Arbitrary<string> }[] {
  const word = fc.constantFrom(
    ...unpackWords(core.words),
    ...core.papers.map(({ shortName, id }) => shortName ?? id),
  );
  const title = fc.constantFrom(...core.papers.map((paper) => paper.title));
  const strange = fc.constantFrom(...beyond, ...signs, ...known);
  const long = fc.oneof(word, strange, language(word, core));
  return [
    { name: 'words of the collection, mangled', share: 0.35, text: joined(mangled(word), 8, [' ', '-', '']) },
    { name: 'signs of the query language', share: 0.25, text: joined(language(word, core), 6, [' ', '']) },
    { name: 'titles, cut and mangled', share: 0.1, text: mangled(title) },
    { name: 'any text', share: 0.1, text: fc.string({ unit: 'binary', maxLength: 200 }) },
    {
      name: 'signs of regular expressions and LaTeX',
      share: 0.08,
      text: joined(fc.constantFrom(...signs, 'a', '1'), 40, ['']),
    },
    {
      name: 'other scripts, emoji, half characters',
      share: 0.08,
      text: joined(fc.oneof(strange, word), 12, [' ', '']),
    },
    {
      name: 'very long',
      share: 0.04,
      text: fc
        .tuple(long, fc.constantFrom('', ' ', '-', '"'), fc.integer({ min: 500, max: 20_000 }))
        .map(([text, end, length]) => (text + end || ' ').repeat(Math.ceil(length / (text.length + 1)))),
    },
  ];
}
