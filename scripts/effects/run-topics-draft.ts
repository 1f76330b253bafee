import { existsSync, mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Finding } from '../../src/schemas/entry.ts';
import type { Theme } from '../../src/schemas/site.ts';
import { addThemes, draftFiles } from '../pipeline/draft-topics.ts';
import { normalize } from '../pipeline/normalize.ts';
import { readContent } from './read-content.ts';
import { fileNames, readText } from './read-files.ts';
import { recover, swapFiles } from './swap-files.ts';

export type DraftRun =
  | { kind: 'wrong'; findings: Finding[] }
  /** There are topic files already, and no other folder was named. */
  | { kind: 'there'; topics: number }
  | { kind: 'nothing' }
  /** `unlisted`: themes that site.yaml must list before these topics can be used. */
  | {
      kind: 'drafted';
      folder: string;
      written: string[];
      kept: string[];
      themes: boolean;
      unlisted: Theme[];
    };

/**
 * Writes the topics found from text as topic files to edit, and their themes where `site.yaml` lists none; all or nothing,
 * and over no file that is there.
 * @param elsewhere a folder to write to in place of `topics/`; the site is then left alone
 */
export function runTopicsDraft(contentDir: string, elsewhere: string | null): DraftRun {
  recover(contentDir);
  const { input, findings } = readContent(contentDir);
  const written = fileNames(join(contentDir, 'topics'), '.md').length;
  if (findings.length === 0 && written > 0 && elsewhere === null) return { kind: 'there', topics: written };
  const output = normalize({ ...input, topics: [] });
  const wrong = [...findings, ...output.findings];
  if (wrong.length > 0 || output.corpus === null) return { kind: 'wrong', findings: wrong };
  const { topics, site } = output.corpus;
  if (topics.length === 0) return { kind: 'nothing' };

  const folder = elsewhere ?? join(contentDir, 'topics');
  const drafts = draftFiles(topics);
  const kept = [...drafts.keys()].filter((name) => existsSync(join(folder, name)));
  const files = new Map([...drafts].filter(([name]) => !kept.includes(name)));
  const listed = new Set<string>(input.site.themes.map(({ id }) => id));
  const rest = { kind: 'drafted' as const, folder, written: [...files.keys()], kept };
  if (elsewhere !== null) {
    mkdirSync(folder, { recursive: true });
    swapFiles(resolve(folder), files, []);
    return { ...rest, themes: false, unlisted: site.themes.filter(({ id }) => !listed.has(id)) };
  }
  const themed = addThemes(readText(join(contentDir, 'site.yaml')), site.themes);
  const write = new Map([...files].map(([name, text]) => [`topics/${name}`, text]));
  if (themed !== null) write.set('site.yaml', themed);
  swapFiles(contentDir, write, []);
  const unlisted = themed === null ? site.themes.filter(({ id }) => !listed.has(id)) : [];
  return { ...rest, themes: themed !== null, unlisted };
}
