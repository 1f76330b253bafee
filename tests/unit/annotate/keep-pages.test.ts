import { expect, it } from 'vitest';
import { keepPages } from '../../../scripts/annotate/works/keep-pages.ts';
import { named } from '../views/sample.ts';

it('notes the works that have a page, and keeps the note when fewer papers name them', () => {
  const rows = Object.fromEntries(['bar', 'foo'].map((id) => [id, { names: [id], former: [] }]));
  const often = [named('bar', 'Bar', { a: 'Bar' }), named('foo', 'Foo', { a: 'Foo', b: 'Foo' })];
  const first = keepPages(rows, often);
  expect(first).toEqual({
    bar: { names: ['bar'], former: [] },
    foo: { names: ['foo'], page: true, former: [] },
  });
  expect(keepPages(first, [named('foo', 'Foo', { a: 'Foo' })])).toEqual(first);
});
