import { byText } from '../../src/lib/fold.ts';
import { normalizeBase } from '../../src/lib/href.ts';
import {
  type IndexedPaper,
  type SearchIndex,
  searchIndexPath,
  searchIndexVersion,
  type SearchManifest,
  type SearchMore,
} from '../../src/lib/search/index-format.ts';
import { paperDate } from '../../src/lib/paper-date.ts';
import { allThemes } from '../../src/lib/themes.ts';
import { hasPage, lineNamers, namers } from '../../src/lib/work-pages.ts';
import type { Corpus } from '../../src/schemas/corpus.ts';
import type { Paper } from '../../src/schemas/paper.ts';
import { countFields, packFields } from './search-fields.ts';
import { digestedInto } from './digested.ts';

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
  const places = new Map(corpus.topics.map(({ id }, place) => [id, place]));
  // All of them: their places are their colours, here as on the pages.
  const themes = allThemes(corpus).map(({ id, name }) => ({ id, name }));
  const firsts = [...corpus.assignments.values()].map(({ primary }) => primary);
  const authors = corpus.authors.map(({ id, name }) => ({ id, name }));
  const authorPlaces = new Map(authors.map(({ id }, place) => [id, place]));
  const named = new Map(
    corpus.works.flatMap((work) => (work.paper === null ? [] : [[work.paper, namers(work).size] as const])),
  );
  return {
    core: {
      version: searchIndexVersion,
      base: normalizeBase(base),
      papers: papers.map((paper) => indexed(paper, corpus, places, named.get(paper.id) ?? 0)),
      topics: corpus.topics.map(({ id, name, theme }) => ({
        id,
        name,
        theme: themes.findIndex((one) => one.id === theme),
        papers: firsts.filter((first) => first === id).length,
      })),
      themes,
      works: corpus.works
        .filter(({ paper }) => paper === null)
        .map((work) => ({
          id: work.id,
          name: work.name,
          aliases: work.aliases,
          kind: work.kind,
          papers: lineNamers(corpus, work).size,
          page: hasPage(corpus, work),
        }))
        .sort((a, b) => byText(a.id, b.id)),
      acronyms: acronyms(corpus),
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

function indexed(
  paper: Paper,
  corpus: Corpus,
  places: ReadonlyMap<string, number>,
  named: number,
): IndexedPaper {
  const { primary = null, also = [] } = corpus.assignments.get(paper.id) ?? {};
  return {
    id: paper.id,
    title: paper.title,
    shortName: paper.shortName,
    aliases: paper.aliases,
    date: paperDate(paper),
    topics:
      primary === null && also.length === 0
        ? []
        : [places.get(primary ?? '') ?? -1, ...also.flatMap((id) => places.get(id) ?? [])],
    venue: paper.venue,
    code: paper.code.length > 0,
    named,
  };
}

/** Each short form with each long one once. */
function acronyms(corpus: Corpus): [string, string][] {
  const pairs = new Map(
    corpus.acronyms.map(({ short, long }) => [
      `${short.toLowerCase()} ${long.toLowerCase()}`,
      [short, long] as [string, string],
    ]),
  );
  return [...pairs].sort(([a], [b]) => byText(a, b)).map(([, pair]) => pair);
}

/** All files of the index: path in the site → value. The parts bear their digest, so that a browser may keep them. */
export function searchFiles(corpus: Corpus, base: string): Map<string, object> {
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

/** The abstracts, by paper in the order of the index. */
function textParts(corpus: Corpus): (string | null)[][] {
  const abstracts = sortedPapers(corpus).map(({ abstract }) => abstract);
  return Array.from({ length: Math.ceil(abstracts.length / textsEach) }, (_, i) =>
    abstracts.slice(i * textsEach, (i + 1) * textsEach),
  );
}
