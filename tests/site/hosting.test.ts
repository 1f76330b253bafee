import { existsSync, readFileSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { headersFor, parseHeaderRules } from '../../scripts/effects/host-headers.ts';
import { serve } from '../../scripts/effects/serve.ts';
import { endingOf, mediaTypes } from '../../src/lib/media-types.ts';
import { netlifyHeaders } from '../support/netlify.ts';
import { basedPath, sites } from '../support/sites.ts';
import { filesOf } from '../support/site-files.ts';

const addressOf = (file: string): string => file.replace(/(^|\/)index\.html$/, '$1');

describe.each([
  ['/', sites.root],
  [basedPath, sites.based],
])('the site at %s, on hosts that read _headers', (base, site) => {
  const text = readFileSync(join(site, '_headers'), 'utf8');
  const rules = parseHeaderRules(text);
  const files = filesOf(site);

  it.each([
    ['Cloudflare', headersFor],
    ['Netlify', netlifyHeaders],
  ])('%s lets others frame the map made for it and no other page', (_, read) => {
    const pages = files.filter((file) => file.endsWith('.html')).map(addressOf);
    expect(pages).toContain('map/embed/');
    for (const page of pages) {
      const policy = read(rules, base + page).get('Content-Security-Policy');
      expect([page, policy]).toEqual([page, page === 'map/embed/' ? undefined : "frame-ancestors 'none'"]);
    }
  });

  it('no header is set twice for one file, and each kind is named as it is', () => {
    for (const file of files) {
      const sent = headersFor(rules, base + addressOf(file));
      expect([file, sent]).toEqual([file, netlifyHeaders(rules, base + addressOf(file))]);
      const ending = endingOf(file);
      expect([file, sent.get('Content-Type')]).toEqual([file, ending ? mediaTypes[ending] : undefined]);
      const digested = file.startsWith('_astro/') || /\.[0-9a-f]{10}\.json$/.test(file);
      expect([file, sent.get('Cache-Control')?.includes('immutable') ?? false]).toEqual([file, digested]);
    }
  });

  it('stays within the limits: 100 rules, 2,000 characters a line, one * a rule; 20,000 files of 25 MiB', () => {
    expect(rules.length).toBeLessThanOrEqual(100);
    expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThanOrEqual(2000);
    for (const { path } of rules) expect([path, path.split('*').length <= 2]).toEqual([path, true]);
    // Of two rules with one pattern Cloudflare keeps the last.
    expect(new Set(rules.map(({ path }) => path)).size).toBe(rules.length);
    expect(files.length).toBeLessThan(20_000);
    for (const file of files)
      expect([file, statSync(join(site, file)).size < 25 * 1024 ** 2]).toEqual([file, true]);
  });
});

/** What a browser must be told, so that it does not have to guess. */
const known: Record<string, RegExp> = {
  '.css': /^text\/css/,
  '.html': /^text\/html/,
  '.js': /^text\/javascript/,
  '.json': /^application\/json/,
  '.png': /^image\/png/,
  '.svg': /^image\/svg\+xml/,
  '.woff2': /^font\/woff2/,
  '.xml': /^(text|application)\/xml/,
};

it('a plain server in a folder answers every address that a page gives, with its type', async () => {
  const { server, url } = await serve(sites.based, basedPath, 0);
  try {
    const seen = new Set([basedPath]);
    const wrong: string[] = [];
    for (const path of seen) {
      const answer = await fetch(new URL(path, url));
      const type = answer.headers.get('content-type') ?? '';
      const ending = endingOf(path);
      const expected = ending ? mediaTypes[ending] : known[extname(path) || '.html'];
      if (answer.status !== 200) wrong.push(`${path}: ${String(answer.status)}`);
      else if (typeof expected === 'string' ? type !== expected : !expected?.test(type))
        wrong.push(`${path}: ${type}`);
      const body = await answer.text();
      if (!type.startsWith('text/html')) continue;
      for (const [, link = ''] of body.matchAll(/\s(?:href|src|action)="([^"#?]+)/g)) {
        const target = new URL(link.replaceAll('&amp;', '&'), new URL(path, url));
        if (target.origin === new URL(url).origin && target.protocol === 'http:') seen.add(target.pathname);
      }
    }
    expect(wrong).toEqual([]);
    expect([...seen].filter((path) => path.endsWith('/')).length).toBeGreaterThan(2000);
    const missing = await fetch(`${url}never/heard/of/`);
    expect([missing.status, missing.headers.get('content-type')]).toEqual([404, 'text/html; charset=utf-8']);
  } finally {
    server.close();
  }
});

it('GitHub Pages is told to leave out nothing', () => {
  for (const site of Object.values(sites)) expect(existsSync(join(site, '.nojekyll'))).toBe(true);
});
