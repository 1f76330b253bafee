import Fuse from 'fuse.js';
import MiniSearch from 'minisearch';
import { search } from '../../src/lib/search/search.ts';
import { openFiles } from './open-files.ts';
import type { Corpus } from '../../src/schemas/corpus.ts';
import { searchFiles } from '../publish/search-index.ts';

/** As many as a page of results shows: what comes later is not found. */
const shown = 10;

/** An engine that is compared. */
export interface Engine {
  name: string;
  /** What a server would send: texts, one for each file. */
  build(): string[];
  /** What the browser makes of it; answers with the ids of the first papers. */
  open(files: readonly string[]): (query: string) => string[];
  /** Whether it takes so long that only some of the queries are asked. */
  slow: boolean;
}

interface Row {
  id: string;
  title: string;
  abstract: string;
}

/** The engine of the site, and two public ones as their guides would have them set up for titles and abstracts. */
export function enginesFor(corpus: Corpus): Engine[] {
  const rows: Row[] = corpus.papers.map(({ id, title, abstract }) => ({
    id,
    title,
    abstract: abstract ?? '',
  }));
  const abstracts = new Map<string, string | null>(corpus.papers.map(({ id, abstract }) => [id, abstract]));
  return [
    {
      name: 'Gazetteer',
      slow: false,
      build: () =>
        [...searchFiles(corpus, '/')]
          .filter(([path]) => !/\/texts?-/.test(path))
          .map((file) => JSON.stringify(file)),
      open(files) {
        const known = openFiles(new Map(files.map((file) => JSON.parse(file) as [string, unknown])));
        // In parts or not, an abstract is at hand: what is measured is the ranking.
        const text = (place: number) => abstracts.get(known.paper(place)?.id ?? '') ?? null;
        return (query) => search(known, query, { limit: shown, text }).papers.map(({ id }) => id);
      },
    },
    {
      name: 'MiniSearch',
      slow: false,
      build() {
        const mini = new MiniSearch<Row>(miniOptions);
        mini.addAll(rows);
        return [JSON.stringify(mini)];
      },
      open([file]) {
        const mini = MiniSearch.loadJSON<Row>(file ?? '', miniOptions);
        return (query) =>
          mini
            .search(query, { fuzzy: 0.2, prefix: true, boost: { title: 3 } })
            .slice(0, shown)
            .map(({ id }) => id as string);
      },
    },
    {
      name: 'Fuse.js token search',
      slow: true,
      build: () => [JSON.stringify(rows)],
      open([file]) {
        const fuse = new Fuse(JSON.parse(file ?? '') as Row[], {
          keys: [{ name: 'title', weight: 2 }, 'abstract'],
          useTokenSearch: true,
          ignoreLocation: true,
          threshold: 0.3,
        });
        return (query) => fuse.search(query, { limit: shown }).map(({ item }) => item.id);
      },
    },
  ];
}

const miniOptions = { fields: ['title', 'abstract'], storeFields: ['title'] };
