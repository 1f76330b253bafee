import fc from 'fast-check';
import { expect, it } from 'vitest';
import { documentKey, firstId, firstPaperId, tagUri } from '../../../src/lib/permanent-id.ts';
import { permalinks } from '../../../src/schemas/permalinks.ts';
import { site } from '../../../src/schemas/site.ts';

it('names a thing in the name of the site’s authority, or of one that nobody can have', () => {
  expect(tagUri(site.parse({ tagAuthority: 'maps.example.org,2026-05' }), 'papers/galore')).toBe(
    'tag:maps.example.org,2026-05:papers/galore',
  );
  expect(tagUri(site.parse({ tagAuthority: 'ann@example.org,2026' }), 'map')).toBe(
    'tag:ann@example.org,2026:map',
  );
  expect(tagUri(site.parse({}), 'map')).toBe('tag:gazetteer.invalid,2026:map');
});

it.each([
  'example.org',
  'example.org,26',
  'https://example.org,2026',
  'exa mple.org,2026',
  ',2026',
  'a..b,2026',
])('takes "%s" for no authority', (tagAuthority) =>
  expect(site.safeParse({ tagAuthority }).success).toBe(false),
);

it('knows things by the ids that they were given first', () => {
  const registry = permalinks.parse({
    papers: {
      beta: { titles: ['x'], first: 'zeta', former: ['alpha', 'zeta'] },
      // Another paper was joined with it: its own id is its first.
      kept: { titles: ['y'], former: ['absorbed'] },
    },
    works: { 'lora-2': { names: ['lora'], former: ['lora'] } },
  });
  expect(firstPaperId(registry, 'beta')).toBe('zeta');
  expect(firstPaperId(registry, 'kept')).toBe('kept');
  expect([firstId(registry.works, 'lora-2'), firstId(registry.works, 'new')]).toEqual(['lora', 'new']);
});

it('gives each document a key of its own, of what an address may hold', () => {
  expect(documentKey('003_6eee.txt')).toBe('003_6eee.txt');
  expect(documentKey('a b~/é🦥.txt')).toBe('a~20~b~7e~~2f~~e9~~1f9a5~.txt');
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (a, b) => {
      expect(documentKey(a)).toMatch(/^[\w.~-]*$/);
      if (a !== b) expect(documentKey(a)).not.toBe(documentKey(b));
    }),
  );
});
