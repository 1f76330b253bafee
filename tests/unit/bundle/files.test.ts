import { runInNewContext } from 'node:vm';
import { expect, it } from 'vitest';
import { entryCode, relocate } from '../../../scripts/bundle/code.ts';
import { bundledFiles } from '../../../scripts/bundle/files.ts';
import { twinOf } from '../../../scripts/bundle/twin.ts';

/** What a twin hands over when a browser runs it. */
function given(script: string): unknown {
  const got: unknown[] = [];
  const currentScript = { dispatchEvent: ({ detail }: { detail: unknown }) => got.push(detail) };
  runInNewContext(script, { document: { currentScript }, CustomEvent });
  return got[0];
}

it.each(['{"a":"it\'s \\"so\\" \\\\ \u2028\u2029"}\n', '', '</script><!--', '\r\n`${1}`', '{"__proto__":1}'])(
  'a twin hands over %j as it was',
  (text) => expect(given(twinOf(text))).toBe(text),
);

/** The files of a bundle, as text. */
function bundle(site: Record<string, string>): { files: Record<string, string>; modules: string[] } {
  const modules = new Set<string>();
  const read = (path: string): Uint8Array => new TextEncoder().encode(site[path]);
  const built = { name: 'waters', base: '/', paths: Object.keys(site).sort(), read };
  const files = [...bundledFiles(built, modules)].map(([path, content]) => [
    path,
    typeof content === 'string' ? content : new TextDecoder().decode(content),
  ]);
  return { files: Object.fromEntries(files) as Record<string, string>, modules: [...modules] };
}

it('holds pages and files for readers; data for scripts as scripts; nothing that only a server needs', () => {
  const { files, modules } = bundle({
    '404.html': '<p>nowhere',
    '_astro/a.js': 'export {}',
    '_astro/a.css': 'p {}',
    _headers: '/*',
    'api/moved.json': '{}',
    'api/papers.json': '{"papers":[]}',
    'index.html': '<script type="module" src="/_astro/a.js"></script><a href="/robots.txt">robots</a>',
    'map/data.json': '{"nodes":[]}',
    'pictures/paper-a.png': 'PNG',
    'robots.txt': 'User-agent: *',
    'search/index.json': '{"version":1}',
    'sw.js': 'self',
  });
  expect(Object.keys(files)).toEqual([
    'index.html',
    '_astro/a.css',
    'api/moved.json.js',
    'api/moved.json',
    'api/papers.json',
    'map/data.json.js',
    'robots.txt',
    'search/index.json.js',
  ]);
  expect(given(files['search/index.json.js'] ?? '')).toBe('{"version":1}');
  expect(modules).toEqual(['_astro/a.js']);
});

it('gives the pages that scripts read as scripts too, with their links as seen from their place', () => {
  const { files } = bundle({
    'index.html': '',
    'results/index.html': '<ol data-pages="/results/memory/"></ol>',
    'results/memory/index.html': '<a href="/results/">all</a>',
  });
  expect(given(files['results/memory/index.html.js'] ?? '')).toBe(
    '<a href="../../results/index.html">all</a>',
  );
});

it('addresses in scripts lead from the root that the page tells, where the build wrote them', () => {
  const code =
    'sheet.href="/r/_astro/p.css";worker("/r/_astro/w.js");say("/r/no such/");base="/r/";types={"/r/feed.xml":1}';
  const there = new Set(['_astro/p.css', '_astro/w.js', 'feed.xml']);
  expect(relocate(code, '/r/', (path) => there.has(path))).toBe(
    'sheet.href=(globalThis.gazetteerRoot+"_astro/p.css");' +
      'worker((globalThis.gazetteerRoot+"_astro/w.js"));say("/r/no such/");base="/r/";types={"/r/feed.xml":1}',
  );
});

it('the script knows each module by the path that pages name', () => {
  expect(entryCode(['_astro/a.js'])).toContain('"_astro/a.js": () => import("./_astro/a.js")');
});
