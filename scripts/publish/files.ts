import { apiTexts } from '../../src/lib/api/files.ts';
import { citationFiles } from './citation-files.ts';
import { publishable } from '../../src/lib/publishable.ts';
import type { Corpus } from '../../src/schemas/corpus.ts';
import { compareFiles } from './compare-files.ts';
import { type DataFile, dataFile, dataPackageFiles, isData } from './data-package.ts';
import { feedFiles } from './feeds/index.ts';
import { listFiles } from './list-files.ts';
import { mapFiles } from './map-files.ts';
import { openSearchFiles } from './opensearch.ts';
import { personPages } from './person-pages.ts';
import { robotsFiles } from './robots.ts';
import { searchFiles } from './search-index.ts';
import { webManifestFiles } from './web-manifest.ts';

/**
 * Every file that is written beside the pages, one after the other: path in the site and text. The same corpus gives the same
 * bytes. Of a large corpus all of them together do not fit into memory.
 * The search index is made of whole abstracts either way: it holds single words, from which no sentence can be put together.
 * @param siteUrl where the site will stand on the web; null where that is not known
 */
export function* eachPublished(
  corpus: Corpus,
  base: string,
  siteUrl: string | null,
): Generator<[path: string, text: string]> {
  const data = new Map<string, DataFile>();
  const shown = publishable(corpus);
  const groups: (() => Iterable<[string, string]>)[] = [
    () => apiTexts(corpus, base),
    () => inJson(searchFiles(corpus, base)),
    () => inJson(mapFiles(corpus, base)),
    () => inJson(listFiles(corpus)),
    () => inJson(compareFiles(corpus)),
    () => citationFiles(corpus),
    () => openSearchFiles(corpus.site, base, siteUrl),
    () => feedFiles(shown, base, siteUrl),
    () => robotsFiles(base, siteUrl),
    () => webManifestFiles(corpus.site, base),
    () => personPages(shown, base, siteUrl),
    // Last: it lists what is there.
    () => dataPackageFiles(corpus, base, siteUrl, data),
  ];
  for (const group of groups)
    for (const [path, text] of group()) {
      if (isData(path)) data.set(path, dataFile(text));
      yield [path, text];
    }
}

/** All of them at once. */
export function publishedFiles(corpus: Corpus, base: string, siteUrl: string | null): Map<string, string> {
  return new Map(eachPublished(corpus, base, siteUrl));
}

function* inJson(values: Iterable<[string, object]>): Generator<[string, string]> {
  for (const [path, value] of values) yield [path, `${JSON.stringify(value)}\n`];
}
