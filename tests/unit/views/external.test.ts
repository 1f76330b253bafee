import { describe, expect, it } from 'vitest';
import { site } from '../../../src/schemas/site.ts';
import { externalLinks, saysAddress } from '../../../src/views/external.ts';
import { projectPage } from '../../../src/views/project-page.ts';
import { corpus, named, paper } from './sample.ts';

const links = (identifiers: { arxiv?: string; doi?: string }, code: string[] = []): string[] =>
  externalLinks(paper('p', { identifiers: { arxiv: null, doi: null, ...identifiers }, code })).map(
    ({ url }) => url,
  );

describe('externalLinks', () => {
  it('gives no address to an identifier that is not of its form, and says that what it offers is a search', () => {
    for (const arxiv of ['2401.00002"><script>', '../../evil', '2401.00002?x', 'javascript:alert(1)', ''])
      expect(links({ arxiv })).toEqual(['https://arxiv.org/search/?searchtype=title&query=p']);
    for (const doi of ['javascript:alert(1)', '11.1000/a', '10.1000', '10.1000/a b'])
      expect(links({ doi })[0]).toContain('/search/');
    const [link] = externalLinks(paper('p', { title: 'A & B? \ud800' }));
    expect(link).toEqual({
      label: 'Search arXiv for this title',
      url: 'https://arxiv.org/search/?searchtype=title&query=A%20%26%20B%3F%20%EF%BF%BD',
    });
  });

  it('knows which labels hold the address, which paper would print twice', () => {
    const all = externalLinks(
      paper('p', {
        identifiers: { arxiv: '2403.03507', doi: '10.1000/a' },
        code: ['https://www.github.com/a/b.git'],
      }),
    );
    expect(all.filter(saysAddress).map(({ label }) => label)).toEqual(['Code: github.com/a/b']);
  });

  it('keeps a DOI one path, whatever signs it holds', () => {
    const [address = ''] = links({ doi: '10.1002/(SICI)1097<1::AID#2>3.0?CO;2-Z' });
    expect(new URL(address).host + new URL(address).search + new URL(address).hash).toBe('doi.org');
    expect(decodeURIComponent(new URL(address).pathname)).toBe('/10.1002/(SICI)1097<1::AID#2>3.0?CO;2-Z');
  });

  it('leads to Hugging Face by the number alone, and not for ids of before 2007', () => {
    expect(links({ arxiv: '2403.03507v2' })[2]).toBe('https://huggingface.co/papers/2403.03507');
    expect(links({ arxiv: 'math.GT/0309136' })).toEqual([
      'https://arxiv.org/abs/math.GT/0309136',
      'https://arxiv.org/pdf/math.GT/0309136',
    ]);
  });

  it('names the host of a project page, since its whole address may be long', () => {
    const all = externalLinks(paper('p'), 'https://research.example.org/labs/a/projects/p');
    expect(all.at(-1)).toEqual({
      label: 'Project page at research.example.org',
      url: 'https://research.example.org/labs/a/projects/p',
    });
  });

  it('links code at public hosts only', () => {
    const code = ['https://github.com@evil.org/a/b', 'http://127.0.0.1/a', 'https://github.com/a/b'];
    expect(links({}, code).slice(1)).toEqual(['https://github.com/a/b']);
  });
});

describe('projectPage', () => {
  const of = (abstract: string | null, link: string | null = null): string | null => {
    const one = paper('p', { abstract });
    const work = named('w', 'W', {}, { paper: 'p', link });
    return projectPage(corpus({ papers: [one], works: [work] }), one);
  };

  it('is the address that the abstract gives as one', () => {
    expect(of('Fast. Our project page is available at https://x.example.org/w/.')).toBe(
      'https://x.example.org/w/',
    );
    expect(of('Website: https://a.org/w (soon).')).toBe('https://a.org/w');
    expect(of('See https://ann.github.io/w.')).toBe('https://ann.github.io/w');
  });

  it('is no address that is there for another reason', () => {
    expect(of('We scrape the website of a shop. Code: https://github.com/a/b.')).toBeNull();
    expect(of('Project page: https://github.com/a/b')).toBeNull();
    expect(of('We crawl https://shop.example.org for data.')).toBeNull();
    expect(of('Project page: http://localhost/w')).toBeNull();
    expect(of(null)).toBeNull();
  });

  it('is what a person wrote of the work first, unless that is the paper itself', () => {
    expect(of('Website: https://a.org/w', 'https://b.org/')).toBe('https://b.org/');
    expect(of(null, 'https://arxiv.org/abs/2403.03507')).toBeNull();
  });

  it('is not read from an abstract that the site does not show', () => {
    const one = paper('p', { abstract: 'Website: https://a.org/w' });
    expect(
      projectPage(corpus({ site: site.parse({ showAbstracts: false }), papers: [one] }), one),
    ).toBeNull();
  });
});
