import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { readContent } from '../../../scripts/effects/read-content.ts';
import { citationFiles } from '../../../scripts/publish/citation-files.ts';
import { mapCitation } from '../../../src/lib/cite/map.ts';
import { authorAnnotations } from '../../../src/schemas/annotations.ts';
import { authorFiles, citeView, topicFiles } from '../../../src/views/cite.ts';
import { lookup } from '../../../src/views/lookup.ts';
import { corpus, paper, sample } from '../views/sample.ts';

const keysIn = (text: string | undefined): string[] =>
  [...(text ?? '').matchAll(/^@\w+\{(.*),$/gm)].map(([, key]) => key ?? '');

describe('citation files', () => {
  it('hold all papers, those of each topic, of each person with two, and each one', () => {
    const { authors } = authorAnnotations.parse({
      generated: '',
      authors: [
        { id: 'ann', name: 'Ann', papers: ['adan', 'spam'], basis: 'co-author' },
        { id: 'bob', name: 'Bob', papers: ['adan'], basis: 'single' },
      ],
    });
    const given = { ...sample(), authors };
    const files = citationFiles(given);
    expect(keysIn(files.get('api/papers.bib'))).toEqual(['adan2023', 'galore2024', 'spam']);
    expect(keysIn(files.get('topics/training.bib'))).toEqual(['galore2024', 'spam']);
    expect(keysIn(files.get('topics/optimizers.bib'))).toEqual(['spam']);
    expect(keysIn(files.get('authors/ann.bib'))).toEqual(['adan2023', 'spam']);
    expect(keysIn(files.get('papers/galore.bib'))).toEqual(['galore2024']);
    expect(files.has('authors/bob.bib')).toBe(false);
    // What pages lead to is there.
    const [ann, bob] = authors;
    const named = [
      ...topicFiles(given, '/', { id: 'training' }),
      ...[ann, bob].flatMap((person) => (person ? authorFiles(given, '/', person) : [])),
      ...given.papers.flatMap((one) => citeView(given, '/', one).files),
    ];
    // Of who has one paper, that paper's own.
    expect(bob && authorFiles(given, '/', bob).map(({ url }) => url)).toContain('/papers/adan.bib');
    expect(named).toHaveLength(3 + 2 * 3 + 9);
    for (const { url } of named) expect(files.has(url.slice(1))).toBe(true);
  });

  it('leaves out files of one paper or person in a large collection', () => {
    const papers = Array.from({ length: 2000 }, (_, i) => paper(`p${String(i)}`));
    const large = corpus({ papers });
    expect([...citationFiles(large).keys()].filter((path) => !path.startsWith('api/'))).toEqual([]);
    const [first] = papers;
    const view = first && citeView(large, '/', first);
    expect(view?.files).toEqual([]);
    // Then all their texts stand on the page.
    expect(view?.texts.map(({ name }) => name)).toEqual(['BibTeX', 'RIS', 'CSL-JSON']);
  });

  it('take the place of texts that nobody pastes', () => {
    const authors = Array.from({ length: 101 }, (_, i) => ({ id: `a${String(i)}`, name: `A ${String(i)}` }));
    const few = paper('few', { authors: authors.slice(1) });
    const many = paper('many', { authors });
    const both = corpus({ papers: [few, many] });
    const texts = (one: typeof few): string[] => citeView(both, '/', one).texts.map(({ name }) => name);
    expect(texts(few)).toEqual(['BibTeX']);
    expect(texts(many)).toEqual([]);
    expect(citeView(both, '/', many).files.map(({ label }) => label)).toEqual(['BibTeX', 'RIS', 'CSL-JSON']);
  });

  it('are there without a paper too', () => {
    const files = citationFiles(corpus());
    expect([...files.keys()]).toEqual(['api/papers.bib', 'api/papers.ris', 'api/papers.csl.json']);
    expect(files.get('api/papers.csl.json')).toBe('[]\n');
  });

  it('say no abstract', () => {
    const text = [...citationFiles(sample()).values()].join();
    const abstract = lookup(sample()).papers.get('spam')?.abstract ?? '';
    expect(abstract).not.toBe('');
    expect(text).not.toContain(abstract);
  });
});

describe('the citation of the map', () => {
  const row = { format: 'paragraphs', lines: 1, entries: 1, furnitureLines: 0, unaccountedLines: 0 };

  it('names no author, and an address only where it is known', () => {
    const given = sample();
    const [[file, info] = []] = [...given.documents];
    if (!file || !info) throw new Error('no document');
    given.documents.set(file, { ...info, added: '2025-04-02' });
    given.ledger.push({ ...row, document: file });
    expect(mapCitation(given, null)).toEqual({
      bibtex:
        '@misc{researchmap2025,\n  title = {{Research} map},\n  year = {2025},\n  month = apr,\n  day = {2},\n  note = {Research map of 3 papers}\n}\n',
      apa: 'Research map [Data set]. (2025).',
    });
    expect(mapCitation(given, 'https://example.org/map/').apa).toBe(
      'Research map [Data set]. (2025). https://example.org/map/',
    );
    expect(mapCitation(corpus(), null).apa).toBe('Research map [Data set]. (n.d.).');
  });

  it('is that of CITATION.cff for the shipped map', () => {
    const cff = parse(readFileSync('CITATION.cff', 'utf8')) as Record<string, unknown>;
    const { site, infos } = readContent('content').input;
    const version = (JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }).version;
    const added = [...infos.values()].map((info) => info.added ?? '');
    expect(cff).toMatchObject({
      'cff-version': '1.2.0',
      type: 'dataset',
      title: site.title,
      abstract: site.description,
      'date-released': added.toSorted().at(-1),
      references: [{ type: 'software', version, license: 'MIT' }],
    });
  });
});
