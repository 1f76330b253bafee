import type { Corpus } from '../schemas/corpus.ts';
import type { Origin, Paper } from '../schemas/paper.ts';
import { dateInWords } from './paper-words.ts';
import { count, listed } from './wording.ts';

/** `on 27 November 2025`, `in 2025 (assumed)`; null when unknown. */
export function savedInWords(corpus: Corpus, document: string): string | null {
  const info = corpus.documents.get(document);
  if (!info || info.captured === null) return null;
  const onlyYear = info.captured.length === 4;
  const day = `${onlyYear ? 'in' : 'on'} ${dateInWords(info.captured)}`;
  if (info.assumed === null) return day;
  return `${day} (${onlyYear ? 'assumed' : 'assumed in part'})`;
}

/** `12 upvotes and 1 comment, counted on 20 March 2025.`: a sentence for each day; none where nothing was counted. */
export function attention(corpus: Corpus, { upvotes, comments, origins }: Paper): string[] {
  const counts = [
    { text: upvotes === null ? null : count(upvotes, 'upvote'), origin: origins['upvotes'] },
    { text: comments === null ? null : count(comments, 'comment'), origin: origins['comments'] },
  ];
  const byDay = new Map<string, string[]>();
  for (const { text, origin } of counts) {
    if (text === null) continue;
    const when = countedInWords(corpus, origin);
    byDay.set(when, [...(byDay.get(when) ?? []), text]);
  }
  return [...byDay].map(([when, texts]) => `${listed(texts)}, ${when}.`);
}

function countedInWords(corpus: Corpus, origin: Origin | undefined): string {
  if (origin?.kind === 'correction') return 'corrected by hand';
  const day = origin?.kind === 'document' ? savedInWords(corpus, origin.document) : null;
  return day === null ? 'counted on a day that is not known' : `counted ${day}`;
}
