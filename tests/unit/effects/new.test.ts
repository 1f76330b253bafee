import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { shown } from '../../../scripts/effects/called-from.ts';
import { codeSource, onGitHub } from '../../../scripts/effects/code-source.ts';
import { allFiles } from '../../../scripts/effects/read-files.ts';
import { renderFindings } from '../../../scripts/effects/report.ts';
import { runNew } from '../../../scripts/effects/run-new.ts';
import { runNormalize } from '../../../scripts/effects/run-normalize.ts';
import { site } from '../../../src/schemas/site.ts';
import { git } from '../../support/git.ts';

const parent = mkdtempSync(join(tmpdir(), 'gazetteer-new-'));
afterAll(() => rmSync(parent, { recursive: true, force: true }));
const at = (...path: string[]): string => join(parent, ...path);
const root = resolve('.');
const listing =
  'Rivers: How They Run\n\nWe follow water downhill and measure how fast it runs in three valleys.\n';
const source = { repository: 'you/gazetteer', commit: 'a'.repeat(40) };

describe('npm run new', () => {
  it('writes a content folder that reads, once there is a document', () => {
    const files = runNew(root, at('map'), source);
    expect(allFiles(at('map'))).toEqual(files);
    expect(files).toContain('.github/workflows/pages.yml');
    expect(renderFindings(runNormalize(at('map'), false).findings)).toBe(
      'documents/: holds no document. Put a saved listing there.',
    );
    writeFileSync(at('map/documents/a.txt'), listing);
    const { findings, counts } = runNormalize(at('map'), false);
    expect([findings, counts.papers]).toEqual([[], 1]);
  });

  it('says in its workflow which code builds the map, where that is known', () => {
    const workflow = (folder: string) =>
      parse(readFileSync(at(folder, '.github/workflows/pages.yml'), 'utf8')) as { env: object };
    expect(workflow('map').env).toEqual({ CODE: source.repository, CODE_VERSION: source.commit });
    runNew(root, at('unknown'), null);
    expect(workflow('unknown').env).toEqual({ CODE: 'OWNER/gazetteer', CODE_VERSION: 'COMMIT-OR-TAG' });
  });

  it('takes a fresh repository, and no folder with files, none in the code and no file', () => {
    mkdirSync(at('fresh'));
    git(at('fresh'), 'init', '--quiet');
    expect(runNew(root, at('fresh'), null)).toContain('site.yaml');
    mkdirSync(at('thesis'));
    writeFileSync(at('thesis/chapter-1.txt'), 'years of work');
    expect(() => runNew(root, at('thesis'), null)).toThrow(
      `${at('thesis')}: holds files already (chapter-1.txt), and none is overwritten. Say an empty folder`,
    );
    expect(allFiles(at('thesis'))).toEqual(['chapter-1.txt']);
    expect(() => runNew(root, at('thesis/chapter-1.txt'), null)).toThrow('is a file. Say a folder.');
    expect(() => runNew(root, join(root, 'my-map'), null)).toThrow('Say a folder beside it');
    expect(existsSync(join(root, 'my-map'))).toBe(false);
  });
});

it('site.yaml of the template tells every field, and what stands without it', () => {
  const text = readFileSync('template/site.yaml', 'utf8');
  const names = Object.keys(site.parse({}));
  const [told = '', theme = ''] = text
    .split('\n')
    .map((line) => (names.some((name) => line.startsWith(`# ${name}: `)) ? line.slice(2) : line))
    .join('\n')
    .split('\nthemes: []\n');
  const fields = parse(told) as object;
  expect([...Object.keys(fields), 'themes'].sort()).toEqual(names.sort());
  expect(site.parse(fields)).toEqual(site.parse({}));
  expect(site.parse(parse(text))).toEqual(site.parse({}));
  expect(site.parse(parse(`themes:\n${theme.replaceAll('# ', '')}`)).themes).toHaveLength(1);
});

describe('where the code is', () => {
  it.each([
    ['https://github.com/you/gazetteer', 'you/gazetteer'],
    ['https://github.com/you/gazetteer.git\n', 'you/gazetteer'],
    ['https://x-access-token:secret@github.com/you/gazetteer.git', 'you/gazetteer'],
    ['git@github.com:you/my.code.git', 'you/my.code'],
    ['ssh://git@github.com/you/gazetteer/', 'you/gazetteer'],
    ['https://example.org/you/gazetteer', null],
    ['https://example.org/github.com/you/gazetteer', null],
    ['/home/you/gazetteer', null],
    ['', null],
  ])('is read off %j', (address, repository) => {
    expect(onGitHub(address)).toBe(repository);
  });

  it('is the commit that stands there, and unknown without one', () => {
    mkdirSync(at('code'));
    expect(codeSource(at('code'))).toBeNull();
    git(at('code'), 'init', '--quiet');
    git(at('code'), 'remote', 'add', 'origin', 'git@github.com:you/gazetteer.git');
    expect(codeSource(at('code'))).toBeNull();
    git(at('code'), 'commit', '--quiet', '--allow-empty', '--message', 'First');
    expect(codeSource(at('code'))).toEqual({
      repository: 'you/gazetteer',
      commit: git(at('code'), 'rev-parse', 'HEAD'),
    });
  });
});

describe('a folder given from another one', () => {
  it('is told as it is found from there', () => {
    expect(shown(at('map/papers'), at('map'))).toBe('papers');
    expect(shown(at('map'), at('map'))).toBe(at('map'));
    expect(shown(at('map'), at('code'))).toBe(at('map'));
  });

  it('is the one that npm was called from', () => {
    const run = (env: NodeJS.ProcessEnv) =>
      spawnSync(process.execPath, [join(root, 'scripts/run.mjs'), 'normalize'], {
        cwd: root,
        env: { ...process.env, CONTENT_DIR: 'no-map', INIT_CWD: parent, GAZETTEER_NODE: '', ...env },
        encoding: 'utf8',
      }).stderr;
    expect(run({ npm_package_json: join(root, 'package.json') })).toContain(
      `${at('no-map')}: there is no such folder`,
    );
    // Left over from another npm, which did not start this.
    expect(run({ npm_package_json: at('package.json') })).toContain(
      `${join(root, 'no-map')}: there is no such folder`,
    );
  });

  it('is read by another Node where one is asked for, and only by one that can', () => {
    const run = (node: string) =>
      spawnSync(process.execPath, ['scripts/run.mjs', 'new'], {
        env: { ...process.env, GAZETTEER_NODE: node },
        encoding: 'utf8',
      }).stderr;
    expect(run(process.execPath)).toContain('No folder given. Usage: npm run new -- FOLDER.');
    expect(run(at('no-node'))).toContain('which is no Node. It must be the path of Node 22.18 or later');
  });
});
