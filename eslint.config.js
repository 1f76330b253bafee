import js from '@eslint/js';
import astro from 'eslint-plugin-astro';
import importX from 'eslint-plugin-import-x';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

// @ts-check
/** Rooms in the order of the design page; each may import only from those named with it, and from itself.
 * @type {Record<string, string[]>} */
const rooms = {
  'src/schemas': [],
  'src/lib': ['src/schemas'],
  'src/markdown': ['src/schemas', 'src/lib'],
  'src/views': ['src/schemas', 'src/lib', 'src/markdown'],
  'src/client': ['src/schemas', 'src/lib', 'src/styles'],
  'src/components': ['src/schemas', 'src/lib', 'src/markdown', 'src/views', 'src/client', 'src/styles'],
  'src/layouts': [
    'src/schemas',
    'src/lib',
    'src/markdown',
    'src/views',
    'src/client',
    'src/styles',
    'src/components',
  ],
  scripts: ['src/schemas', 'src/lib', 'src/markdown'],
};
const allRooms = [...Object.keys(rooms), 'src/pages', 'src/styles', 'tests'];

const zones = Object.entries(rooms).map(([room, allowed]) => ({
  target: `./${room}`,
  from: allRooms.filter((other) => other !== room && !allowed.includes(other)).map((other) => `./${other}`),
  message: `${room} may import only from ${allowed.join(', ') || 'no other room'} (docs/how-it-works.md).`,
}));

export default defineConfig(
  { ignores: ['dist/', '.astro/', 'node_modules/', 'tests/fixtures/', '**/*.d.ts'] },
  js.configs.recommended,
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      // Numbers in messages are wanted as they are.
      '@typescript-eslint/restrict-template-expressions': [
        'error',
        { allowNumber: true, allowBoolean: true },
      ],
      // `_` stands for what is taken apart only to be left out.
      '@typescript-eslint/no-unused-vars': ['error', { varsIgnorePattern: '^_', argsIgnorePattern: '^_' }],
      // A forEach or event callback of one call reads better without braces.
      '@typescript-eslint/no-confusing-void-expression': 'off',
      // Control characters are what hostile input is searched for.
      'no-control-regex': 'off',
      // zod's enums and brands compare across types by design.
      '@typescript-eslint/no-unnecessary-condition': ['error', { allowConstantLoopConditions: true }],
    },
  },
  ...astro.configs['flat/recommended'],
  {
    files: ['**/*.{ts,astro,mjs}'],
    plugins: { 'import-x': importX },
    rules: { 'import-x/no-restricted-paths': ['error', { zones }] },
  },
  {
    // The browser gets no Node, and no Astro at run time.
    files: ['src/lib/**/*.ts', 'src/client/**/*.ts', 'src/schemas/**/*.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              group: ['node:*', 'astro:*', 'astro/*'],
              message: 'lib, client and schemas run in the browser.',
            },
          ],
        },
      ],
    },
  },
  {
    // zod stays out of the browser: client takes only types from schemas.
    files: ['src/client/**/*.ts'],
    rules: {
      '@typescript-eslint/no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              group: ['**/schemas/*'],
              allowTypeImports: true,
              message: 'client takes only types from schemas.',
            },
          ],
        },
      ],
    },
  },
  {
    // A folder without a server lets a page fetch nothing; workers and their like are not there.
    files: ['src/client/**/*.ts'],
    ignores: ['src/client/load.ts', 'src/client/offline/**', 'src/client/list/details.ts'],
    rules: {
      'no-restricted-globals': [
        'error',
        { name: 'fetch', message: 'Use src/client/load.ts, which works in a folder too.' },
      ],
    },
  },
  {
    // What is asked and what answers mean is worked out without a network, a disk or a clock: those are in effects.
    files: ['scripts/enrich/**/*.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        { patterns: [{ group: ['node:*', '**/effects/*'], message: 'Put it into scripts/effects.' }] },
      ],
      'no-restricted-globals': ['error', 'fetch', 'process', 'setTimeout', 'performance'],
    },
  },
  {
    files: ['**/*.mjs'],
    languageOptions: { globals: { process: 'readonly', console: 'readonly' } },
  },
  {
    files: ['public/*.js'],
    languageOptions: { globals: { document: 'readonly', localStorage: 'readonly', location: 'readonly' } },
  },
  {
    files: ['**/*.astro'],
    rules: { 'astro/no-set-html-directive': 'error' },
  },
);
