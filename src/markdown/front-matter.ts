/**
 * A Markdown file → its front matter as YAML text and its body. The first line may bear a comment (`--- # …`).
 * The YAML begins on line 2 of the file.
 * @throws Error when the file does not begin with front matter
 */
export function splitFrontMatter(text: string): { yaml: string; body: string } {
  const plain = text.replace(/^\uFEFF/, '').replace(/\r\n/g, '\n');
  const match = /^---[ \t]*(?:#[^\n]*)?\n([\s\S]*?\n)?---[ \t]*(?:\n|$)/.exec(plain);
  if (!match) throw new Error('does not begin with front matter between two lines "---"');
  return { yaml: match[1] ?? '', body: plain.slice(match[0].length) };
}
