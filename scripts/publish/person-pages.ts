import { hasAuthorPage } from '../../src/lib/author-pages.ts';
import { href, paths } from '../../src/lib/href.ts';
import { escapeXml } from '../../src/lib/xml.ts';
import type { Corpus } from '../../src/schemas/corpus.ts';

/**
 * Of people without a page of their own, what their address answers: the way to their one paper. Written here, as a
 * collection of 10,000 papers has 30,000 of them, and Astro takes as long for each as for a page.
 * @param siteUrl where the site will stand on the web; null where that is not known
 */
export function personPages(corpus: Corpus, base: string, siteUrl: string | null): Map<string, string> {
  const titles = new Map<string, string>(corpus.papers.map(({ id, title }) => [id, title]));
  return new Map(
    corpus.authors
      .filter((person) => !hasAuthorPage(corpus, person))
      .flatMap(({ id, name, papers }) => {
        const [paper] = papers;
        const title = titles.get(paper ?? '');
        if (paper === undefined || title === undefined) return [];
        const page = wayTo(corpus.site, name, title, href(base, paths.paper(paper)), siteUrl);
        return [[`${paths.author(id).slice(1)}index.html`, page] as const];
      }),
  );
}

function wayTo(
  { language, shortName }: Corpus['site'],
  name: string,
  title: string,
  url: string,
  siteUrl: string | null,
): string {
  const [who, what, to] = [escapeXml(name), escapeXml(title), escapeXml(url)];
  const canonical =
    siteUrl === null ? '' : `<link rel="canonical" href="${escapeXml(new URL(url, siteUrl).href)}">`;
  return (
    `<!doctype html><html lang="${escapeXml(language)}"><head><meta charset="utf-8">` +
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; base-uri 'none'">` +
    `<meta name="viewport" content="width=device-width, initial-scale=1">` +
    `<meta name="color-scheme" content="light dark"><meta name="robots" content="noindex">` +
    `<title>${who} · ${escapeXml(shortName)}</title>${canonical}` +
    `<meta http-equiv="refresh" content="0; url=${to}"></head>` +
    `<body><h1>${who}</h1><p>One paper in this collection: <a href="${to}">${what}</a></p></body></html>\n`
  );
}
