import { describe, expect, it } from 'vitest';
import { resolveReferences } from '../../../scripts/annotate/references/index.ts';
import { paperId } from '../../../src/schemas/id.ts';
import { referencesFile, type ReferredWork } from '../../../src/schemas/references.ts';
import { paper } from '../views/sample.ts';

const lora = 'LoRA: Low-Rank Adaptation of Large Language Models';
const attention = 'Attention is all you need';

function work(title: string | null, known: Partial<ReferredWork> = {}): ReferredWork {
  return { title, year: null, firstAuthor: null, authorCount: null, arxiv: null, doi: null, ...known };
}

interface Answer {
  key?: string | null;
  references?: string[];
  state?: string;
}
type Answers = Record<string, Answer>;

function file(papers: Record<string, Answers>, works: Record<string, ReferredWork> = {}) {
  const answer = ({ key = null, references = [], state = 'found' }: Answer): object => ({
    asked: '2026-11-23',
    ...{ state, key, references },
  });
  const answers = Object.entries(papers).map(([id, services]): [string, object] => [
    id,
    Object.fromEntries(Object.entries(services).map(([service, said]) => [service, answer(said)])),
  ]);
  return referencesFile.parse({ version: 1, papers: Object.fromEntries(answers), works });
}

const galore = paper('galore', {
  title: 'GaLore: Memory-Efficient LLM Training by Gradient Low-Rank Projection',
  identifiers: { arxiv: '2403.03507', doi: null },
});
const low = paper('lora', { title: lora, identifiers: { arxiv: '2106.09685', doi: null } });

/** Papers here in the lists of `galore`, with what shows that they are. */
function here(papers: (typeof galore)[], told: ReturnType<typeof file>) {
  const row = resolveReferences(papers, told).references.get(paperId.parse('galore'));
  return row?.here.map(({ paper: id, basis, services }) => [id, basis, services.join('+')]);
}

it.each([-5, 99, 99_999, 2020.5])('references.json holds no year %d', (year) => {
  expect(() => file({}, { 'openalex:W1': work(lora, { year }) })).toThrow('year');
});

