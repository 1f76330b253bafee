import { describe, expect, it } from 'vitest';
import { readCorpus } from '../../../scripts/effects/read-corpus.ts';
import { listFiles } from '../../../scripts/publish/list-files.ts';
import {
  fileOf,
  listIndexPath,
  type ListedPaper,
  type ListManifest,
} from '../../../src/lib/reading-list/index-format.ts';
import { corpus as corpusOf, paper } from '../views/sample.ts';

const { corpus } = readCorpus('content');
if (corpus === null) throw new Error('The content of this repository cannot be read.');
const files = listFiles(corpus);
const manifest = files.get(listIndexPath) as ListManifest;
const part = <Row>(name = ''): Row[] => files.get(`list/${name}`) as Row[];

describe('the files of the reading list', () => {
  it('hold every paper once, in the file that its id leads to, with each kind of citation at its place', () => {
    const found: string[] = [];
    for (const [i, name] of manifest.papers.entries()) {
      const papers = part<ListedPaper>(name);
      const [bibtex, ris, csl] = [
        part<string>(manifest.bibtex[i]),
        part<string>(manifest.ris[i]),
        part<{ title: string }>(manifest.csl[i]),
      ];
      for (const [at, { id, title, reference }] of papers.entries()) {
        found.push(id);
        expect(fileOf(manifest, id)).toBe(i);
        expect(csl[at]?.title).toBe(title);
        expect(ris[at]).toContain(`TI  - ${title}`);
        expect(bibtex[at]).toMatch(/^@/);
        expect(reference).not.toContain('\n');
      }
      expect([bibtex.length, ris.length, csl.length]).toEqual(Array(3).fill(papers.length));
    }
    expect(found).toEqual(corpus.papers.map(({ id }) => id));
    expect(fileOf(manifest, '0')).toBe(-1);
  });

  it('say nothing of abstracts', () => {
    const text = JSON.stringify([...files.values()]);
    for (const { abstract } of corpus.papers)
      if (abstract !== null) expect(text).not.toContain(JSON.stringify(abstract.slice(0, 60)).slice(1, -1));
  });

  it('stay small in a collection of ten thousand, and few', () => {
    const many = corpusOf({
      papers: Array.from({ length: 10_000 }, (_, i) => paper(`p${String(i).padStart(5, '0')}`)),
    });
    const large = listFiles(many);
    expect(large.size).toBe(201);
    expect((large.get(listIndexPath) as ListManifest).firsts).toHaveLength(50);
  });
});
