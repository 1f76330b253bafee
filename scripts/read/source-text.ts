import type { Finding } from '../../src/schemas/entry.ts';

/** A document as lines of text, ready for a reader. */
export interface SourceText {
  /** File name in `documents/`. */
  document: string;
  /** Without line ends; the final line break makes no line of its own. */
  lines: string[];
}

/** What copying from a PDF leaves in a text now and then: as good as a blank. */
const strayControls = /[\x01-\x08\x0E-\x1F\x7F]/g;

/**
 * Bytes → lines: UTF-8 with or without a byte order mark, any line ends.
 * A file that is empty or not text gives a finding instead.
 */
export function decode(document: string, bytes: Uint8Array): SourceText | Finding {
  const file = `documents/${document}`;
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return {
      file,
      line: null,
      message: 'is not UTF-8 text. Save the page as text again, or take the file out of documents/.',
    };
  }
  const binary = text.indexOf('\0');
  if (binary >= 0) {
    return {
      file,
      line: text.slice(0, binary).split('\n').length,
      message:
        'holds a NUL character: it is not text. Save the page as text again, or take the file out of documents/.',
    };
  }
  text = text.replace(strayControls, ' ');
  if (text.trim() === '') {
    return {
      file,
      line: null,
      message: 'is empty: there is nothing to read. Fill it or take it out of documents/.',
    };
  }
  const lines = text.split(/\r\n|\n|\r/);
  if (lines.at(-1) === '') lines.pop();
  return { document, lines };
}

const untidy = /[^\S ]| {2}/;

/** One line without outer blanks, inner runs of white space as one space. */
export function tidy(line: string): string {
  // Most lines are tidy: a look is far cheaper than a replacement in a line of megabytes.
  // JavaScript takes U+FEFF for a blank, though it has no width and parts no words.
  return (untidy.test(line) ? line.replace(/\uFEFF/g, '').replace(/\s+/g, ' ') : line).trim();
}
