import { readDocuments } from '../read/index.ts';

const bare = { infos: new Map(), corrections: { titles: [], furniture: [] }, facts: {} };

/**
 * Reads one text as the document `any.txt`.
 * @returns how it was read, or what must not be: a thrown error, a finding without its file, a line lost without a word
 */
export function readAny(text: string): { outcome: 'entries' | 'findings' } | { wrong: string } {
  try {
    const { entries, findings, ledger } = readDocuments({
      ...bare,
      documents: new Map([['any.txt', new TextEncoder().encode(text)]]),
    });
    const lines = text.split(/\r\n|\n|\r/).length;
    const stray = findings.find(
      ({ file, line }) => file !== 'documents/any.txt' || (line !== null && (line < 1 || line > lines)),
    );
    if (stray) return { wrong: `finding at ${stray.file}:${stray.line}` };
    if (findings.length > 0) return { outcome: 'findings' };
    if (ledger[0]?.unaccountedLines !== 0) return { wrong: `lost lines: ${ledger[0]?.unaccountedLines}` };
    if (entries.some(({ line, endLine }) => line < 1 || endLine <= line || endLine > lines + 1))
      return { wrong: 'an entry outside the document' };
    return { outcome: 'entries' };
  } catch (error) {
    return { wrong: `thrown: ${error instanceof Error ? error.message : String(error)}` };
  }
}
