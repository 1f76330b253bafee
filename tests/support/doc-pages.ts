import { readFileSync } from 'node:fs';

/** A fenced block of a page; `file` where a line of its own above names the path that it goes to. */
export interface DocBlock {
  file: string | null;
  language: string;
  text: string;
}

const fenced =
  /(?:^[ ]*`(?<file>[\w./[\]-]+)`\n\n)?^(?<indent>[ ]*)```(?<language>\w+)\n(?<text>.*?)^\k<indent>```$/gms;

/** The fenced blocks of a Markdown file, without the indentation of the list that they stand in. */
export function docBlocks(path: string): DocBlock[] {
  return [...readFileSync(path, 'utf8').matchAll(fenced)].map(({ groups = {} }) => ({
    file: groups['file'] ?? null,
    language: groups['language'] ?? '',
    text: (groups['text'] ?? '').replaceAll(new RegExp(`^${groups['indent'] ?? ''}`, 'gm'), ''),
  }));
}
