import fc from 'fast-check';

/** Lines as listings have them, in any order. */
const line = fc.oneof(
  fc.constantFrom('', '', 'new', 'Subscribe', 'Nov 27', '  • 6 authors', '·', 'Jul 19, 2024 3', 'Feb 30'),
  fc.constantFrom(
    'lab A Lab',
    'Daily Papers',
    'View all',
    'Submitted by',
    'Submitted by me',
    '17',
    'Feb 29',
    '-',
  ),
  fc.constantFrom(
    '- A Title We study. 4 authors · Apr 16',
    '7 X 1 author · Mar 3 6',
    'A Short Title',
    'An abstract of one sentence.',
    'wrapped lines go on',
    'H$_2$O saves 3times sim 2.5times (\\eg, ``word") within O(epsilon^{-3.5}).',
    '面向模型的方法 本文提出一种方法。 3 authors · Apr 16',
    'A tab\tparts this title from its abstract, which is long enough.',
  ),
  fc.string({ unit: 'grapheme', maxLength: 200 }),
);

const tag = fc.oneof(
  fc.constantFrom(
    '<p>',
    '</p>',
    '<div class="upvote">',
    '</div>',
    '<h3>',
    '</h3>',
    '</a>',
    '<li>',
    '<b>',
    '<!--',
    '<script>',
  ),
  fc.constantFrom(
    '<a href="/papers/2401.00001">',
    '<a href="https://arxiv.org/abs/2402.00002">',
    '<table>',
    '<time datetime="2024-01-02">',
  ),
  fc.constantFrom(
    'A Title',
    'An abstract. It ends.',
    '3 authors',
    '12',
    '&amp;',
    '&#x0;',
    '\n',
    'Jul 19, 2024 3',
    '·',
  ),
);

const signs = fc.string({
  unit: fc.constantFrom(...Array.from('\\{}$^_~*`\'"-, .x2014times8pmsilo\n·•(')),
  maxLength: 300,
});

/** Kinds of input, each with its share of the runs. */
export const kinds: { name: string; share: number; text: fc.Arbitrary<string> }[] = [
  {
    name: 'lines of listings, in any order',
    share: 0.4,
    text: fc
      .tuple(fc.array(line, { maxLength: 30 }), fc.constantFrom('\n', '\r\n', '\r'))
      .map(([lines, end]) => lines.join(end)),
  },
  { name: 'any text', share: 0.2, text: fc.string({ unit: 'binary', maxLength: 300 }) },
  {
    name: 'abstracts of signs of LaTeX and Markdown',
    share: 0.1,
    text: signs.map((text) => `A Title in Front\n\nAn abstract ${text}.`),
  },
  {
    name: 'entries of one line',
    share: 0.1,
    text: fc
      .oneof(signs, fc.string({ unit: 'grapheme', maxLength: 300 }))
      .map((text) => `- A Title in Front We show ${text.replace(/\s+/g, ' ')}. 4 authors · Apr 16`),
  },
  {
    name: 'tags of listing pages',
    share: 0.15,
    text: fc
      .array(tag, { maxLength: 60 })
      .map((tags) => `<!doctype html><a href="/papers/2401.00001">First Title</a>${tags.join('')}`),
  },
  {
    name: 'beginnings of other formats',
    share: 0.05,
    text: fc
      .tuple(
        fc.constantFrom(
          '@article{a,',
          'TY  - JOUR\n',
          '%0 Journal Article\n%T A\n',
          '{"title": "A"',
          '[{"title": ',
          '<?xml version="1.0"?><feed>',
          '- [A](https://arxiv.org/abs/2401.00001)\n',
        ),
        fc.string({ maxLength: 200 }),
      )
      .map(([begin, rest]) => begin + rest),
  },
];

const repeated = [
  'a',
  ' ',
  '\n',
  '·',
  '-',
  '(',
  '$',
  '<',
  '\\',
  '*',
  '`',
  '{',
  'é',
  '中',
  'A ',
  '1 ',
  'a.',
  '- a ',
  '<b>',
  '<a href="/papers/2401.00001">',
];

/** Documents of ten megabytes: of one sign, and with an abstract, an entry or a page that is. */
export function* large(): Generator<{ name: string; text: string }> {
  for (const sign of repeated) {
    const text = sign.repeat(Math.floor(10_000_000 / new TextEncoder().encode(sign).length));
    yield { name: `10 MB of ${JSON.stringify(sign)}`, text };
    yield { name: `abstract of ${JSON.stringify(sign)}`, text: `A Title in Front\n\nAn abstract ${text}.` };
    yield {
      name: `entry of ${JSON.stringify(sign)}`,
      text: `- A Title in Front We ${text}. 4 authors · Apr 16`,
    };
    yield {
      name: `page of ${JSON.stringify(sign)}`,
      text: `<!doctype html><h3><a href="/papers/2401.00001">A Title</a></h3>${text}`,
    };
  }
}
