import { expect, it } from 'vitest';
import { release, releasedAddresses, unanswered } from '../../../scripts/publish/released.ts';

const files = [
  '404.html',
  '_astro/x.css',
  'api/papers-2.json',
  'api/papers.json',
  'feed.xml',
  'index.html',
  'papers/b/index.html',
  'papers/page/2/index.html',
  'search-index.json',
  'works/lora/feed.xml',
];

it('a release writes down pages, API and the feeds that stay, sorted, and forgets none of an earlier one', () => {
  const first = release(files, '');
  expect(releasedAddresses(first)).toEqual(['/', '/api/papers.json', '/feed.xml', '/papers/b/']);
  const second = release([...files, 'papers/a/index.html'], `${first}/old/\n`);
  expect(releasedAddresses(second)).toEqual([
    '/',
    '/api/papers.json',
    '/feed.xml',
    '/old/',
    '/papers/a/',
    '/papers/b/',
  ]);
  expect(release(files, second)).toBe(second);
});

it('an address without a file is named', () =>
  expect(unanswered(['/', '/papers/b/', '/papers/c/', '/api/gone.json'], files)).toEqual([
    '/papers/c/',
    '/api/gone.json',
  ]));
