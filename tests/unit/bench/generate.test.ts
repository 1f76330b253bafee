import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { runNormalize } from '../../../scripts/effects/run-normalize.ts';
import { allFiles, readText } from '../../../scripts/effects/read-files.ts';
import { writeContent } from '../../bench/write-content.ts';

const folder = mkdtempSync(join(tmpdir(), 'gazetteer-generate-'));
const source = join(folder, 'source');
const listing = '000_1c2d2f394bcc3a4c.txt';
mkdirSync(join(source, 'documents'), { recursive: true });
cpSync(join(import.meta.dirname, '../../../content/documents', listing), join(source, 'documents', listing));
runNormalize(source, false);
afterAll(() => rmSync(folder, { recursive: true }));

const generated = (name: string, papers: number, seed: number): string => {
  writeContent(source, join(folder, name), papers, seed);
  return join(folder, name);
};
const allText = (at: string): (string | null)[] => allFiles(at).map((file) => readText(join(at, file)));

test('a generated folder normalizes to exactly so many papers', () => {
  const { findings, counts } = runNormalize(generated('exact', 120, 1), false);
  expect(findings).toEqual([]);
  expect(counts.papers).toBe(120);
});

test('one seed gives the same bytes, another gives others', () => {
  const once = allText(generated('once', 60, 7));
  expect(allText(generated('again', 60, 7))).toEqual(once);
  expect(allText(generated('other', 60, 8))).not.toEqual(once);
});

test('it cannot have fewer papers than it starts from', () => {
  expect(() => generated('few', 4, 1)).toThrow(/5 papers already/);
});
