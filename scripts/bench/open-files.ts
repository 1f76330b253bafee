import type { Holdings } from '../../src/lib/search/holdings.ts';
import {
  isParted,
  readCore,
  readManifest,
  readMore,
  searchIndexPath,
} from '../../src/lib/search/index-format.ts';
import { openIndex } from '../../src/lib/search/open-index.ts';
import { readColumns, readHead } from '../../src/lib/search/parted/format.ts';
import { openParted } from '../../src/lib/search/parted/open.ts';
import { Parts } from '../../src/lib/search/parted/parts.ts';

type Files = ReadonlyMap<string, unknown>;

const inSearch = (files: Files, name: string): unknown => files.get(`search/${name}`);

/** The index that lies in files: path in the site → value. All parts are at hand. */
export function openFiles(files: Files): Holdings {
  const manifest = files.get(searchIndexPath);
  if (isParted(manifest)) {
    const head = readHead(inSearch(files, manifest.head));
    const columns = readColumns(inSearch(files, head.columns));
    return openParted(head, columns, new Parts((name) => inSearch(files, name)));
  }
  const { core, more } = readManifest(manifest);
  return openIndex({ core: readCore(inSearch(files, core)), more: readMore(inSearch(files, more)) });
}
