import { expect, it } from 'vitest';
import { rewriteStyle } from '../../../scripts/bundle/rewrite-style.ts';

const at = { base: '/some-repo/', page: '_astro/a.css' };

it('finds the face of headings from where the style sheet lies', () =>
  expect(rewriteStyle('a{src:url(/some-repo/_astro/f.woff2) format("woff2")}', at)).toBe(
    'a{src:url(../_astro/f.woff2) format("woff2")}',
  ));

it.each(['a{mask:url("data:image/svg+xml,%3Csvg%3E")}', 'a{fill:url(#hatch-1)}', 'a{src:local("Georgia")}'])(
  'leaves %s as it is',
  (css) => expect(rewriteStyle(css, at)).toBe(css),
);
