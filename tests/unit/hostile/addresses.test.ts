import { describe, expect, it } from 'vitest';
import * as results from '../../../src/client/results/state.ts';
import * as search from '../../../src/client/search/state.ts';
import * as topic from '../../../src/client/topic/state.ts';
import { fileName } from '../../../src/client/map/save.ts';
import * as table from '../../../src/client/map-table/state.ts';
import * as compare from '../../../src/lib/compare/state.ts';
import { safeExternal } from '../../../src/lib/href.ts';
import * as map from '../../../src/lib/map/state.ts';
import { pageAhead } from '../../../src/lib/page-ahead.ts';
import { publicAddress } from '../../../src/lib/public-address.ts';
import { readAddress } from '../../../src/lib/reading-list/address.ts';
import { readPapers } from '../../../src/lib/reading-list/read-papers.ts';
import { readSaved, writeSaved } from '../../../src/lib/reading-list/saved.ts';
import { readFile } from '../../../src/lib/reading-list/told.ts';
import { proseToHast, textToHast } from '../../../src/markdown/to-hast.ts';

const inherited = Object.getOwnPropertyNames(Object.prototype);
const values = [
  ...inherited,
  '<img src=x onerror=alert(1)>',
  '"><script>alert(1)</script>',
  'javascript:alert(1)',
  '//evil.example',
  '/\\evil.example',
  'https://evil.example/',
  '../../etc/passwd',
  '%00',
  '%E0%A4%A',
  '\u0000\u001b[31m',
  '\u202egpj.exe',
  '\ud800',
  '=cmd|calc',
  `${'a,'.repeat(50_000)}b`,
  '['.repeat(50_000),
  '1e999,NaN,-Infinity',
  '9999..0000',
];
const names = [
  ...[
    'q',
    'topic',
    'theme',
    'kind',
    'year',
    'venue',
    'has',
    'author',
    'papers',
    'focus',
    'edge',
    'path',
    'years',
    'edges',
  ],
  ...['at', 'sort', 'in', 'code', 'nodes', ...inherited],
];
const page = 'https://example.org/some-repo/page/';

describe('an address', () => {
  it.each(values)('asks nothing that a page cannot answer, whichever parameter says %j', (value) => {
    for (const name of names) {
      const asked = `?${encodeURIComponent(name)}=${encodeURIComponent(value.toWellFormed())}&${name}[]=${name}`;
      const written = [
        search.writeAsked(page + asked, search.readAsked(asked)),
        results.writeChosen(page + asked, results.readChosen(asked)),
        topic.writeAsked(page + asked, topic.readAsked(asked)),
        table.writeOrders(page + asked, table.readOrders(asked)),
        map.writeState(page + asked, map.readState(asked)),
        new URL(compare.writeAsked(compare.readAsked(asked).ids), page).href,
      ];
      for (const address of written) expect(new URL(address).origin + new URL(address).pathname).toBe(page);
      expect(fileName(asked, 'svg')).toMatch(/^map[a-z0-9-]{0,80}\.svg$/);
      const { ids, strange } = compare.readAsked(asked);
      for (const id of ids) expect(id).toMatch(/^[a-z0-9][a-z0-9-]{0,79}$/);
      for (const word of strange) expect(word).toMatch(/^[^\p{Cc}\p{Cf}]{1,81}$/u);
    }
    expect(Object.getOwnPropertyNames(Object.prototype)).toEqual(inherited);
  });

  it('never means another host: what is fetched ahead is a page of this one', () => {
    const here = { origin: 'https://example.org', pathname: '/', search: '' };
    for (const url of [
      '//evil.example/',
      '/\\evil.example/',
      'https://example.org@evil.example/',
      'https://example.org.evil.example/',
    ]) {
      const { origin, pathname, search: asked } = new URL(url, 'https://example.org/');
      expect(pageAhead({ origin, pathname, search: asked }, here)).toBeNull();
    }
  });
});

