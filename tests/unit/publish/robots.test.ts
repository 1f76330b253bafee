import { describe, expect, it } from 'vitest';
import { pageFacts } from '../../../scripts/publish/page-facts.ts';
import { robotsFiles } from '../../../scripts/publish/robots.ts';

describe('robots.txt', () => {
  it('names the sitemap where the address of the site is known', () => {
    expect(robotsFiles('/', 'https://x.org')).toEqual([
      ['robots.txt', 'User-agent: *\nAllow: /\n\nSitemap: https://x.org/sitemap-index.xml\n'],
    ]);
    expect(robotsFiles('/', null)).toEqual([['robots.txt', 'User-agent: *\nAllow: /\n']]);
  });

  it('is not there below the root of a host, where no one asks for it', () => {
    expect(robotsFiles('/some-repo/', 'https://x.org')).toEqual([]);
  });
});

describe('what a page says of itself', () => {
  const page = (head: string) =>
    pageFacts(`<html><head>${head}</head><body><meta name="robots" content="noindex"></body>`);

  it('is whether it may be listed, and its day', () => {
    const block = '{"@graph":[{"name":"\\u003c/script>","dateModified":"2026-01-05"},{"@type":"WebSite"}]}';
    expect(page(`<script type="application/ld+json">${block}</script>`)).toEqual({
      listed: true,
      modified: '2026-01-05',
    });
    expect(page('<script type="application/ld+json">{"@graph":[{}]}</script>').modified).toBeNull();
    expect(page('<meta name="robots" content="noindex">')).toEqual({ listed: false, modified: null });
  });
});
