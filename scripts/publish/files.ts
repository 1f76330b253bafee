import { apiTexts } from '../../src/lib/api/files.ts';
import { citationFiles } from './citation-files.ts';
import { publishable } from '../../src/lib/publishable.ts';
import type { Corpus } from '../../src/schemas/corpus.ts';
import { compareFiles } from './compare-files.ts';
import { dataPackageFiles } from './data-package.ts';
import { feedFiles } from './feeds/index.ts';
import { listFiles } from './list-files.ts';
import { mapFiles } from './map-files.ts';
import { openSearchFiles } from './opensearch.ts';
import { personPages } from './person-pages.ts';
import { robotsFiles } from './robots.ts';
import { searchFiles } from './search-index.ts';
import { webManifestFiles } from './web-manifest.ts';

/**
 * Every file that is written beside the pages: path in the site → text. The same corpus gives the same bytes.
 * The search index is made of whole abstracts either way: it holds single words, from which no sentence can be put together.
 * @param siteUrl where the site will stand on the web; null where that is not known
 */
export function publishedFiles(corpus: Corpus, base: string, siteUrl: string | null): Map<string, string> {
  const values = new Map<string, object>([
    ...searchFiles(corpus, base),
    ...mapFiles(corpus, base),
    ...listFiles(corpus),
    ...compareFiles(corpus),
  ]);
  const files = new Map([
    ...apiTexts(corpus, base),
    ...[...values].map(([path, value]) => [path, `${JSON.stringify(value)}\n`] as const),
    ...citationFiles(corpus),
    ...openSearchFiles(corpus.site, base, siteUrl),
    ...feedFiles(publishable(corpus), base, siteUrl),
    ...robotsFiles(base, siteUrl),
    ...webManifestFiles(corpus.site, base),
    ...personPages(publishable(corpus), base, siteUrl),
  ]);
  // Last: it lists what is there.
  return new Map([...files, ...dataPackageFiles(corpus, base, siteUrl, files)]);
}
