import { describe, expect, it } from 'vitest';
import { externalLinks } from '../../../src/views/external.ts';
import { quoted } from '../../../src/views/evidence.ts';
import { lookup } from '../../../src/views/lookup.ts';
import { documentInfo } from '../../../src/schemas/document.ts';
import { attention } from '../../../src/lib/attention.ts';
import { provenance } from '../../../src/views/provenance.ts';
import { paperView } from '../../../src/views/paper.ts';
import { claim, corpus, named, paper, sample } from './sample.ts';

const documents = () =>
  new Map([
    [
      'a.txt',
      documentInfo.parse({ name: 'A', captured: '2025-03-20', assumed: 'The year 2025 is assumed.' }),
    ],
    ['b.txt', documentInfo.parse({ name: 'B', captured: '2025', assumed: 'All of it.' })],
  ]);

const view = (id: string, of = sample()) => {
  const found = lookup(of).papers.get(id);
  if (!found) throw new Error(`no paper ${id}`);
  return paperView(of, '/base/', found);
};

describe('paperView', () => {
  it('links the named paper inside the abstract and quotes the sentence on the page of that paper', () => {
    const [paragraph] = view('spam').abstract?.children ?? [];
    expect(JSON.stringify(paragraph)).toContain('"href":"/base/papers/galore/"');
    expect(view('galore').namedBy).toEqual([
      {
        relation: 'compares',
        left: 0,
        papers: 1,
        newest: [
          {
            label: 'Spam',
            url: '/base/papers/spam/',
            year: 'Date unknown',
            topic: { label: 'TRAINING', url: '/base/topics/training/', theme: 1 },
            relation: 'compares',
            also: '',
            inTitle: false,
            quotes: [{ before: 'Unlike ', words: 'GaLore', after: ', which is slow, Spam is fast.' }],
          },
        ],
        older: [],
      },
    ]);
  });

  it('groups the works that it names by what it says of them, and leads to their pages', () => {
    const told = view('spam').names.map(({ relation, items }) => [
      relation,
      items.map(({ label, url, papers }) => [label, url, papers]),
    ]);
    expect(told).toEqual([
      ['compares', [['GaLore', '/base/papers/galore/', 1]]],
      ['uses', [['LoRA', '/base/works/lora/', 2]]],
    ]);
  });

  it('leads to a search for a work that no other paper names, and does not link it in the abstract', () => {
    const text = 'We use Foo. And Bar.';
    const alone = corpus({
      papers: [paper('p', { abstract: text }), paper('q')],
      works: [named('foo', 'Foo', { p: text }), named('bar', 'Bar', { p: text, q: 'Bar' })],
    });
    const { abstract, names } = view('p', alone);
    expect(JSON.stringify(abstract)).not.toContain('search');
    expect(JSON.stringify(abstract)).toContain('"href":"/base/works/bar/"');
    expect(names[0]?.items.map(({ label, url, searched }) => [label, url, searched])).toEqual([
      ['Bar', '/base/works/bar/', false],
      ['Foo', '/base/search/?q=Foo', true],
    ]);
  });

  it('says once what else the paper calls its work', () => {
    const called = corpus({
      papers: [paper('p', { shortName: 'GaLore', aliases: ['Gradient Low-Rank Projection'] })],
      works: [
        named(
          'galore',
          'GaLore',
          {},
          { paper: 'p', aliases: ['galore', 'gradient low-rank projection', 'GaLore 1'] },
        ),
      ],
    });
    expect(view('p', called).facts).toContainEqual({
      label: 'Names it gives',
      value: 'Gradient Low-Rank Projection, GaLore 1',
      note: null,
    });
  });

  it('marks a result where the abstract says it, under its address, and lists it', () => {
    const text = 'It saves 65.5% of memory against LoRA. End.';
    const claims = corpus({
      papers: [paper('p', { abstract: text })],
      results: [claim('p-65-5', 'p', text, 'saves 65.5% of memory')],
    });
    const { abstract, results } = view('p', claims);
    expect(JSON.stringify(abstract)).toContain('"id":"p-65-5"');
    expect(results).toEqual([
      {
        url: '#p-65-5',
        value: '65.5%',
        kind: 'Memory',
        what: 'goes down',
        baseline: 'LoRA',
        quote: { before: 'It ', words: 'saves 65.5% of memory', after: ' against LoRA.' },
      },
    ]);
    const closed = { ...claims, site: { ...claims.site, showAbstracts: false } };
    expect(view('p', closed).results).toEqual([]);
  });

  it('is not named by itself', () => {
    expect(view('galore').names).toEqual([]);
  });

  it('says what is unknown', () => {
    expect(view('galore').authorsUnknown).toBe('6 authors, names unknown');
    expect(view('spam').authorsUnknown).toBe('Authors unknown');
    expect(view('spam').facts).toEqual([{ label: 'Date', value: 'unknown', note: null }]);
  });

  it('says the origin of each known fact', () => {
    expect(view('galore').provenance).toEqual([
      {
        fact: 'Title',
        value: 'GaLore: Low Rank, found as galore',
        source: 'A listing, line 3',
        note: 'saved on 20 March 2025',
      },
      {
        fact: 'arXiv number',
        value: '2403.03507',
        source: 'Looked up, kept in facts.json',
        note: 'only by title',
      },
    ]);
  });

  it('says of each link to code who gives it, and of a corrected list that a person does', () => {
    const told = (all: Record<string, unknown>) =>
      provenance(
        sample(),
        paper('p', { code: ['https://github.com/a/b', 'https://github.com/c/d'], origins: all }),
      ).map(({ value, source }) => [value, source]);
    const facts = { kind: 'facts', note: null };
    const document = { kind: 'document', document: 'a.txt', line: 7 };
    expect(told({ code: facts, 'code.1': document })).toEqual([
      ['https://github.com/a/b', 'Looked up, kept in facts.json'],
      ['https://github.com/c/d', 'A listing, line 7'],
    ]);
    expect(told({ code: { kind: 'correction' }, 'code.1': document })[1]?.[1]).toBe(
      'Corrected by hand, in corrections.yaml',
    );
  });

  it('says on which day votes and comments were counted', () => {
    const counted = (comments: string) =>
      attention(
        { ...sample(), documents: documents() },
        paper('p', {
          upvotes: 12,
          comments: 1,
          origins: {
            upvotes: { kind: 'document', document: 'a.txt', line: 3 },
            comments: { kind: 'document', document: comments, line: 3 },
          },
        }),
      );
    expect(counted('a.txt')).toEqual([
      '12 upvotes and 1 comment, counted on 20 March 2025 (assumed in part).',
    ]);
    expect(counted('b.txt')).toEqual([
      '12 upvotes, counted on 20 March 2025 (assumed in part).',
      '1 comment, counted in 2025 (assumed).',
    ]);
    expect(counted('c.txt')[1]).toBe('1 comment, counted on a day that is not known.');
    expect(attention(sample(), paper('p'))).toEqual([]);
  });

  it('leads from each author to the page of that person', () => {
    const known = paper('p', { authors: [{ id: 'ann-a', name: 'Ann A' }] });
    expect(paperView(sample(), '/base/', known).authors).toEqual([
      { label: 'Ann A', url: '/base/authors/ann-a/' },
    ]);
  });

  it('shows no word of an abstract where the site shows none', () => {
    const closed = sample();
    const shown = JSON.stringify(view('spam', { ...closed, site: { ...closed.site, showAbstracts: false } }));
    expect(shown).toContain('"abstractHidden":true');
    expect(shown).not.toContain('We start');
    expect(shown).not.toContain('which is slow');
  });
});

