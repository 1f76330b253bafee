/** Height of a line of a label and the mean width of its characters, in units of the plane at zoom 1. */
export const lineHeight = 20;
export const characterWidth = 9;

/** A label broken between words into lines of about equal length, none longer than `max` characters where words allow. */
export function wrapLabel(label: string, max: number): string[] {
  const words = label.split(/\s+/).filter((word) => word !== '');
  const parts = Math.max(1, Math.ceil(words.join(' ').length / max));
  const aim = Math.min(max, Math.ceil(words.join(' ').length / parts) + 2);
  const lines: string[] = [];
  for (const word of words) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= aim)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/** A label of at most `max` characters, cut between words with an ellipsis. */
export function shorten(label: string, max: number): string {
  if (label.length <= max) return label;
  const end = label.lastIndexOf(' ', max - 1);
  return `${label.slice(0, end > max / 2 ? end : max - 1).replace(/[\s:,;–-]+$/, '')}…`;
}

/** Width and height of lines of text in units of the plane at zoom 1. */
export function textSize(lines: string[], scale = 1): { width: number; height: number } {
  const longest = Math.max(0, ...lines.map((line) => line.length));
  return { width: longest * characterWidth * scale, height: lines.length * lineHeight * scale };
}
