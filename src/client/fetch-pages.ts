import { loadText } from './load.ts';

/** Pages of this site, read; what their links lead to is where it was.
 * @throws when one cannot be had
 */
export function fetchPages(urls: readonly string[]): Promise<Document[]> {
  return Promise.all(
    urls.map(async (url) => {
      const page = new DOMParser().parseFromString(await loadText(url), 'text/html');
      // In a folder they lead on from their own page.
      for (const link of page.querySelectorAll('a[href^="."]'))
        link.setAttribute('href', new URL(link.getAttribute('href') ?? '', new URL(url, location.href)).href);
      return page;
    }),
  );
}
