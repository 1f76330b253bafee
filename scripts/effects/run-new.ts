import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { CodeSource } from './code-source.ts';
import { Stop } from './command.ts';
import { allFiles } from './read-files.ts';
import { isWithin, realPlace } from './real-place.ts';
import { swapFiles } from './swap-files.ts';

/** What stands in the template for the repository of the code and its version. */
const open = { repository: 'OWNER/gazetteer', version: 'COMMIT-OR-TAG' };

/**
 * Writes `template/` to a folder: a content folder for a repository of its own.
 * @param root the folder of the code
 * @param folder new, empty, or a fresh repository of Git
 * @param source filled in where the workflow says which code builds the map; null: left to a person
 * @returns the paths of the files
 * @throws Stop where the folder holds files already, or lies in the code
 */
export function runNew(root: string, folder: string, source: CodeSource | null): string[] {
  checkEmpty(folder);
  if (isWithin(realPlace(folder), realPlace(root)))
    throw new Stop(
      `${folder}: lies in the folder of the code, and an own repository cannot. Say a folder beside it: npm run new -- ../my-map`,
    );
  const template = join(root, 'template');
  const files = new Map(
    allFiles(template).map((path) => [path, filledIn(readFileSync(join(template, path), 'utf8'), source)]),
  );
  swapFiles(folder, files, []);
  return [...files.keys()];
}

function checkEmpty(folder: string): void {
  const found = statSync(folder, { throwIfNoEntry: false });
  if (!found) return;
  if (!found.isDirectory()) throw new Stop(`${folder}: is a file. Say a folder.`);
  const [first] = readdirSync(folder).filter((name) => name !== '.git');
  if (first !== undefined)
    throw new Stop(
      `${folder}: holds files already (${first}), and none is overwritten. Say an empty folder, or copy what you want from template/.`,
    );
}

function filledIn(text: string, source: CodeSource | null): string {
  if (source === null) return text;
  // The step that asks whether it is filled in keeps its words.
  return text
    .replaceAll(`github.com/${open.repository}`, `github.com/${source.repository}`)
    .replace(`CODE: ${open.repository}`, `CODE: ${source.repository}`)
    .replace(`CODE_VERSION: ${open.version}`, `CODE_VERSION: ${source.commit}`);
}
