import { byText, words } from '../../../../src/lib/fold.ts';
import type { Author } from '../../../../src/schemas/annotations.ts';
import type { Corpus } from '../../../../src/schemas/corpus.ts';
import { authorId, paperId, themeId, topicId, workId } from '../../../../src/schemas/id.ts';
import type { Paper } from '../../../../src/schemas/paper.ts';
import { site } from '../../../../src/schemas/site.ts';

/** What a test says of a paper; `authors` are names, `repository` an address. */
interface Known {
  shortName?: string;
  aliases?: string[];
  abstract?: string;
  authors?: string[];
  date?: string;
  venue?: string;
  repository?: string;
}

/** A paper with only what a test says. */
export function paper(id: string, title: string, known: Known = {}): Paper {
  const { shortName = null, aliases = [], abstract = null, authors = null, date = null } = known;
  const { venue = null, repository } = known;
  return {
    id: paperId.parse(id),
    title,
    titleSource: title,
    shortName,
    aliases,
    abstract,
    authors: authors && authors.map((name) => ({ id: authorId.parse(words(name).join('-')), name })),
    authorCount: authors && authors.length,
    organization: null,
    organizationHandle: null,
    published: date === null ? null : { date, precision: 'year', basis: 'stated' },
    venue,
    venueYear: null,
    identifiers: { arxiv: null, doi: null },
    code: repository === undefined ? [] : [repository],
    upvotes: null,
    comments: null,
    sources: [{ document: 'listing.txt', line: 1 }],
    origins: {},
  };
}

/** Each name once, with all its papers. */
function authorsOf(papers: readonly Paper[]): Author[] {
  const all = new Map<string, Author>();
  for (const one of papers)
    for (const { id, name } of one.authors ?? []) {
      const before = all.get(id)?.papers ?? [];
      all.set(id, { id, name, papers: [...before, one.id], basis: 'co-author' });
    }
  return [...all.values()].sort((a, b) => byText(a.id, b.id));
}

/** A corpus of these papers, their authors, two topics, and one work outside that two papers name. */
export function corpusOf(papers: Paper[], primary: Record<string, string> = {}): Corpus {
  const topic = (id: string, name: string, theme: string) => {
    const rest = { definition: name, examples: [], vocabulary: {}, introduction: '' };
    return { id: topicId.parse(id), name, theme: themeId.parse(theme), ...rest };
  };
  const naming = (id: string) => ({
    paper: paperId.parse(id),
    mentions: [{ quote: 'LoRA', field: 'title' as const, start: 0, end: 4, relation: 'mentions' as const }],
  });
  return {
    site: site.parse({}),
    papers,
    topics: [
      topic('kv-cache', 'KV cache compression', 'serving'),
      topic('optimizers', 'Optimizers', 'memory'),
    ],
    assignments: new Map(
      Object.entries(primary).map(([id, of]) => [
        paperId.parse(id),
        { primary: topicId.parse(of), also: [], basis: 'rule', scores: [] },
      ]),
    ),
    works: [
      {
        id: workId.parse('lora'),
        name: 'LoRA',
        aliases: ['low-rank adaptation'],
        kind: 'method',
        family: null,
        paper: null,
        basis: 'known',
        about: null,
        link: null,
        namedBy: [naming('a'), naming('b')],
      },
    ],
    results: [],
    acronyms: [],
    related: new Map(),
    references: new Map(),
    missing: [],
    authors: authorsOf(papers),
    documents: new Map(),
    ledger: [],
    doubts: [],
    permalinks: { papers: {}, works: {}, topics: {}, authors: {} },
    layout: { generated: '', width: 1, height: 1, nodes: {} },
    tours: [],
    notes: [],
  };
}

/** A small shelf whose papers are easily taken for one another. */
export const shelf = corpusOf(
  [
    paper('galore', 'GaLore: Memory-Efficient LLM Training by Gradient Low-Rank Projection', {
      shortName: 'GaLore',
      abstract: 'We propose a training strategy that allows full-parameter learning. GPUs with 24GB suffice.',
      authors: ['Jiawei Zhao', 'Zhenyu Zhang'],
      date: '2024',
    }),
    paper('natural-galore', 'Natural GaLore: Accelerating GaLore for memory-efficient LLM Training', {
      shortName: 'Natural GaLore',
      abstract: 'GaLore projects gradients; Natural GaLore adds second-order information.',
    }),
    paper('h2o', 'H₂O: Heavy-Hitter Oracle for Efficient Generative Inference', { shortName: 'H₂O' }),
    paper('s2ft', 'S²FT: Efficient, Scalable and Generalizable LLM Fine-tuning', { shortName: 'S²FT' }),
    paper('minigpt-4', 'MiniGPT-4: Enhancing Vision-Language Understanding', { shortName: 'MiniGPT-4' }),
    paper('qwen2-5-1m', 'Qwen2.5-1M Technical Report', { shortName: 'Qwen2.5-1M', date: '2025' }),
    paper('din', 'Deep Interest Network for Click-Through Rate Prediction', { shortName: 'DIN' }),
    paper('memo', 'A Model or 603 Exemplars', {
      abstract: 'The memory-efficient training of GaLore is not used.',
    }),
    paper('kv', 'Compressing what transformers remember', {
      abstract: 'We shrink the KV cache of transformers.',
    }),
    paper('layers', 'Sampling layers', { abstract: 'Each layer is sampled in turn.' }),
    paper('later', 'Deciding later', { abstract: 'Decisions are made later.' }),
  ].sort((a, b) => (a.id < b.id ? -1 : 1)),
  { kv: 'kv-cache', galore: 'optimizers' },
);
