import { citations } from '../../src/lib/cite/citations.ts';
import { factsInWords } from '../../src/lib/paper-words.ts';
import {
  listIndexPath,
  listIndexVersion,
  type ListedPaper,
  type ListManifest,
} from '../../src/lib/reading-list/index-format.ts';
import type { Corpus } from '../../src/schemas/corpus.ts';
import { digestedInto } from './digested.ts';

/** Papers of one file: a list of a hundred takes a few files of some ten thousand bytes, compressed. */
const each = 200;

/** What a reading list is drawn and taken along from: path in the site → value. The parts bear their digest, so that a browser may keep them. */
export function listFiles(corpus: Corpus): Map<string, object> {
  const files = new Map<string, object>();
  const put = digestedInto(files, 'list');
  const cited = citations(corpus);
  const all = corpus.papers.flatMap((paper) => {
    const citation = cited.get(paper.id);
    return citation === undefined ? [] : [{ paper, citation }];
  });
  const parts = Array.from({ length: Math.ceil(all.length / each) }, (_, i) =>
    all.slice(i * each, (i + 1) * each),
  );
  const inParts = (name: string, value: (row: (typeof all)[number]) => unknown): string[] =>
    parts.map((rows, i) => put(`${name}-${String(i)}`, rows.map(value)));
  const manifest: ListManifest = {
    version: listIndexVersion,
    title: corpus.site.title,
    firsts: parts.flatMap(([first]) => first?.paper.id ?? []),
    papers: inParts('papers', ({ paper, citation }): ListedPaper => ({
      id: paper.id,
      title: paper.title,
      facts: factsInWords(paper),
      reference: citation.apa,
    })),
    bibtex: inParts('bibtex', ({ citation }) => citation.bibtex),
    ris: inParts('ris', ({ citation }) => citation.ris),
    csl: inParts('csl', ({ citation }) => citation.csl),
  };
  files.set(listIndexPath, manifest);
  return files;
}
