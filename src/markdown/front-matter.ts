/**
 * A Markdown file → its front matter as YAML text, its body without blank lines round it, and the line on which that begins.
 * The first line may bear a comment (`--- # …`). The YAML begins on line 2 of the file.
 * @throws Error when the file does not begin with front matter
 */
export function splitFrontMatter(text: string): { yaml: string; body: string; line: number } {
  const plain = text.replace(/^\uFEFF/, '').replace(/\r\n/g, '\n');
  const match = /^---[ \t]*(?:#[^\n]*)?\n([\s\S]*?\n)?---[ \t]*(?:\n|$)/.exec(plain);
  if (!match) throw new Error('does not begin with front matter between two lines "---"');
  const before = plain.slice(0, match[0].length) + (/^\s*/.exec(plain.slice(match[0].length))?.[0] ?? '');
  return { yaml: match[1] ?? '', body: plain.slice(match[0].length).trim(), line: before.split('\n').length };
}
