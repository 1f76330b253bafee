import { expect, it } from 'vitest';
import { headersFor, parseHeaderRules } from '../../../scripts/effects/host-headers.ts';
import { hostFiles } from '../../../scripts/publish/host-files.ts';
import { netlifyHeaders } from '../../support/netlify.ts';

const files = [
  '404.html',
  '_astro/a.Bc1.css',
  'api/papers.json',
  'api/papers.csl.json',
  'index.html',
  'map/data.0123456789.json',
  'map/embed/index.html',
  'map/evidence-0.0123456789.json',
  'map/index.html',
  'map/index.json',
  'map/table/index.html',
  'map/table/papers/index.html',
  'papers/a/index.html',
  'papers/a/a.bib',
  'topics/x/feed.xml',
  'topics/x/index.html',
];

const rules = (base: string) => parseHeaderRules(hostFiles(files, base).get('_headers') ?? '');

it.each(['/', '/some-repo/'])('under %s, both hosts send each file what it needs', (base) => {
  for (const read of [headersFor, netlifyHeaders]) {
    const of = (path: string) => Object.fromEntries(read(rules(base), base + path));
    const everywhere = { 'X-Content-Type-Options': 'nosniff' };
    for (const page of [
      '',
      'map/',
      'map/table/',
      'map/table/papers/',
      'papers/a/',
      'topics/x/',
      '404.html',
    ]) {
      expect([page, of(page)]).toMatchObject([
        page,
        { ...everywhere, 'Content-Security-Policy': "frame-ancestors 'none'" },
      ]);
      expect(of(page)).not.toHaveProperty('Cache-Control');
    }
    expect(of('map/embed/')).toMatchObject(everywhere);
    expect(of('map/embed/')).not.toHaveProperty('Content-Security-Policy');
    for (const asset of ['_astro/a.Bc1.css', 'map/data.0123456789.json', 'map/evidence-0.0123456789.json'])
      expect(of(asset)).toMatchObject({ 'Cache-Control': 'public, max-age=31536000, immutable' });
    expect(of('map/index.json')).not.toHaveProperty('Cache-Control');
    expect(of('api/papers.json')).toMatchObject({ 'Access-Control-Allow-Origin': '*' });
    expect(of('api/papers.json')).not.toHaveProperty('Content-Type');
    expect(of('api/papers.csl.json')).toMatchObject({
      'Access-Control-Allow-Origin': '*',
      'Content-Type': 'application/vnd.citationstyles.csl+json',
    });
    expect(of('papers/a/a.bib')).toMatchObject({ 'Content-Type': 'application/x-bibtex; charset=utf-8' });
    expect(of('topics/x/feed.xml')).toMatchObject({ 'Content-Type': 'application/atom+xml; charset=utf-8' });
  }
});

it('joins values of one name from two rules, as Cloudflare does', () => {
  const two = parseHeaderRules('# a note\n/*\n  X-A: 1\n\n/b/*\n  X-A: 2\n  X-B: c: d\n');
  expect([...headersFor(two, '/b/')]).toEqual([
    ['X-A', '1, 2'],
    ['X-B', 'c: d'],
  ]);
  expect([...headersFor(two, '/c')]).toEqual([['X-A', '1']]);
});
