import { savedInWords } from '../lib/attention.ts';
import { byText } from '../lib/fold.ts';
import type { Corpus } from '../schemas/corpus.ts';
import { count } from './words.ts';

/**
 * What the pages of a corpus were made from, for the foot of a printed sheet: `Made from 5 documents, the newest saved on 27
 * November 2025 (assumed in part).` A day that nobody knows is left out.
 */
export function sheetSource(corpus: Corpus): string {
  const names = corpus.ledger.map(({ document }) => document);
  const captured = (document: string): string => corpus.documents.get(document)?.captured ?? '';
  const newest = names.toSorted((a, b) => byText(captured(b), captured(a)))[0] ?? '';
  const saved = savedInWords(corpus, newest);
  const when = saved === null ? '' : `, ${names.length > 1 ? 'the newest ' : ''}saved ${saved}`;
  return `Made from ${count(names.length, 'document')}${when}.`;
}
