import { describe, expect, it } from 'vitest';
import { readCorpus } from '../../../../scripts/effects/read-corpus.ts';
import { citations } from '../../../../src/lib/cite/citations.ts';
import { citedDate } from '../../../../src/lib/cite/csl.ts';
import { citationFile } from '../../../../src/lib/cite/files.ts';
import { withCitationJs, withConverter, type ReadBack } from '../../../support/read-back.ts';

const { corpus } = readCorpus('content');
if (!corpus) throw new Error('The shipped corpus cannot be read.');
const all = citations(corpus);
const every = [...all.values()];

/** What our own files say of each paper, to as many parts of the date as a library reads. */
const told = (parts: number): ReadBack[] =>
  corpus.papers.map((paper) => ({
    key: all.get(paper.id)?.key ?? '',
    title: paper.title,
    authors: (paper.authors ?? []).map(({ name }) => name),
    date: (citedDate(paper) ?? '').split('-').slice(0, parts).join('-'),
    url: paper.identifiers.arxiv === null ? null : `https://arxiv.org/abs/${paper.identifiers.arxiv}`,
    doi: paper.identifiers.doi,
  }));
const byKey = (list: ReadBack[]): ReadBack[] => list.toSorted((a, b) => (a.key < b.key ? -1 : 1));

describe('every paper of the shipped corpus, read back by another program', () => {
  it.each(['bib', 'ris', 'csl.json'] as const)('%s by Citation.js: to the day', (extension) => {
    const read = withCitationJs[extension](citationFile(extension, every));
    expect(byKey(read)).toEqual(byKey(told(3)));
  });

  // It knows no days in BibTeX, and of RIS only the year.
  it.each([
    ['bib', 2],
    ['csl.json', 3],
  ] as const)('%s by biblatex-csl-converter', (extension, parts) => {
    const read = withConverter[extension](citationFile(extension, every));
    expect(byKey(read)).toEqual(byKey(told(parts)));
  });

  it('ris by biblatex-csl-converter, which makes keys of its own', () => {
    const read = withConverter.ris(citationFile('ris', every));
    const keyless = (list: ReadBack[]) => list.map(({ key: _, ...rest }) => rest);
    expect(keyless(read)).toEqual(keyless(told(1)));
  });

  it('holds the arXiv number where each format has a place for it', () => {
    for (const paper of corpus.papers) {
      const { arxiv } = paper.identifiers;
      const citation = all.get(paper.id);
      expect(citation?.bibtex.includes('archivePrefix = {arXiv}')).toBe(arxiv !== null);
      expect(/ eprint = \{(.*)\}/.exec(citation?.bibtex ?? '')?.[1] ?? null).toBe(arxiv);
      expect(/^AN {2}- arXiv:(.*)$/m.exec(citation?.ris ?? '')?.[1] ?? null).toBe(arxiv);
    }
  });
});
