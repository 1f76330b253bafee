import type { Corpus } from '../../src/schemas/corpus.ts';
import type { Finding } from '../../src/schemas/entry.ts';

/** Every quote must stand, by its offsets, in the title or abstract it is credited to; one that does not is a finding. */
export function checkQuotes(corpus: Corpus): Finding[] {
  const texts = new Map(
    corpus.papers.map((paper) => [paper.id, { title: paper.title, abstract: paper.abstract ?? '' }]),
  );
  const namings = corpus.works.flatMap((work) =>
    work.namedBy.flatMap(({ paper, mentions }) =>
      mentions.map((mention) => ({
        file: 'annotations/works.json',
        of: work.id,
        paper,
        ...mention,
      })),
    ),
  );
  const claims = corpus.results.map((result) => ({
    file: 'annotations/results.json',
    of: result.id,
    field: 'abstract' as const,
    ...result,
  }));
  const acronyms = corpus.acronyms.map((acronym) => ({
    file: 'annotations/acronyms.json',
    of: acronym.short,
    ...acronym,
  }));
  return [...namings, ...claims, ...acronyms]
    .filter(({ paper, field, start, end, quote }) => texts.get(paper)?.[field].slice(start, end) !== quote)
    .map(({ file, of, paper, field, quote }) => ({
      file,
      line: null,
      message: `"${of}": the words "${quote}" do not stand where they should in the ${field} of "${paper}". Run "npm run normalize".`,
    }));
}
