import type { Field, Shown } from '../../lib/explorables/figure.ts';
import { figures } from '../../lib/explorables/figures.ts';
import { startOf } from '../../lib/explorables/values.ts';
import { href, paths } from '../../lib/href.ts';
import { arxivAddress } from '../../lib/identifiers.ts';
import type { Corpus, TopicPage } from '../../schemas/corpus.ts';
import type { ExplorableName } from '../../schemas/explorable.ts';
import type { Link } from '../link.ts';
import { kvCacheTold } from './kv-cache-memory.ts';
import { learningRateTold } from './learning-rate-batch-size.ts';
import { optimizerTold } from './optimizer-memory.ts';
import type { QuoteRow } from './quotes.ts';
import { quoteRows } from './quotes.ts';
import type { Source, Told } from './told.ts';

/** A figure to play with, as the page of a topic shows it before anything is set. */
export interface ExplorableView extends Omit<Told, 'formulas' | 'cases' | 'example'>, Shown {
  name: ExplorableName;
  width: number;
  height: number;
  fields: readonly Field[];
  presets: readonly string[];
  formulas: { words: string; sources: SourceLink[] }[];
  example: string;
  /** What is told of further settings. */
  cases: { label: string; values: string[] }[];
  quotes: QuoteRow[];
}

/** Where a formula stands: on the page of a paper here, or at arXiv. */
export interface SourceLink extends Link {
  where: string;
  /** Whether it leads to another site. */
  away: boolean;
}

const told: Readonly<Record<ExplorableName, Told>> = {
  'kv-cache-memory': kvCacheTold,
  'optimizer-memory': optimizerTold,
  'learning-rate-batch-size': learningRateTold,
};

/** The figure that a topic asks for; null where it asks for none. */
export function explorableView(corpus: Corpus, base: string, topic: TopicPage): ExplorableView | null {
  const { explorable: name, explorableQuotes = [] } = topic;
  if (name === undefined) return null;
  const { fields, presets, width, height, show } = figures[name];
  const start = startOf(fields);
  const cases = told[name].cases.map(({ label, values }) => ({
    label,
    shown: show({ ...start, ...values }),
  }));
  const first = show(start);
  return {
    ...told[name],
    ...first,
    example: told[name].example(first.answers),
    ...{ name, width, height, fields },
    presets: presets.map(({ label }) => label),
    formulas: told[name].formulas.map(({ words, sources }) => ({
      words,
      sources: sources.map((source) => sourceLink(corpus, base, source)),
    })),
    cases: cases.map(({ label, shown }) => ({
      label,
      values: shown.answers.slice(0, told[name].columns.length).map(({ value }) => value),
    })),
    quotes: quoteRows(corpus, base, explorableQuotes),
  };
}

function sourceLink(corpus: Corpus, base: string, source: Source): SourceLink {
  const { arxiv, who, title } = source;
  // On paper, and for who looks it up elsewhere.
  const where = `arXiv ${arxiv}; ${source.where}`;
  const here = corpus.papers.find(({ identifiers }) => identifiers.arxiv?.replace(/v\d+$/, '') === arxiv);
  return here === undefined
    ? { label: `${who}: ${title}`, url: arxivAddress(arxiv), where, away: true }
    : { label: `${who}: ${title}`, url: href(base, paths.paper(here.id)), where, away: false };
}
