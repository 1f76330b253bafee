import { describe, expect, it } from 'vitest';
import { site } from '../../../src/schemas/site.ts';
import { addressOn } from '../../../src/views/machine/address.ts';
import { citationMeta } from '../../../src/views/machine/citation-meta.ts';
import { pageGraph } from '../../../src/views/machine/page-graph.ts';
import { paperData } from '../../../src/views/machine/paper-data.ts';
import { searchTemplate, siteData } from '../../../src/views/machine/site-data.ts';
import { topicData } from '../../../src/views/machine/topic-data.ts';
import { topicPapers } from '../../../src/views/topic-papers.ts';
import { corpus, paper, sample } from './sample.ts';

const closed = site.parse({ showAbstracts: false });
const day = (date: string) => ({ date, precision: 'day', basis: 'stated' });
const here = addressOn(undefined);
const placed = addressOn(new URL('https://x.org'));

describe('citationMeta', () => {
  const meta = (known: Record<string, unknown>, of = corpus()): string[] =>
    citationMeta(of, paper('p', known)).map(([name, content]) => `${name}=${content}`);

  it('says what is known of a preprint, as exactly as it is known', () => {
    expect(
      meta({
        title: 'GaLore',
        authors: [
          { id: 'ann-a', name: 'Ann A' },
          { id: 'bo-b', name: 'Bo B' },
        ],
        authorCount: 2,
        published: day('2024-03-06'),
        identifiers: { arxiv: '2403.03507', doi: null },
        abstract: 'We do.',
      }),
    ).toEqual([
      'citation_title=GaLore',
      'citation_author=Ann A',
      'citation_author=Bo B',
      'citation_publication_date=2024/03/06',
      'citation_arxiv_id=2403.03507',
      'citation_public_url=https://arxiv.org/abs/2403.03507',
      'citation_pdf_url=https://arxiv.org/pdf/2403.03507',
      'citation_abstract=We do.',
      'z:itemType=preprint',
      'z:repository=arXiv',
      'z:archiveID=arXiv:2403.03507',
    ]);
  });

  it('names no author, date or place that is not known, and takes no count for a name', () => {
    expect(meta({ authorCount: 5, organization: 'Lab', organizationHandle: 'lab' })).toEqual([
      'citation_title=p',
      'z:itemType=document',
    ]);
  });

  it('parts the year of a venue from the day on which the paper came to the web', () => {
    const known = {
      published: day('2023-10-05'),
      venue: 'ICLR',
      identifiers: { arxiv: '2310.1', doi: null },
    };
    expect(meta({ ...known, venueYear: 2024 })).toEqual([
      'citation_title=p',
      'citation_publication_date=2024',
      'citation_online_date=2023/10/05',
      'citation_conference_title=ICLR',
      'z:itemType=conferencePaper',
      'z:publicationTitle=ICLR',
    ]);
    expect(meta({ ...known, venueYear: 2023 })).toEqual(
      expect.arrayContaining(['citation_publication_date=2023', 'citation_online_date=2023/10/05']),
    );
    expect(meta({ venue: 'JMLR', venueYear: 2020 })).toContain('citation_publication_date=2020');
  });

  it('tells journals from conferences', () => {
    const kind = (venue: string): string => meta({ venue })[1] ?? '';
    for (const journal of [
      'Journal of Machine Learning Research',
      'IEEE Transactions on Neural Networks',
      'Machine Learning Journal (ECML-PKDD Journal Track)',
      'TMLR',
      'Proceedings of the VLDB Endowment',
    ])
      expect(kind(journal)).toBe(`citation_journal_title=${journal}`);
    for (const conference of ['ICML', 'NeurIPS Workshop on Journals', 'Findings of ACL', 'MLSys 2024'])
      expect(kind(conference)).toBe(`citation_conference_title=${conference}`);
  });

  it('takes no identifier that is not of its form, and no abstract that the site does not show', () => {
    const identifiers = { arxiv: '2401.00002"><script>', doi: 'javascript:alert(1)' };
    expect(meta({ identifiers, abstract: 'Secret.' }, corpus({ site: closed }))).toEqual([
      'citation_title=p',
      'z:itemType=document',
    ]);
  });
});

