import type { Page } from '@playwright/test';

// Where things are on the search page.

export const results = (page: Page) => page.locator('search-page [data-results]');
export const papers = (page: Page) =>
  results(page).getByRole('list', { name: 'Papers' }).getByRole('listitem');
export const box = (page: Page) => page.getByRole('main').getByRole('searchbox');
export const count = (page: Page) => page.locator('[data-count]');
export const facet = (page: Page, name: string) => page.getByRole('group', { name, exact: true });
