import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { contentState } from '../../../scripts/effects/content-state.ts';
import { explain, isFull } from '../../../scripts/effects/explain.ts';
import { withLock } from '../../../scripts/effects/lock.ts';
import { openZip } from '../../../scripts/effects/zip-file.ts';
import { copyOf, fixture } from '../../support/fixture.ts';

const folder = mkdtempSync(join(tmpdir(), 'gazetteer-explain-'));
const copy = copyOf(fixture('repeats', 'input'));
afterAll(() => {
  copy.dispose();
  rmSync(folder, { recursive: true, force: true });
});
const file = join(folder, 'a-file');
writeFileSync(file, 'mine');

const run = (command: string, env: NodeJS.ProcessEnv, args: string[] = []) => {
  const { status, stderr } = spawnSync(process.execPath, [`scripts/${command}.ts`, ...args], {
    env: { ...process.env, CONTENT_DIR: copy.folder, ...env },
    encoding: 'utf8',
  });
  return { status, lines: stderr.trim().split('\n') };
};

it('a folder that is gone is not a full disk', () => {
  expect(isFull(folder)).toBe(false);
  expect(isFull(join(folder, 'gone'))).toBe(false);
});

describe('an error of the system', () => {
  it.each([
    ['ENOSPC', '/d: the disk is full. Free some space on it, and run the command again. (ENOSPC)'],
    [
      'EROFS',
      '/d: this file system may only be read. Say a folder on another one, or mount it for writing. (EROFS)',
    ],
    [
      'EACCES',
      '/d: this user may not go there, or not write there. Change the rights of the folder, or say another one. (EACCES)',
    ],
  ])('%s is said with its place and the way out', (code, said) => {
    expect(explain(Object.assign(new Error('x'), { code }), '/d')).toBe(said);
    expect(explain(Object.assign(new Error('x'), { code, path: '/p' }), '/d')).toMatch(/^\/p: /);
  });

  it('is told from an error of the program, which must not be hidden', () => {
    expect(explain(new TypeError('x is not a function'), '/d')).toBe(null);
    expect(explain(Object.assign(new Error('x'), { code: 'ERR_INVALID_ARG_TYPE' }), '/d')).toBe(null);
  });
});

describe('a command that cannot write', () => {
  it('normalize: says what is in the way, with code 1, and changes nothing', () => {
    writeFileSync(join(copy.folder, 'papers'), 'a file where a folder must be');
    const before = readdirSync(copy.folder);
    expect(run('normalize', {})).toEqual({
      status: 1,
      lines: [
        `${join(copy.folder, 'papers')}: a file stands where a folder is needed. Move it away, or say another folder. (EEXIST)`,
        'The collections stand as they were.',
      ],
    });
    expect(readdirSync(copy.folder)).toEqual(before);
    expect(existsSync(join(copy.folder, '../.content.staging'))).toBe(false);
    rmSync(join(copy.folder, 'papers'));
  });

  it('build: a site below a file is refused, the file stays', () => {
    const { status, lines } = run('build', { OUT_DIR: join(file, 'dist') });
    expect([status, ...lines]).toEqual([
      1,
      `${file}: a file stands where a folder is needed. Move it away, or say another folder. (EEXIST)`,
      'The site stands as it was.',
    ]);
    expect(readFileSync(file, 'utf8')).toBe('mine');
  });

  it('build: while another run builds there it is refused', async () => {
    const site = join(folder, 'site');
    await withLock(site, 0, () => {
      expect(run('build', { OUT_DIR: site })).toEqual({
        status: 1,
        lines: [
          `${site}: another run of this project is at work there. Wait until it has ended, or say another folder.`,
          'The site stands as it was.',
        ],
      });
    });
  });

  it('topics:draft, layout and add: a content folder that is a file', () => {
    for (const command of ['topics-draft', 'layout'])
      expect(run(command, { CONTENT_DIR: file }).lines[0]).toBe(
        `${file}: is a file. CONTENT_DIR must be a folder.`,
      );
    const listing = join(copy.folder, 'documents/a.txt');
    const { status, lines } = run('add', { CONTENT_DIR: file }, [listing]);
    expect([status, lines.at(-1)]).toEqual([1, 'Nothing was added.']);
    expect(lines[0]).toContain('a file stands where a folder is needed');
  });

  it('a zip that cannot be finished leaves the last one, and nothing beside it', () => {
    const zip = join(folder, 'map.zip');
    writeFileSync(zip, 'the last zip');
    const half = openZip(zip);
    half.add('a.txt', 'half');
    half.abandon();
    expect(readFileSync(zip, 'utf8')).toBe('the last zip');
    expect(readdirSync(folder)).toEqual(['a-file', 'map.zip']);
  });
});

it('the state of a content folder tells of any change that pages would show', () => {
  const content = join(folder, 'content');
  mkdirSync(join(content, 'topics'), { recursive: true });
  writeFileSync(join(content, 'site.yaml'), 'title: One');
  const before = contentState(content);
  mkdirSync(join(content, 'documents'));
  writeFileSync(join(content, 'documents/a.txt'), 'for the next normalize');
  expect(contentState(content)).toBe(before);
  writeFileSync(join(content, 'topics/a.md'), '');
  expect(contentState(content)).not.toBe(before);
});
