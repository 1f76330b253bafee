// Imported by scripts, pages and the browser: every internal link is made here.

/** A base path with a slash at both ends: `some-repo` → `/some-repo/`, `` → `/`. */
export function normalizeBase(base: string): string {
  const inner = base.replace(/^\/+|\/+$/g, '');
  return inner === '' ? '/' : `/${inner}/`;
}

declare global {
  /**
   * Set by the first script of a page that stands in a folder which no server hands out (`npm run bundle`): the way from
   * the page to the root of the site (`../../`).
   */
  var gazetteerRoot: string | undefined;
}

/** Whether the page stands in a folder which no server hands out. */
export const inFolder = (): boolean => globalThis.gazetteerRoot !== undefined;

/**
 * The address of a page or file of the site; in a folder the way from this page to the file.
 * @param base where the site stands (`/`, `/some-repo/`)
 * @param path from the root of the site, with or without its first slash (`/papers/galore/`, `api/papers.json`)
 */
export function href(base: string, path: string): string {
  const inner = path.replace(/^\/+/, '');
  const root = globalThis.gazetteerRoot;
  return root === undefined ? normalizeBase(base) + inner : root + fileOf(inner);
}

/** Names the file of a page, which only a server finds by its folder: `topics/?a#b` → `topics/index.html?a#b`. */
export function fileOf(path: string): string {
  return path.replace(/^(?:[^?#]*\/)?(?=[?#]|$)/, '$&index.html');
}

/** A link that leads out, or null when it is not plain http(s): documents are hostile. */
export function safeExternal(url: string): string | null {
  try {
    const parsed = new URL(url);
    return parsed.protocol === 'https:' || parsed.protocol === 'http:' ? parsed.href : null;
  } catch {
    return null;
  }
}

/** Of pages. Those of files are in `file-paths.ts`: the browser makes none, and carries what stands here. */
export const paths = {
  paper: (id: string) => `/papers/${id}/`,
  author: (id: string) => `/authors/${id}/`,
  topic: (id: string) => `/topics/${id}/`,
  theme: (id: string) => `/topics/#${id}`,
  work: (id: string) => `/works/${id}/`,
  papers: '/papers/',
  works: '/works/',
  tours: '/tours/',
  tour: (id: string) => `/tours/${id}/`,
  /** A stop, by the id of its paper. */
  tourStop: (id: string, paper: string) => `/tours/${id}/#${paper}`,
  notes: '/notes/',
  note: (id: string) => `/notes/${id}/`,
  results: '/results/',
  resultsOf: (kind: string) => `/results/${kind}/`,
  /** A result is marked in the abstract of its paper's page. */
  result: (paper: string, id: string) => `/papers/${paper}/#${id}`,
  map: '/map/',
  /** With a node or an edge of the graph chosen: a paper by its bare id, others with their kind. */
  mapFocus: (node: string) => `/map/?focus=${node.replace(/^paper:/, '')}`,
  /** With nothing but a topic. */
  mapOfTopic: (id: string) => `/map/?topic=${id}`,
  mapEdge: (edge: string) => `/map/?edge=${edge}`,
  mapTable: '/map/table/',
  mapEmbed: '/map/embed/',
  lineage: '/map/lineage/',
  glossary: '/glossary/',
  hardware: '/hardware/',
  list: '/list/',
  /** Papers side by side; without any it offers some. */
  compare: (ids: readonly string[]) => `/compare/${ids.length === 0 ? '' : `?papers=${ids.join(',')}`}`,
  /** What can be taken away as files. */
  data: '/api/',
  search: (query: string) => `/search/?q=${encodeURIComponent(query)}`,
  /** Works that several papers here refer to and that are not here. */
  readNext: '/read-next/',
  changes: '/changes/',
  /** What one document brought; `key` as `documentKey` makes it. */
  change: (key: string) => `/changes/#document-${key}`,
  offline: '/offline/',
} as const;