describe('a link out', () => {
  const bad = [
    ...[
      'javascript:alert(1)',
      'JaVaScRiPt:alert(1)',
      ' javascript:alert(1)',
      'java\nscript:alert(1)',
      '\u0001javascript:alert(1)',
    ],
    ...[
      'java\tscript:alert(1)',
      'javascript&colon;alert(1)',
      'data:text/html,<script>alert(1)</script>',
      'vbscript:x',
      'file:///etc/passwd',
    ],
    ...['blob:x', 'view-source:x', 'ftp://example.org/', '//evil.example', '/\\evil.example', 'about:blank'],
  ];
  it.each(bad)('is none: %j', (url) => {
    expect([safeExternal(url), publicAddress(url)]).toEqual([null, null]);
    const text = JSON.stringify(textToHast(`See ${url} there.`));
    expect(text).not.toContain('"href"');
    const prose = JSON.stringify(proseToHast(`[words](<${url.replace(/[\n<>]/g, '')}>)`, '/base/'));
    expect(prose).not.toMatch(/"href":"(?!\/\/|\/\\\\|https?:)[^"]*:/i);
  });

  it.each([
    'https://arxiv.org@evil.example.com/abs/1',
    'https://user:word@arxiv.org/',
    'https://аrxiv.org/abs/1',
    'https://arxiv。org/',
    'https://127.0.0.1/',
    'https://0x7f000001/',
    'https://[::1]/',
    'https://localhost/',
    'https://router.local/',
  ])('in an abstract shows where it leads, or is text: %s', (url) => {
    expect(JSON.stringify(textToHast(`See ${url} there.`))).not.toContain('"href"');
  });

  it.each(['//host.example.com/x', '///host.example.com/x'])(
    'written by hand without a scheme is marked as one that leads out: %s',
    (url) => {
      const prose = JSON.stringify(proseToHast(`[words](<${url}>)`, '/base/'));
      expect(prose).toContain('noopener');
      expect(prose).not.toContain('/base/');
    },
  );
});

describe('a list from outside', () => {
  const rows = [
    { id: 'galore', title: '<b>\u202e\u0000', read: 'yes', note: { toString: () => 'x' } },
    { id: '__proto__' },
    { id: '../x' },
    { id: 'constructor', __proto__: { read: true } },
    JSON.parse('{"id":"a","__proto__":{"polluted":true},"note":"=cmd"}') as unknown,
    ...[null, 1, 'galore', [], [['galore']], { id: ['galore'] }, { id: 'рaper' }, { id: 'a'.repeat(81) }],
  ];

  it('holds papers of well-formed ids and plain text, and nothing of what objects have', () => {
    const { list, dropped } = readPapers(rows) ?? { list: [], dropped: 0 };
    expect(list.map(({ id }) => id)).toEqual(['galore', 'constructor', 'a']);
    expect(dropped).toBe(rows.length - 3);
    expect(list[0]).toEqual({ id: 'galore', title: '<b>', read: false, note: '' });
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });

  it('is cut to what a list may hold', () => {
    const many = Array.from({ length: 200_000 }, (_, i) => ({
      id: `p${i}`,
      title: 't'.repeat(2000),
      note: 'n'.repeat(9000),
    }));
    const { list = [] } = readPapers(many.slice(0, 3000)) ?? {};
    expect([list.length, list[0]?.title.length, list[0]?.note.length]).toEqual([1000, 500, 5000]);
    expect(readPapers(many.map(({ id }) => ({ id })))?.list).toHaveLength(1000);
  });

  const texts = [
    ...['', '{', 'null', '[]', '"galore"', '1', '{"version":"1","papers":[]}', '{"__proto__":{"version":1}}'],
    ...[
      '['.repeat(500_000),
      `{"version":1,"papers":${'['.repeat(100_000)}${']'.repeat(100_000)}}`,
      '\u0000',
      '\ud800',
    ],
  ];
  it.each(texts)('%j is damaged, in storage, a file and an address', async (text) => {
    expect(readSaved(text)).toEqual({ list: [], trouble: 'damaged' });
    expect(readFile(text).kind).toBe('damaged');
    expect(['damaged', 'none']).toContain((await readAddress(`#${text.slice(0, 1000)}`)).kind);
    expect(
      (await readAddress(`#1.${btoa(encodeURIComponent(text.toWellFormed().slice(0, 1000)))}.3`)).kind,
    ).toBe('damaged');
  });

  it('reads itself again', () => {
    const { list = [] } = readPapers(rows) ?? {};
    expect(readSaved(writeSaved(list))).toEqual({ list, trouble: null });
  });
});
