import { describe, expect, it } from 'vitest';
import { rewritePage } from '../../../scripts/bundle/rewrite-page.ts';

const files = new Set([
  'index.html',
  'favicon.svg',
  'papers/galore/index.html',
  'results/memory/index.html',
  'results/memory/page/2/index.html',
  'topics/index.html',
]);
const rewrite = (html: string, page = 'papers/galore/index.html', base = '/some-repo/') =>
  rewritePage(html, { name: 'waters', base, home: 'https://example.org/r/', page }, (path) =>
    files.has(path),
  );

describe('in a folder, a page', () => {
  it.each([
    [
      'a link',
      '<a href="/some-repo/topics/?in=first#memory">T</a>',
      '../../topics/index.html?in=first#memory',
    ],
    ['a link to the first page', '<a href="/some-repo/">H</a>', '../../index.html'],
    ['a link without quotes', '<a href=/some-repo/topics/>T</a>', '../../topics/index.html'],
    ['a picture', '<img alt="/" src="/some-repo/favicon.svg">', '../../favicon.svg'],
    ['a form', '<form action="/some-repo/topics/" method="get"></form>', '../../topics/index.html'],
    ['a link of a drawing', '<svg><a xlink:href="/some-repo/topics/">T</a></svg>', '../../topics/index.html'],
    [
      'a link in a template',
      '<template><a href="/some-repo/topics/">T</a></template>',
      '../../topics/index.html',
    ],
    ['a step up', '<a href="../">P</a>', '../../papers/index.html'],
    [
      'a redirect',
      '<meta http-equiv="refresh" content="0; url=/some-repo/topics/">',
      '0; url=../../topics/index.html',
    ],
  ])('%s leads to a file', (_, html, address) => expect(rewrite(html).html).toContain(`="${address}"`));

  it('leaves alone what leads out, stays on the page, or is only text', () => {
    const html =
      '<p title="/some-repo/" data-name="/some-repo/nowhere/"><a href="https://example.org/some-repo/">a</a>' +
      '<a href="#abstract">b</a><a href="?q=x">c</a><a href="mailto:a@b.org">d</a><a href="//example.org/">e</a>' +
      ' /some-repo/topics/ &lt;a href="/some-repo/"&gt;</p><!-- <a href="/some-repo/"> -->';
    expect(rewrite(html).html).toBe(html);
  });

  it('keeps every other byte, and signs that a link needs escaped', () => {
    const start = '<p>H₂O &amp; “caches”&nbsp;<b>x</p><br/>\n';
    expect(rewrite(`${start}<a class=x href='/some-repo/topics/?a=1&amp;b="'>T</a>`).html).toBe(
      `${start}<a class=x href="../../topics/index.html?a=1&amp;b=%22">T</a>`,
    );
  });

  it('loads one classic script, which is told the modules of the page and the way to the root', () => {
    const module = (name: string) => `<script type="module" src="/some-repo/_astro/${name}.js"></script>`;
    const { html, modules } = rewrite(
      `${module('a')}<p>x</p>${module('b')}<script src="/some-repo/theme.js"></script>`,
    );
    expect(html).toBe(
      '<script defer src="../../bundle.js" data-root="../../" data-home="https://example.org/r/" data-modules="_astro/a.js _astro/b.js"></script>' +
        '<p>x</p><script src="../../theme.js"></script>',
    );
    expect(modules).toEqual(['_astro/a.js', '_astro/b.js']);
  });

  it('asks no server for anything', () => {
    const links = ['canonical', 'search', 'manifest', 'modulepreload', 'sitemap'].map(
      (rel) => `<link rel="${rel}" href="/some-repo/topics/">`,
    );
    const style = '<link rel="stylesheet" crossorigin integrity="sha256-x" href="/some-repo/a.css">';
    expect(rewrite(`${links.join('')}${style}`).html.replace(/ +/g, ' ')).toBe(
      '<link rel="stylesheet" href="../../a.css">',
    );
  });

  it('lets its policy take the files beside it, and nothing more', () => {
    const policy = (self: string) =>
      `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src ${self}; base-uri 'none'">`;
    expect(rewrite(policy("'self'")).html).toBe(policy("'self' file:"));
  });

  it('tells its scripts where files and pages are', () => {
    const { html, fetched } = rewrite(
      '<search-page data-base="/some-repo/"><ol data-pages="/some-repo/results/memory/ /some-repo/results/memory/page/2/">',
      'results/index.html',
    );
    expect(html).toBe(
      '<search-page data-base="/waters/"><ol data-pages="../results/memory/index.html ../results/memory/page/2/index.html">',
    );
    expect(fetched).toEqual(['results/memory/index.html', 'results/memory/page/2/index.html']);
  });

  it('at the root itself leads on with a dot, as where no base is', () => {
    const { html, links } = rewrite('<a href="/topics/">T</a>', 'index.html', '/');
    expect(html).toBe('<a href="./topics/index.html">T</a>');
    expect(links).toEqual(['topics/index.html']);
  });
});
