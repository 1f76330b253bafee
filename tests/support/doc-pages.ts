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

/** The anchors that GitHub gives the headings of a Markdown text: lower case, blanks to hyphens, other signs left out. */
export function anchorsOf(markdown: string): Set<string> {
  const seen = new Map<string, number>();
  const anchors = [...withoutBlocks(markdown).matchAll(/^#{1,6} (.+)$/gm)].map(([, heading = '']) => {
    const plain = heading
      .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .trim()
      .replace(/\s/g, '-');
    const times = seen.get(plain) ?? 0;
    seen.set(plain, times + 1);
    return times === 0 ? plain : `${plain}-${String(times)}`;
  });
  return new Set(anchors);
}

/** A Markdown text without its fenced blocks. */
export const withoutBlocks = (markdown: string): string => markdown.replace(/^[ ]*```.*?^[ ]*```$/gms, '');
