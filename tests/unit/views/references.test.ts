import { describe, expect, it } from 'vitest';
import { paperId } from '../../../src/schemas/id.ts';
import { missingWork, paperReferences } from '../../../src/schemas/references.ts';
import type { Corpus } from '../../../src/schemas/corpus.ts';
import { aboutView } from '../../../src/views/about.ts';
import { paperView } from '../../../src/views/paper.ts';
import { paperSections } from '../../../src/views/paper-sections.ts';
import { referencesView } from '../../../src/views/references.ts';
import { topicView } from '../../../src/views/topic.ts';
import { twinsOf } from '../../../src/views/twin/address.ts';
import { paperTwin } from '../../../src/views/twin/paper-twin.ts';
import { corpus, paper, sample } from './sample.ts';

type List = { service: string; asked: string; state: string; listed: number };

const openalex = (listed: number, state = 'found'): List => ({
  ...{ service: 'openalex', asked: '2026-11-20' },
  ...{ state, listed },
});
const scholar = (listed: number, state = 'found'): List => ({
  ...{ service: 'semantic-scholar', asked: '2026-11-21' },
  ...{ state, listed },
});

/** What a paper refers to here: id, or id and how it is known. */
const referring = (lists: List[], total: number, here: [id: string, basis?: string][] = []) =>
  paperReferences.parse({
    ...{ lists, total },
    here: here.map(([id, basis = 'arxiv']) => ({ paper: id, basis, services: ['openalex'] })),
  });

const withLists = (of: Corpus, rows: Record<string, ReturnType<typeof referring>>): Corpus => ({
  ...of,
  references: new Map(Object.entries(rows).map(([id, row]) => [paperId.parse(id), row])),
});

const find = (of: Corpus, id: string) => {
  const found = of.papers.find((one) => one.id === id);
  if (!found) throw new Error(`no paper ${id}`);
  return found;
};
const view = (of: Corpus, id: string) => {
  const found = referencesView(of, '/base/', find(of, id));
  if (!found) throw new Error('no references');
  return found;
};

/** Spam, whose abstract names GaLore, refers to it and to Adan. */
const told = () =>
  withLists(sample(), {
    spam: referring([openalex(40), scholar(46)], 46, [['adan', 'title'], ['galore']]),
    adan: referring([openalex(0, 'no-list'), scholar(0, 'not-found')], 0),
  });

