import { byText } from '../../src/lib/fold.ts';
import { normalizeBase } from '../../src/lib/href.ts';
import {
  type PartedManifest,
  type SearchIndex,
  searchIndexPath,
  searchIndexVersion,
  type SearchManifest,
  type SearchMore,
} from '../../src/lib/search/index-format.ts';
import { scale } from '../../src/lib/scale.ts';
import type { Corpus } from '../../src/schemas/corpus.ts';
import type { Paper } from '../../src/schemas/paper.ts';
import { digestedInto } from './digested.ts';
import { acronymPairs, indexedPapers, indexedThemes, indexedTopics, indexedWorks } from './search-facts.ts';
import { countFields, packFields } from './search-fields.ts';
import { partedFiles } from './search-parts/index.ts';
import { type PartLimits, partLimits } from './search-parts/limits.ts';

/** Abstracts in one file: the ten shown are spread over few files, and each is soon there. */
const textsEach = 8;

/**
 * The index that the search page loads and `npm run search` reads.
 * @param base where the site stands (`/`, `/some-repo/`)
 */
export function buildSearchIndex(corpus: Corpus, base: string): SearchIndex & { more: SearchMore } {
  const papers = sortedPapers(corpus);
  const counted = countFields(papers, corpus);
  const words = packFields(counted, ['name', 'title', 'published', 'topics', 'abstract']);
  const people = packFields(counted, ['authors', 'identifiers']);
  const authors = corpus.authors.map(({ id, name }) => ({ id, name }));
  const authorPlaces = new Map(authors.map(({ id }, place) => [id, place]));
  return {
    core: {
      version: searchIndexVersion,
      base: normalizeBase(base),
      papers: indexedPapers(papers, corpus),
      topics: indexedTopics(corpus),
      themes: indexedThemes(corpus),
      works: indexedWorks(corpus),
      acronyms: acronymPairs(corpus),
      ...words,
    },
    more: {
      version: searchIndexVersion,
      authors,
      bylines: papers.map((paper) => (paper.authors ?? []).flatMap(({ id }) => authorPlaces.get(id) ?? [])),
      ...people,
    },
  };
}

function sortedPapers(corpus: Corpus): Paper[] {
  return corpus.papers.toSorted((a, b) => byText(a.id, b.id));
}

/**
 * All files of the index: path in the site → value. The parts bear their digest, so that a browser may keep them. A large
 * collection comes in parts (src/lib/search/parted/).
 */
export function searchFiles(corpus: Corpus, base: string): Map<string, object> {
  if (corpus.papers.length > scale.wholeSearch) return searchFilesInParts(corpus, base);
  const { core, more } = buildSearchIndex(corpus, base);
  const files = new Map<string, object>();
  const put = digestedInto(files, 'search');
  const manifest: SearchManifest = {
    version: searchIndexVersion,
    papers: core.papers.length,
    core: put('core', core),
    more: put('more', more),
    texts: corpus.site.showAbstracts
      ? textParts(corpus).map((part, i) => put(`text-${String(i)}`, part))
      : [],
    textsEach,
  };
  files.set(searchIndexPath, manifest);
  return files;
}

/** As `searchFiles`, in parts however few the papers are. */
export function searchFilesInParts(
  corpus: Corpus,
  base: string,
  limits: PartLimits = partLimits,
): Map<string, object> {
  const { files, head } = partedFiles(corpus, base, limits);
  const manifest: PartedManifest = {
    version: searchIndexVersion,
    papers: head.papers,
    head: digestedInto(files, 'search')('head', head),
  };
  files.set(searchIndexPath, manifest);
  return files;
}

/** The abstracts, by paper in the order of the index. */
function textParts(corpus: Corpus): (string | null)[][] {
  const abstracts = sortedPapers(corpus).map(({ abstract }) => abstract);
  return Array.from({ length: Math.ceil(abstracts.length / textsEach) }, (_, i) =>
    abstracts.slice(i * textsEach, (i + 1) * textsEach),
  );
}
