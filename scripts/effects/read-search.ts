import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  readCore,
  readManifest,
  readMore,
  type SearchIndex,
  searchIndexPath,
} from '../../src/lib/search/index-format.ts';

/** The index of a built site, both parts, and its abstracts. */
export interface SearchFiles {
  index: SearchIndex;
  /** A paper's abstract by its place; null where it has none or the site does not show it. */
  text: (paper: number) => string | null;
}

/** @throws Error that says which file is not there or cannot be read, and the way out */
export function readSearchFiles(outDir: string): SearchFiles {
  const read = <Value>(path: string, check: (value: unknown) => Value): Value => {
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
  const manifest = read(searchIndexPath, readManifest);
  const beside = (name: string): string => join('search', name);
  const texts = manifest.texts.flatMap((name) =>
    read(beside(name), (value) => (Array.isArray(value) ? (value as (string | null)[]) : [])),
  );
  return {
    index: { core: read(beside(manifest.core), readCore), more: read(beside(manifest.more), readMore) },
    text: (paper) => texts[paper] ?? null,
  };
}
