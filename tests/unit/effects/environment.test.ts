import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readEnvironment } from '../../../scripts/effects/environment.ts';

const read = (env: NodeJS.ProcessEnv) => readEnvironment(env, '/here');

describe('the variables of a build', () => {
  it('have defaults', () => {
    expect(read({ SITE_URL: '' })).toEqual({
      contentDir: resolve('/here/content'),
      outDir: resolve('/here/dist'),
      siteUrl: null,
      base: '/',
      pictures: 'auto',
    });
  });

  it.each(['https://example.org', 'https://example.org/', 'https://example.org/some-repo/'])(
    'say where the site stands: %s',
    (SITE_URL) => {
      expect(read({ SITE_URL, BASE_PATH: 'some-repo' })).toMatchObject({
        siteUrl: SITE_URL,
        base: '/some-repo/',
      });
    },
  );

  it.each([
    [
      { SITE_URL: 'example.org' },
      'SITE_URL is "example.org". It must be an address such as https://example.org.',
    ],
    [{ SITE_URL: 'ftp://example.org' }, 'SITE_URL is "ftp://example.org". It must be'],
    [
      { SITE_URL: 'https://example.org/some-repo' },
      'the site stands at /. Say SITE_URL=https://example.org BASE_PATH=/some-repo/.',
    ],
    [{ PICTURES: 'some' }, 'PICTURES is "some".'],
  ])('are refused with the way out: %j', (env, said) => {
    expect(() => read(env)).toThrow(said);
  });
});
