import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { dirname, join, parse } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { checkContentDir, siteFolder } from '../../../scripts/effects/check-folders.ts';
import { workerHead } from '../../../src/lib/offline/settings.ts';

const folder = realpathSync(mkdtempSync(join(tmpdir(), 'gazetteer-folders-')));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const at = (...path: string[]): string => join(folder, ...path);
const contentDir = at('work/content');
mkdirSync(join(contentDir, 'documents'), { recursive: true });
mkdirSync(at('code'));
const place = (outDir: string): string =>
  siteFolder({ contentDir, outDir, siteUrl: null, base: '/', pictures: 'auto' }, at('code'));

describe('the folder of the site', () => {
  it('may be missing, empty, or hold a site of ours', () => {
    expect(place(at('new/dist'))).toBe(at('new/dist'));
    mkdirSync(at('empty'));
    expect(place(at('empty'))).toBe(at('empty'));
    mkdirSync(at('site'));
    writeFileSync(at('site/sw.js'), `${workerHead}{};`);
    expect(place(at('site'))).toBe(at('site'));
  });

  it('is the one that a link leads to, and the link stays', () => {
    symlinkSync(at('site'), at('current'));
    expect(place(at('current'))).toBe(at('site'));
    symlinkSync('first/site', at('ahead'));
    expect(place(at('ahead'))).toBe(at('first/site'));
    symlinkSync('round', at('round'));
    expect(() => place(at('round/site'))).toThrow('ELOOP');
    symlinkSync(contentDir, at('disguise'));
    expect(() => place(at('disguise'))).toThrow('is the content folder');
  });

  it.each([
    ['the content folder', contentDir, 'is the content folder'],
    ['a folder around it', dirname(contentDir), 'holds the content folder'],
    ['a folder in it', join(contentDir, 'dist'), 'lies in the content folder'],
    ['the code', at('code'), 'is the folder of the code'],
    ['home', homedir(), 'your home folder'],
    ['the top of the disk', parse(folder).root, 'holds the content folder'],
  ])('is never %s', (_, outDir, why) => {
    expect(() => place(outDir)).toThrow(`${outDir}: `);
    expect(() => place(outDir)).toThrow(`${why}, and the build replaces OUT_DIR whole. Say a folder `);
  });

  it('is never one with files of somebody else', () => {
    mkdirSync(at('thesis'));
    writeFileSync(at('thesis/chapter-1.txt'), 'years of work');
    expect(() => place(at('thesis'))).toThrow('holds files that are no site of this project');
    writeFileSync(at('thesis/sw.js'), 'self.addEventListener("fetch", () => {});');
    expect(() => place(at('thesis'))).toThrow('Say another folder, or empty this one.');
    expect(() => place(at('thesis/chapter-1.txt'))).toThrow('is a file');
  });

  it('is never the working copy of a branch, though a site stands in it', () => {
    mkdirSync(at('branch'));
    writeFileSync(at('branch/sw.js'), `${workerHead}{};`);
    writeFileSync(at('branch/.git'), 'gitdir: elsewhere');
    expect(() => place(at('branch'))).toThrow('is a Git repository');
  });
});

it('a content folder that is not there, or is a file, is named with the way out', () => {
  expect(() => checkContentDir(contentDir)).not.toThrow();
  expect(() => checkContentDir(at('none'))).toThrow(
    `${at('none')}: there is no such folder. Put saved listings into ${at('none/documents')}, or mend CONTENT_DIR.`,
  );
  expect(() => checkContentDir(at('thesis/chapter-1.txt'))).toThrow(
    'is a file. CONTENT_DIR must be a folder.',
  );
});
