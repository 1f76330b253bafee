/** What the bundler tells of a module: who imports it as a part of itself, not on demand. */
export interface Importers {
  importers: readonly string[];
}

/** What is known of a module, by id. */
export type About = (id: string) => Importers | null;

/** The script of a component: what a page has as an element of its own. */
const isScript = (id: string): boolean => id.includes('?astro&type=script');
/** What is asked for to use it; other pages are to be read, and should not fetch what only these have in common. */
const isTool = (id: string): boolean => /\/client\/(?:compare|list|map|map-table|offline|search)\//.test(id);
const isOnEveryPage = (id: string): boolean => isScript(id) && id.includes('/layouts/Base.astro');

/**
 * The file in which a module of the browser goes, so that a page asks for few: `base` for all that every page runs, `shared`
 * for what tools have in common. Left alone, the bundler makes a file of each set of modules that the
 * same scripts want: up to eleven on a page, of a few hundred bytes each.
 * @returns null where the bundler's own way holds
 */
export function scriptGroup(id: string, about: About): 'base' | 'shared' | null {
  const above = new Set([id]);
  for (const one of above) for (const importer of about(one)?.importers ?? []) above.add(importer);
  if ([...above].some(isOnEveryPage)) return 'base';
  const things = [...above].filter((one) => about(one)?.importers.some(isScript));
  return things.length > 1 && things.every(isTool) ? 'shared' : null;
}
