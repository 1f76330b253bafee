import type { Corpus, TopicPage } from '../../../src/schemas/corpus.ts';
import { documentInfo } from '../../../src/schemas/document.ts';
import { paperId, themeId, topicId } from '../../../src/schemas/id.ts';
import { paperFacts } from '../../../src/schemas/paper.ts';
import type { Paper } from '../../../src/schemas/paper.ts';
import { permalinks } from '../../../src/schemas/permalinks.ts';
import { site } from '../../../src/schemas/site.ts';
import { topicAssignment } from '../../../src/schemas/topic.ts';
import type { Result } from '../../../src/schemas/result.ts';
import { result } from '../../../src/schemas/result.ts';
import type { Work } from '../../../src/schemas/work.ts';
import { work } from '../../../src/schemas/work.ts';

/** A paper of which only what is given is known. */
export function paper(id: string, known: Record<string, unknown> = {}): Paper {
  const { abstract = null, ...facts } = known;
  const unknown = { shortName: null, aliases: [], authors: null, authorCount: null, organization: null };
  const parsed = paperFacts.parse({
    ...unknown,
    ...{ organizationHandle: null, published: null, venue: null, venueYear: null, code: [] },
    ...{ identifiers: { arxiv: null, doi: null }, upvotes: null, comments: null, origins: {} },
    ...{ id, title: id, titleSource: id, sources: [{ document: 'a.txt', line: 3 }], ...facts },
  });
  return { ...parsed, abstract: typeof abstract === 'string' ? abstract : null };
}

export function topic(id: string, theme: string): TopicPage {
  const name = id.toUpperCase();
  return {
    id: topicId.parse(id),
    name,
    theme: themeId.parse(theme),
    definition: '',
    examples: [],
    vocabulary: {},
    introduction: '',
  };
}

/** A work that papers name: paper → the text of its abstract, or of its title where that is the name alone. */
export function named(
  id: string,
  name: string,
  by: Record<string, string>,
  known: Record<string, unknown> = {},
): Work {
  const { relation = 'mentions', ...rest } = known;
  return work.parse({
    ...{ id, name, aliases: [], kind: 'method', family: null, paper: null },
    ...{ basis: 'known', about: null, link: null },
    namedBy: Object.entries(by).map(([paper, text]) => ({
      paper,
      mentions: [
        {
          ...{ quote: name, field: text === name ? 'title' : 'abstract', relation },
          ...{ start: text.indexOf(name), end: text.indexOf(name) + name.length },
        },
      ],
    })),
    ...rest,
  });
}

/** A claim about memory, in these words of an abstract. */
export function claim(id: string, of: string, abstract: string, quote: string): Result {
  const start = abstract.indexOf(quote);
  return result.parse({
    ...{ id, paper: of, quote, start, end: start + quote.length, value: '65.5%', amount: 65.5, unit: '%' },
    ...{ ratio: 2.9, kind: 'memory', direction: 'down', subject: 'memory', baseline: 'LoRA' },
  });
}

/** A corpus of nothing but what is given. */
export function corpus(given: Partial<Corpus> = {}): Corpus {
  return {
    ...{
      site: site.parse({}),
      papers: [],
      topics: [],
      assignments: new Map(),
      works: [],
      results: [],
      acronyms: [],
    },
    ...{ related: new Map(), references: new Map(), missing: [] },
    ...{ authors: [], documents: new Map(), ledger: [], doubts: [] },
    permalinks: permalinks.parse({}),
    layout: { generated: '', width: 1, height: 1, nodes: {} },
    tours: [],
    notes: [],
    ...given,
  };
}

const abstract = 'We start. Unlike GaLore, which is slow, Spam is fast. It ends.';

/** Three papers, of which Spam names GaLore and LoRA, in two topics of one theme. */
export function sample(): Corpus {
  const assigned = (primary: string | null, also: string[] = []) =>
    topicAssignment.parse({ primary, also, basis: 'rule', scores: [] });
  const naming = (quote: string, field: 'title' | 'abstract', text: string, relation: string) => ({
    ...{ quote, field, relation, start: text.indexOf(quote) },
    end: text.indexOf(quote) + quote.length,
  });
  return corpus({
    site: site.parse({ themes: [{ id: 'memory', name: 'Memory' }] }),
    papers: [
      paper('adan', { published: { date: '2023', precision: 'year', basis: 'stated' } }),
      paper('galore', {
        title: 'GaLore: Low Rank',
        authorCount: 6,
        identifiers: { arxiv: '2403.03507', doi: null },
        published: { date: '2024-03', precision: 'month', basis: 'identifier' },
        code: ['https://github.com/a/galore.git', 'javascript:alert(1)'],
        origins: {
          arxiv: { kind: 'facts', note: 'only by title' },
          title: { kind: 'document', document: 'a.txt', line: 3 },
        },
      }),
      paper('spam', { title: 'Spam', abstract }),
    ],
    topics: [topic('optimizers', 'memory'), topic('training', 'memory')],
    assignments: new Map([
      [paperId.parse('adan'), assigned(null)],
      [paperId.parse('galore'), assigned('training')],
      [paperId.parse('spam'), assigned('training', ['optimizers'])],
    ]),
    works: [
      work.parse({
        ...{ basis: 'paper', about: null, link: null },
        ...{ id: 'galore', name: 'GaLore', aliases: [], kind: 'method', family: null, paper: 'galore' },
        namedBy: [
          { paper: 'galore', mentions: [naming('GaLore', 'title', 'GaLore: Low Rank', 'mentions')] },
          { paper: 'spam', mentions: [naming('GaLore', 'abstract', abstract, 'compares')] },
        ],
      }),
      work.parse({
        ...{ basis: 'known', about: null, link: null },
        ...{ id: 'lora', name: 'LoRA', aliases: [], kind: 'method', family: null, paper: null },
        namedBy: ['spam', 'adan'].map((id) => ({
          paper: id,
          mentions: [naming('LoRA', 'title', 'LoRA', 'uses')],
        })),
      }),
    ],
    documents: new Map([['a.txt', documentInfo.parse({ name: 'A listing', captured: '2025-03-20' })]]),
  });
}
