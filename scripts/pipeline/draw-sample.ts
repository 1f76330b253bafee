/** Something extracted: it stands at [start, end) of a text, in the sentence [from, to). */
export interface Sampled {
  text: string;
  from: number;
  to: number;
  start: number;
  end: number;
  /** What was understood. */
  note: string;
}

const longest = 160;

/**
 * A Markdown table of some rows drawn at random, with an empty column for a reader's verdict.
 * @param random numbers in [0, 1), from a seed
 */
export function drawSample(rows: readonly Sampled[], howMany: number, random: () => number): string {
  const left = [...rows];
  const drawn: Sampled[] = [];
  while (drawn.length < howMany && left.length > 0)
    drawn.push(...left.splice(Math.floor(random() * left.length), 1));
  const lines = drawn.map((row) => `| ${cell(inContext(row))} | ${cell(row.note)} | |`);
  return ['| words | understood as | verdict |', '|---|---|---|', ...lines].join('\n');
}

/** The words in bold, with as much of their sentence as fits. */
function inContext({ text, from, to, start, end }: Sampled): string {
  const room = Math.max(0, Math.floor((longest - (end - start)) / 2));
  const before = text.slice(Math.max(from, start - room), start);
  const after = text.slice(end, Math.min(to, end + room));
  return `${before}**${text.slice(start, end)}**${after}`;
}

const cell = (text: string): string => text.replace(/\s+/gu, ' ').replace(/\|/gu, '\\|').trim();
