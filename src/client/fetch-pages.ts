/** Pages of this site, read.
 * @throws when one cannot be had
 */
export function fetchPages(urls: readonly string[]): Promise<Document[]> {
  return Promise.all(
    urls.map(async (url) => {
      const response = await fetch(url);
      if (!response.ok) throw new Error(`${url}: answered ${response.status}`);
      return new DOMParser().parseFromString(await response.text(), 'text/html');
    }),
  );
}