describe('resolveReferences', () => {
  it('says nothing where nobody asked, or of papers nobody asked about', () => {
    expect(resolveReferences([galore], null)).toEqual({ references: new Map(), missing: [] });
    expect(resolveReferences([paper('bare')], file({})).references.size).toBe(0);
  });

  it('knows a paper by arXiv number, by arXiv’s own DOI, by DOI, by the number a service gives it, by title', () => {
    const asked = { 'arxiv:2403.03507': { openalex: { references: ['openalex:W1'] } } };
    const found = (told: ReferredWork) => here([galore, low], file(asked, { 'openalex:W1': told }));
    expect(found(work(null, { arxiv: '2106.09685v2' }))).toEqual([['lora', 'arxiv', 'openalex']]);
    expect(found(work(null, { doi: '10.48550/arXiv.2106.09685' }))).toEqual([['lora', 'arxiv', 'openalex']]);
    expect(found(work(lora.toUpperCase()))).toEqual([['lora', 'title', 'openalex']]);
    expect(found(work('Low-rank adaptation'))).toEqual([]);
    const withDoi = paper('lora', { title: 'LoRA', identifiers: { arxiv: null, doi: '10.1000/Lora' } });
    const byDoi = file(asked, { 'openalex:W1': work(null, { doi: '10.1000/lora' }) });
    expect(here([galore, withDoi], byDoi)).toEqual([['lora', 'doi', 'openalex']]);
    const byKey = file(
      { ...asked, 'arxiv:2106.09685': { openalex: { key: 'openalex:W1' } } },
      { 'openalex:W1': work(null) },
    );
    expect(here([galore, low], byKey)).toEqual([['lora', 'arxiv', 'openalex']]);
  });

  it('takes a title for the paper only where it tells enough and the years agree', () => {
    const asked = { 'arxiv:2403.03507': { openalex: { references: ['openalex:W1'] } } };
    const dated = paper('old', {
      title: lora,
      published: { date: '2015', precision: 'year', basis: 'stated' },
    });
    expect(here([galore, dated], file(asked, { 'openalex:W1': work(lora, { year: 2021 }) }))).toEqual([]);
    expect(here([galore, dated], file(asked, { 'openalex:W1': work(lora, { year: 2016 }) }))).toEqual([
      ['old', 'title', 'openalex'],
    ]);
    const short = paper('deep', { title: 'Deep learning' });
    expect(here([galore, short], file(asked, { 'openalex:W1': work('Deep learning') }))).toEqual([]);
  });

  it('takes no paper for another of the same title that has a number of its own', () => {
    const twin = paper('twin', { title: lora, identifiers: { arxiv: '2501.00001', doi: null } });
    const asked = { 'arxiv:2403.03507': { openalex: { references: ['openalex:W1', 'openalex:W2'] } } };
    const works = { 'openalex:W1': work(lora, { arxiv: '2106.09685' }) };
    const both = file(asked, { ...works, 'openalex:W2': work(lora, { arxiv: '2501.00001' }) });
    expect(here([galore, low, twin], both)).toEqual([
      ['lora', 'arxiv', 'openalex'],
      ['twin', 'arxiv', 'openalex'],
    ]);
    expect(here([galore, twin], file(asked, works))).toEqual([]);
  });

  it('says the surer of two things that show a paper', () => {
    const asked = {
      'arxiv:2403.03507': {
        openalex: { references: ['openalex:W1'] },
        'semantic-scholar': { references: ['semantic-scholar:a'] },
      },
    };
    const dated = paper('lora', {
      ...{ title: lora, identifiers: { arxiv: '2106.09685', doi: null } },
      published: { date: '2021', precision: 'year', basis: 'stated' },
    });
    const told = file(asked, {
      'openalex:W1': work(lora, { year: 2023 }),
      'semantic-scholar:a': work(lora, { year: 2020, arxiv: '2106.09685' }),
    });
    expect(here([galore, dated], told)).toEqual([['lora', 'arxiv', 'openalex+semantic-scholar']]);
  });

  it('counts a work once that two services list, and says that both do', () => {
    const told = file(
      {
        'arxiv:2403.03507': {
          openalex: { references: ['openalex:W1', 'openalex:W2'] },
          'semantic-scholar': { references: ['semantic-scholar:a', 'semantic-scholar:b'] },
        },
      },
      {
        'openalex:W1': work(lora),
        'openalex:W2': work(attention, { year: 2017 }),
        'semantic-scholar:a': work(lora, { arxiv: '2106.09685' }),
        'semantic-scholar:b': work('Something else altogether'),
      },
    );
    const row = resolveReferences([galore, low], told).references.get(paperId.parse('galore'));
    expect(row?.total).toBe(3);
    expect(row?.lists.map(({ listed }) => listed)).toEqual([2, 2]);
    expect(here([galore, low], told)).toEqual([['lora', 'arxiv', 'openalex+semantic-scholar']]);
  });

  it('never lets a paper refer to itself, and keeps what a service does not know apart from what nobody asked', () => {
    const told = file(
      {
        'arxiv:2403.03507': { openalex: { key: 'openalex:W1', references: ['openalex:W1'] } },
        'arxiv:2106.09685': { openalex: { state: 'not-found' } },
      },
      { 'openalex:W1': work(galore.title) },
    );
    expect(here([galore, low], told)).toEqual([]);
    const states = resolveReferences([galore, low], told).references.get(paperId.parse('lora'))?.lists;
    expect(states?.map(({ state }) => state)).toEqual(['not-found']);
  });

  it('names what three papers or more refer to and the collection lacks, the most referred to first', () => {
    const ids = ['1', '2', '3', '4'].map((n) => `2401.0000${n}`);
    const papers = ids.map((arxiv, n) => paper(`p${String(n)}`, { identifiers: { arxiv, doi: null } }));
    const lists = [
      ['a', 'b', 'c', 'd'],
      ['a', 'b', 'd'],
      ['a', 'b', 'd'],
      ['a', 'c'],
    ];
    const told = file(
      Object.fromEntries(
        ids.map((id, n) => [
          `arxiv:${id}`,
          { openalex: { references: (lists[n] ?? []).map((key) => `openalex:${key}`) } },
        ]),
      ),
      {
        'openalex:a': work(attention, { year: 2017, firstAuthor: 'Ashish Vaswani', authorCount: 8 }),
        'openalex:b': work('Adam: a method for stochastic optimization', { arxiv: '1412.6980' }),
        'openalex:c': work('Only two refer to this one'),
        'openalex:d': work(null),
      },
    );
    const { missing } = resolveReferences(papers, told);
    expect(missing.map(({ key, referredBy }) => [key, referredBy.length])).toEqual([
      ['openalex:a', 4],
      ['arxiv:1412.6980', 3],
    ]);
    expect(missing[0]).toMatchObject({ title: attention, year: 2017, authorCount: 8 });
  });
});
