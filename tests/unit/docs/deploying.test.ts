import { readFileSync } from 'node:fs';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { mediaTypes } from '../../../src/lib/media-types.ts';

const page = readFileSync('docs/deploying.md', 'utf8');
const blocks = (language: string): string =>
  [...page.matchAll(new RegExp(`\`\`\`${language}\\n(.*?)\`\`\``, 'gs'))]
    .map(([, text = '']) => text)
    .join('\n');

describe('docs/deploying.md', () => {
  it('names every kind of file in its table', () => {
    for (const [ending, type] of Object.entries(mediaTypes))
      expect(page).toContain(`| \`${ending}\` | \`${type}\` |`);
  });

  it.each(['sh', 'nginx', 'caddy', 'apache'])('has every one of them in its settings (%s)', (language) => {
    const settings = blocks(language);
    for (const type of Object.values(mediaTypes)) {
      // Left to the host: nginx knows plain text, and its charset stands apart.
      const [bare = ''] = type.split(';');
      if (language !== 'nginx' || bare !== 'text/plain')
        expect([language, settings.includes(bare)]).toEqual([language, true]);
    }
    if (language === 'sh') return;
    expect(settings).toContain('/map/embed/');
    expect(settings).toContain(`frame-ancestors 'none'`);
    expect(settings).toContain('public, max-age=31536000, immutable');
    expect(settings).toContain('404.html');
  });

  it.each([
    ['/', '/index.html'],
    ['/papers/galore/', '/papers/galore/index.html'],
    ['/papers/galore', '/papers/galore/index.html'],
    ['/some-repo/map/', '/some-repo/map/index.html'],
    ['/api/papers.csl.json', '/api/papers.csl.json'],
    ['/_astro/a.B1c.js', '/_astro/a.B1c.js'],
  ])('CloudFront answers %s by %s', (uri, file) => {
    const context = { event: { request: { uri } } };
    expect(runInNewContext(`${blocks('js')}\nhandler(event).uri`, context)).toBe(file);
  });
});

it('the workflow for GitHub Pages builds for the address that Pages gives, with pinned actions', () => {
  const workflow = parse(readFileSync('.github/workflows/pages.yml', 'utf8')) as {
    permissions: Record<string, string>;
    jobs: Record<
      string,
      { steps: { id?: string; uses?: string; run?: string; env?: object; with?: object }[] }
    >;
  };
  const steps = Object.values(workflow.jobs).flatMap((job) => job.steps);
  const used = steps.flatMap(({ uses }) => uses ?? []);
  for (const name of ['checkout', 'setup-node', 'configure-pages', 'upload-pages-artifact', 'deploy-pages'])
    expect(used).toContainEqual(expect.stringMatching(new RegExp(`^actions/${name}@v\\d+$`)));
  expect(workflow.permissions).toEqual({ contents: 'read', pages: 'write', 'id-token': 'write' });
  const asked = steps.find(({ uses }) => uses?.startsWith('actions/configure-pages'))?.id ?? '';
  expect(steps.find(({ run }) => run === 'npm run build')?.env).toEqual({
    SITE_URL: `\${{ steps.${asked}.outputs.origin }}`,
    BASE_PATH: `\${{ steps.${asked}.outputs.base_path }}`,
  });
  expect(steps.find(({ uses }) => uses?.startsWith('actions/upload-pages-artifact'))?.with).toEqual({
    path: 'dist',
  });
});
