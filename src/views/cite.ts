import { citations } from '../lib/cite/citations.ts';
import { citationFile, citedOfTopic, formats, hasAuthorFiles, stems } from '../lib/cite/files.ts';
import { mapCitation } from '../lib/cite/map.ts';
import { hasFilesPerPaper } from '../lib/scale.ts';
import { href } from '../lib/href.ts';
import { dataType } from '../lib/media-types.ts';
import type { Author } from '../schemas/annotations.ts';
import type { Corpus } from '../schemas/corpus.ts';
import type { Paper } from '../schemas/paper.ts';
import type { Link } from './link.ts';

/** Citations to take away, with their media type. */
export interface CitationFile extends Link {
  type: string;
}

/** How one paper is cited, as text to copy and as files. */
export interface CiteView {
  apa: string;
  /** The first is shown, the others, which are there where no files are, are folded up. */
  texts: { name: string; text: string }[];
  files: CitationFile[];
}

/** An entry with more authors than these fills screens: it is a file to take, not a text to paste. */
const pastedAuthors = 100;

/** What the page of a paper says of citing it. */
export function citeView(corpus: Corpus, base: string, paper: Paper): CiteView {
  const citation = citations(corpus).get(paper.id);
  if (!citation) throw new Error(`no citation of ${paper.id}`);
  const files = hasFilesPerPaper(corpus) ? filesAt(base, stems.paper(paper.id)) : [];
  // People paste BibTeX; the others are for programs, which take files.
  const isLong = (paper.authors?.length ?? 0) > pastedAuthors;
  const pasted = files.length === 0 ? formats : isLong ? [] : formats.slice(0, 1);
  return {
    apa: citation.apa,
    texts: pasted.map(({ name, extension }) => ({ name, text: citationFile(extension, [citation]) })),
    files,
  };
}

/** Citation files of all papers of a topic; none where it has no paper. */
export function topicFiles(corpus: Corpus, base: string, { id }: { id: string }): CitationFile[] {
  return citedOfTopic(corpus, id).length === 0 ? [] : filesAt(base, stems.topic(id));
}

/** Citation files of all papers of a person: where there is one paper, its own. None in a large collection. */
export function authorFiles(corpus: Corpus, base: string, person: Author): CitationFile[] {
  if (hasAuthorFiles(corpus, person)) return filesAt(base, stems.author(person.id));
  const [only] = person.papers;
  return only !== undefined && hasFilesPerPaper(corpus) ? filesAt(base, stems.paper(only)) : [];
}

/** Citation files of the whole collection. */
export function allFiles(corpus: Corpus, base: string): CitationFile[] {
  return corpus.papers.length === 0 ? [] : filesAt(base, stems.all);
}

/** Citation files of what to read next. */
export function readNextFiles({ missing }: Corpus, base: string): CitationFile[] {
  return missing.length === 0 ? [] : filesAt(base, stems.readNext);
}

/**
 * How the map itself is cited.
 * @param site where it stands on the web; null where that is not known
 */
export function mapCiteView(corpus: Corpus, base: string, site: URL | null): CiteView {
  const { bibtex, apa } = mapCitation(corpus, site === null ? null : new URL(href(base, '/'), site).href);
  return { apa, texts: [{ name: 'BibTeX', text: bibtex }], files: allFiles(corpus, base) };
}

function filesAt(base: string, stem: string): CitationFile[] {
  return formats.map(({ name, extension }) => {
    const path = `${stem}.${extension}`;
    return { label: name, url: href(base, path), type: dataType(path) };
  });
}