describe('evidence', () => {
  it('quotes a sentence once, the one that says most first', () => {
    const text = 'Foo is known. We extend Foo, a kind of Foo. Foo again.';
    const at = (start: number, relation: string) => ({
      ...{ quote: 'Foo', field: 'abstract', relation, start },
      end: start + 3,
    });
    const work = named(
      'foo',
      'Foo',
      {},
      {
        namedBy: [
          {
            paper: 'p',
            mentions: [at(0, 'mentions'), at(24, 'builds-on'), at(39, 'mentions'), at(44, 'compares')],
          },
        ],
      },
    );
    const one = corpus({ papers: [paper('p', { abstract: text })], works: [work] });
    const [group] = view('p', one).names;
    expect(group?.relation).toBe('builds-on');
    expect(group?.items[0]).toMatchObject({
      also: 'compares with it',
      quotes: [
        { before: 'We extend ', words: 'Foo' },
        { before: '', words: 'Foo', after: ' again.' },
        { before: '', words: 'Foo', after: ' is known.' },
      ],
    });
  });
});

describe('quoted', () => {
  it('cuts a long sentence at words', () => {
    const long = 'word '.repeat(100);
    const quote = quoted(`${long}GaLore ${long}.`, { start: 500, end: 506 });
    expect(quote.before.length).toBeLessThan(170);
    expect(quote.before).toMatch(/^… word/);
    expect(quote.after).toMatch(/word …$/);
  });

  it('does not end a sentence at a number or an abbreviation before a small letter', () => {
    const text = 'It gains 1.5 points, e.g. over GaLore at 2.3 GB. Next.';
    const start = text.indexOf('GaLore');
    const { before, after } = quoted(text, { start, end: start + 6 });
    expect(before + after).toBe('It gains 1.5 points, e.g. over  at 2.3 GB.');
  });
});

describe('externalLinks', () => {
  it('leaves out what is no web address', () => {
    const found = lookup(sample()).papers.get('galore');
    expect(found && externalLinks(found).map(({ label, url }) => [label, url])).toEqual([
      ['arXiv 2403.03507', 'https://arxiv.org/abs/2403.03507'],
      ['PDF', 'https://arxiv.org/pdf/2403.03507'],
      ['Hugging Face paper page', 'https://huggingface.co/papers/2403.03507'],
      ['Code: github.com/a/galore', 'https://github.com/a/galore.git'],
    ]);
  });

  it('offers one search, named as one, where no identifier is known', () => {
    expect(externalLinks(paper('p', { title: 'A & B' }))).toEqual([
      {
        label: 'Search arXiv for this title',
        url: 'https://arxiv.org/search/?searchtype=title&query=A%20%26%20B',
      },
    ]);
  });
});

describe('a corpus of one title', () => {
  it('has a page all the same', () => {
    const bare = view('p', corpus({ papers: [paper('p')] }));
    expect(bare).toMatchObject({
      title: 'p',
      topics: [],
      abstract: null,
      abstractHidden: false,
      related: [],
    });
  });
});
