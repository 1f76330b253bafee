import { statSync } from 'node:fs';
import { join } from 'node:path';
import { fileNames } from './read-files.ts';

/** Folders of a content folder that pages are made of; '' is the content folder itself. */
const folders = ['', 'annotations', 'notes', 'papers', 'topics', 'tours'];

/** What tells whether a file of the collections was changed: compared before and after they are read. */
export function contentState(contentDir: string): string {
  return folders
    .flatMap((folder) => fileNames(join(contentDir, folder)).map((name) => join(contentDir, folder, name)))
    .map((path) => {
      const { size, mtimeMs, ino } = statSync(path);
      return `${path} ${String(size)} ${String(mtimeMs)} ${String(ino)}`;
    })
    .join('\n');
}
