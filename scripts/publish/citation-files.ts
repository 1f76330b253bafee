import { type Citation, citations } from '../../src/lib/cite/citations.ts';
import { citationFile, citedOfTopic, formats, hasAuthorFiles, stems } from '../../src/lib/cite/files.ts';
import { missingCitations } from '../../src/lib/cite/missing.ts';
import { hasFilesPerPaper } from '../../src/lib/scale.ts';
import type { Corpus } from '../../src/schemas/corpus.ts';
import type { Paper } from '../../src/schemas/paper.ts';

/** The citations of all papers, of what to read next, of each topic, and in smaller collections of each author and paper: path in the site → text. */
export function citationFiles(corpus: Corpus): Map<string, string> {
  const cited = citations(corpus);
  const files = new Map<string, string>();
  const write = (stem: string, list: readonly Citation[]): void => {
    for (const { extension } of formats)
      files.set(`${stem.slice(1)}.${extension}`, citationFile(extension, list));
  };
  const put = (stem: string, papers: readonly Pick<Paper, 'id'>[]): void =>
    write(
      stem,
      papers.flatMap(({ id }) => cited.get(id) ?? []),
    );
  put(stems.all, corpus.papers);
  if (corpus.missing.length > 0) write(stems.readNext, missingCitations(corpus));
  for (const { id } of corpus.topics) {
    const papers = citedOfTopic(corpus, id);
    if (papers.length > 0) put(stems.topic(id), papers);
  }
  for (const author of corpus.authors)
    if (hasAuthorFiles(corpus, author))
      put(
        stems.author(author.id),
        author.papers.toSorted().map((id) => ({ id })),
      );
  if (hasFilesPerPaper(corpus)) for (const paper of corpus.papers) put(stems.paper(paper.id), [paper]);
  return files;
}