describe('pageGraph', () => {
  const page = {
    title: 'P',
    description: undefined,
    path: '/base/a/',
    trail: [{ label: 'Up', url: '/base/up/' }],
  };

  it('says where a page stands, from the first page down, in absolute addresses where they are known', () => {
    expect(
      pageGraph(site.parse({}), '/base/', placed, { ...page, modified: null, data: {} })['@graph'],
    ).toMatchObject([
      {
        '@type': 'WebPage',
        url: 'https://x.org/base/a/',
        isPartOf: { '@id': 'https://x.org/base/#website' },
        breadcrumb: {
          itemListElement: [
            { position: 1, name: 'Home', item: 'https://x.org/base/' },
            { position: 2, name: 'Up', item: 'https://x.org/base/up/' },
            { position: 3, name: 'P', item: 'https://x.org/base/a/' },
          ],
        },
      },
    ]);
  });

  it('is true wherever the site is put where its address is not known', () => {
    const text = JSON.stringify(
      pageGraph(site.parse({}), '/base/', here, { ...page, modified: null, data: {} }),
    );
    expect(text).toContain('"url":"/base/a/"');
    expect(text.match(/https?:\/\/[^"]*/g)).toEqual(['https://schema.org']);
  });
});

describe('paperData', () => {
  it('is about an article, with what is known and without a publisher', () => {
    const of = sample();
    const known = paper('galore', {
      authors: [{ id: 'ann-a', name: 'Ann A' }],
      published: { date: '2024-03', precision: 'month', basis: 'stated' },
      identifiers: { arxiv: '2403.03507', doi: '10.1/no 10.1000/x' },
      abstract: 'We do.',
    });
    const { mainEntity } = paperData(of, '/', placed, known);
    expect(mainEntity).toMatchObject({
      '@type': 'ScholarlyArticle',
      headline: 'galore',
      abstract: 'We do.',
      author: [{ '@type': 'Person', name: 'Ann A', url: 'https://x.org/authors/ann-a/' }],
      datePublished: '2024-03',
      sameAs: ['https://arxiv.org/abs/2403.03507'],
      about: [{ name: 'TRAINING', url: 'https://x.org/topics/training/' }],
      isPartOf: { '@type': 'Dataset', '@id': 'https://x.org/#dataset' },
    });
    expect(mainEntity).not.toHaveProperty('publisher');
  });

  it('leaves out what is not known or not shown', () => {
    const { mainEntity } = paperData(
      corpus({ site: closed }),
      '/',
      here,
      paper('p', { abstract: 'Secret.' }),
    );
    expect(Object.keys(mainEntity as object)).toEqual([
      ...['@type', '@id', 'name', 'headline', 'mainEntityOfPage', 'isPartOf'],
    ]);
  });
});

it('topicData lists the papers of the page that shows them', () => {
  const of = sample();
  const [, training] = of.topics;
  if (!training) throw new Error('no topic');
  expect(topicData(placed, training, topicPapers(of, '/', training, 1)).mainEntity).toMatchObject({
    '@type': 'ItemList',
    numberOfItems: 2,
    itemListElement: [
      { position: 1, url: 'https://x.org/papers/galore/', name: 'GaLore: Low Rank' },
      { position: 2, url: 'https://x.org/papers/spam/' },
    ],
  });
});

describe('siteData', () => {
  it('offers a search whose address is whole, or none', () => {
    const url = new URL('https://x.org');
    const known = siteData(sample(), '/b/', placed, searchTemplate(url, '/b/'));
    expect(known.also).toMatchObject([
      {
        '@type': 'WebSite',
        potentialAction: { target: { urlTemplate: 'https://x.org/b/search/?q={search_term_string}' } },
      },
      { '@type': 'Dataset', size: '3 papers', temporalCoverage: '2023/2024' },
    ]);
    const [website] = siteData(sample(), '/b/', here, searchTemplate(undefined, '/b/')).also ?? [];
    expect(website).not.toHaveProperty('potentialAction');
  });
});
