import { tidy, type SourceText } from './source-text.ts';

/** Lines that stand together, with a blank line or an end of the file on both sides. */
export interface Block {
  /** 1-based line of the first. */
  line: number;
  /** Tidy lines, none blank. */
  lines: string[];
}

/** A document as blocks, in order. */
export function toBlocks(text: SourceText): Block[] {
  const blocks: Block[] = [];
  let open: Block | null = null;
  text.lines.forEach((raw, index) => {
    const line = tidy(raw);
    if (line === '') {
      open = null;
    } else if (open) {
      open.lines.push(line);
    } else {
      open = { line: index + 1, lines: [line] };
      blocks.push(open);
    }
  });
  return blocks;
}

/** 1-based line after the block. */
export function endOf(block: Block): number {
  return block.line + block.lines.length;
}