describe('references on the page of a paper', () => {
  it('say what of the list is here, who tells it and since when', () => {
    expect(view(told(), 'spam').known).toEqual([
      '2 of the 46 works in its reference list are here.',
      'Told by OpenAlex on 20 November 2026 (40 works) and Semantic Scholar on 21 November 2026 (46 works).',
    ]);
  });

  it('stand with those first that the text names too, told once, and say what rests on a title', () => {
    expect(view(told(), 'spam').refersTo).toEqual({
      ...{ papers: 2, folded: [], left: 0 },
      open: [
        {
          ...{ label: 'GaLore: Low Rank', url: '/base/papers/galore/', year: '2024' },
          notes: ['also named in the abstract'],
        },
        {
          ...{ label: 'adan', url: '/base/papers/adan/', year: '2023' },
          notes: ['by its title alone, less certain'],
        },
      ],
    });
    const { referredBy } = view(told(), 'galore');
    expect(referredBy.open.map(({ label, year, notes }) => [label, year, notes])).toEqual([
      ['Spam', null, ['also names it in its abstract']],
    ]);
  });

  it('say honestly why there is no list', () => {
    expect(view(told(), 'adan').known).toEqual([
      'OpenAlex knows this paper but holds no reference list of it (asked on 20 November 2026).',
      'Semantic Scholar does not know this paper (asked on 21 November 2026).',
    ]);
    expect(view(told(), 'galore').known).toEqual(['No one has been asked for its reference list yet.']);
    const nameless = withLists(sample(), { galore: referring([openalex(3)], 3) });
    expect(view(nameless, 'spam').known).toEqual([
      'No arXiv number or DOI of this paper is known, so no one could be asked for its reference list.',
    ]);
    expect(view(nameless, 'galore').known[0]).toBe('None of the 3 works in its reference list is here.');
  });

  it('are bounded both ways: ten are seen, forty folded up, the rest counted, the newest first', () => {
    const papers = Array.from({ length: 80 }, (_, i) =>
      paper(`p${String(i).padStart(2, '0')}x`, {
        published: { date: String(1940 + i), precision: 'year', basis: 'stated' },
      }),
    );
    const [oldest = paper('p'), ...others] = papers;
    const lists = [openalex(79)];
    const one = withLists(corpus({ papers }), {
      [oldest.id]: referring(
        lists,
        79,
        others.map(({ id }) => [id]),
      ),
    });
    const { open, folded, left, papers: all } = view(one, oldest.id).refersTo;
    expect([all, open.length, folded.length, left]).toEqual([79, 10, 40, 29]);
    expect([open[0]?.year, folded.at(-1)?.year]).toEqual(['2019', '1970']);
    const many = withLists(
      corpus({ papers }),
      Object.fromEntries(others.map(({ id }) => [id, referring(lists, 1, [[oldest.id]])])),
    );
    const { referredBy } = view(many, oldest.id);
    expect([referredBy.papers, referredBy.open.length, referredBy.left]).toEqual([79, 10, 29]);
  });

  it('count the works of the list that several papers refer to and that are not here', () => {
    const lacking = missingWork.parse({
      ...{ title: 'X', year: null, firstAuthor: null, authorCount: null, arxiv: null, doi: null },
      ...{ key: 'openalex:W1', referredBy: ['adan', 'galore', 'spam'] },
    });
    expect(view({ ...told(), missing: [lacking] }, 'spam').missing).toBe(1);
  });

  it('are nowhere where nobody asked', () => {
    const page = paperView(sample(), '/', find(sample(), 'spam'));
    expect(page.references).toBeNull();
    expect(paperSections(page).map(({ label }) => label)).not.toContain('Refers to');
    expect(paperTwin(sample(), twinsOf(sample(), '/', undefined), find(sample(), 'spam'))).not.toContain(
      'Refers',
    );
  });

  it('stand apart from what is named in the Markdown of a paper', () => {
    const text = paperTwin(told(), twinsOf(told(), '/', undefined), find(told(), 'spam'));
    expect(text).toMatch(
      /## Names\n[^]*## Refers to\n\n2 of the 46 works[^]*- \[GaLore: Low Rank\]\(\/papers\/galore.md\) \(2024, also named in the abstract\)\n/,
    );
    expect(paperTwin(told(), twinsOf(told(), '/', undefined), find(told(), 'galore'))).toContain(
      '## Referred to by',
    );
  });
});

describe('references on the page of a topic', () => {
  it('rank its papers by those here whose lists hold them; one alone says nothing', () => {
    const of = withLists(sample(), {
      adan: referring([openalex(2)], 2, [['galore'], ['spam']]),
      spam: referring([openalex(1)], 1, [['galore']]),
    });
    const [training] = of.topics.filter(({ id }) => id === 'training');
    if (!training) throw new Error('no topic');
    expect(topicView(of, '/', training, '/topics/').referred).toEqual([
      { label: 'GaLore: Low Rank', url: '/papers/galore/', papers: 2 },
    ]);
    expect(topicView(sample(), '/', training, '/topics/').referred).toEqual([]);
  });
});

describe('references on the page about the map', () => {
  it('are counted apart from mentions, with those of a title alone and the papers without a list', () => {
    const { citations, references, unknown } = aboutView(told(), '/');
    expect(citations).toBe(1);
    expect(references).toMatchObject({ references: 2, byTitle: 1, listed: 1, missing: 0 });
    expect(references?.without).toEqual([
      '1 is known to a service that holds no list',
      '1 has not been asked about yet',
    ]);
    expect(references?.services).toEqual([
      'OpenAlex was asked about 2 papers on 20 November 2026 and gave lists of 1.',
      'Semantic Scholar was asked about 2 papers on 21 November 2026 and gave lists of 1.',
    ]);
    expect(unknown.at(-1)).toEqual({ what: 'Reference list', papers: 2 });
    expect(aboutView(sample(), '/').references).toBeNull();
    expect(aboutView(sample(), '/').unknown.map(({ what }) => what)).not.toContain('Reference list');
  });
});
