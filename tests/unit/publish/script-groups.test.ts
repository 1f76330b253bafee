import { expect, it } from 'vitest';
import { scriptGroup } from '../../../scripts/publish/script-groups.ts';

const base = '/src/layouts/Base.astro?astro&type=script&index=0&lang.ts';
const page = (name: string): string => `/src/pages/${name}.astro?astro&type=script&index=0&lang.ts`;

/** module → who imports it */
const importers: Record<string, string[]> = {
  '/src/client/theme.ts': [base],
  '/src/client/list/store.ts': ['/src/client/theme.ts', '/src/client/list/reading-list.ts'],
  '/src/client/list/reading-list.ts': [page('list')],
  '/src/client/search/search-page.ts': [page('search')],
  '/src/client/topic/topic-papers.ts': [page('topic')],
  '/src/client/load.ts': ['/src/client/list/reading-list.ts', '/src/client/search/search-page.ts'],
  '/src/lib/fold.ts': ['/src/client/search/search-page.ts', '/src/client/topic/topic-papers.ts'],
  '/src/client/palette/palette.ts': [],
};
const group = (id: string): string | null => scriptGroup(id, (one) => ({ importers: importers[one] ?? [] }));

it('puts what every page runs in one file, with what it imports', () => {
  expect(group('/src/client/theme.ts')).toBe('base');
  expect(group('/src/client/list/store.ts')).toBe('base');
});

it('puts what several tools want in another', () => {
  expect(group('/src/client/load.ts')).toBe('shared');
});

it('lets alone what one tool wants, what a page to read wants, and what is fetched on demand', () => {
  for (const id of ['search/search-page.ts', 'topic/topic-papers.ts', 'palette/palette.ts'])
    expect(group(`/src/client/${id}`)).toBeNull();
  expect(group('/src/lib/fold.ts')).toBeNull();
});
