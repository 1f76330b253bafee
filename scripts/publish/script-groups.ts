/** What the bundler tells of a module: who imports it as a part of itself, not on demand. */
export interface Importers {
  importers: readonly string[];
}

/** What is known of a module, by id. */
export type About = (id: string) => Importers | null;

/** The script of a component: what a page has as an element of its own. */
const isScript = (id: string): boolean => id.includes('?astro&type=script');
const isOnEveryPage = (id: string): boolean => isScript(id) && id.includes('/layouts/Base.astro');

/**
 * The file in which a module of the browser goes, so that a page asks for few: `base` for all that every page runs, `shared`
 * for what two things have in common that pages run. Left alone, the bundler makes a file of each set of modules that the
 * same scripts want: up to eleven on a page, of a few hundred bytes each.
 * @returns null where it goes with the one thing, or the import on demand, that wants it
 */
export function scriptGroup(id: string, about: About): 'base' | 'shared' | null {
  const above = new Set([id]);
  for (const one of above) for (const importer of about(one)?.importers ?? []) above.add(importer);
  if ([...above].some(isOnEveryPage)) return 'base';
  const things = [...above].filter((one) => about(one)?.importers.some(isScript));
  return things.length > 1 ? 'shared' : null;
}
