import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Holdings } from '../../src/lib/search/holdings.ts';
import {
  isParted,
  readCore,
  readManifest,
  readMore,
  type SearchIndex,
  searchIndexPath,
} from '../../src/lib/search/index-format.ts';
import { openIndex } from '../../src/lib/search/open-index.ts';
import { readColumns, readHead } from '../../src/lib/search/parted/format.ts';
import { openParted } from '../../src/lib/search/parted/open.ts';
import { Parts } from '../../src/lib/search/parted/parts.ts';

/** The index of a built site, both parts, and its abstracts. */
export interface SearchFiles {
  index: SearchIndex;
  /** A paper's abstract by its place; null where it has none or the site does not show it. */
  text: (paper: number) => string | null;
}

/** What is in a built site, in one part or in many, read when it is asked for. */
export interface SiteSearch {
  known: Holdings;
  text: (paper: number) => string | null | undefined;
}

type Read = <Value>(path: string, check: (value: unknown) => Value) => Value;

function reader(outDir: string): Read {
  return (path, check) => {
    const file = join(outDir, path);
    try {
      return check(JSON.parse(readFileSync(file, 'utf8')));
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === 'ENOENT')
        throw new Error(
          `${file}: no search index. Run "npm run build" first, or set OUT_DIR to a built site.`,
          { cause: error },
        );
      const why = error instanceof Error ? error.message : String(error);
      throw new Error(`${file}: ${why}. Run "npm run build" again.`, { cause: error });
    }
  };
}

const beside = (name: string): string => join('search', name);

/**
 * An index in one part.
 * @throws Error that says which file is not there or cannot be read, and the way out
 */
export function readSearchFiles(outDir: string): SearchFiles {
  const read = reader(outDir);
  const manifest = read(searchIndexPath, readManifest);
  const texts = manifest.texts.flatMap((name) =>
    read(beside(name), (value) => (Array.isArray(value) ? (value as (string | null)[]) : [])),
  );
  return {
    index: { core: read(beside(manifest.core), readCore), more: read(beside(manifest.more), readMore) },
    text: (paper) => texts[paper] ?? null,
  };
}

/** As `readSearchFiles`, of any index. */
export function readSiteSearch(outDir: string): SiteSearch {
  const read = reader(outDir);
  const manifest = read(searchIndexPath, (value) => value);
  if (!isParted(manifest)) {
    const { index, text } = readSearchFiles(outDir);
    return { known: openIndex(index), text };
  }
  const head = read(beside(manifest.head), readHead);
  const parts = new Parts((name) => read(beside(name), (value) => value));
  const known = openParted(head, read(beside(head.columns), readColumns), parts);
  return { known, text: (paper) => known.text(paper) };
}
