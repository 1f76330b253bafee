import type { MarkedRange } from '../markdown/mark-ranges.ts';
import type { Corpus } from '../schemas/corpus.ts';
import type { Paper } from '../schemas/paper.ts';
import type { Quote } from './evidence.ts';
import { quoted } from './evidence.ts';
import { lookup } from './lookup.ts';
import { effectInWords, kindName } from '../lib/result-words.ts';

/** A claim of a paper, as its own page lists it. */
export interface PaperResult {
  /** The place of its words in the abstract on this page. */
  url: string;
  value: string;
  kind: string;
  /** What is measured, unless its kind says that, and what it does: `training, goes down`. */
  what: string;
  baseline: string | null;
  quote: Quote;
}

/** The results of a paper in the order of its abstract, and where they stand in it; none where no abstract is shown. */
export function paperResults(corpus: Corpus, paper: Paper): { list: PaperResult[]; marks: MarkedRange[] } {
  const { abstract } = paper;
  if (abstract === null || !corpus.site.showAbstracts) return { list: [], marks: [] };
  const results = lookup(corpus).results.get(paper.id) ?? [];
  return {
    list: results.map((result) => {
      const kind = kindName(result.kind);
      const subject = result.subject?.toLowerCase() === kind.toLowerCase() ? null : result.subject;
      return {
        url: `#${result.id}`,
        value: result.value,
        kind,
        what: [subject, effectInWords(result)].filter(Boolean).join(', '),
        baseline: result.baseline,
        quote: quoted(abstract, result),
      };
    }),
    marks: results.map(({ id, start, end }) => ({ id, start, end })),
  };
}
