import { cachePrefix } from '../../lib/offline/settings.ts';
import { isDigested, isOfBuild, isPage, sitePath } from '../../lib/offline/treatment.ts';
import { addressOf, type Store, type World } from './world.ts';

/** Pages kept because a reader visited them; the one visited longest ago goes first. */
const mostVisited = 100;

/** Stands in a cache once its build is kept whole. The worker never answers for its own address. */
const wholeMark = 'sw.js';

export const ownCache = ({ settings }: World): string => cachePrefix(settings.base) + settings.build;

/** The caches of other builds of this site, newest first. */
export async function otherCaches(world: World): Promise<string[]> {
  const names = await world.caches.keys();
  return names
    .filter((name) => name.startsWith(cachePrefix(world.settings.base)) && name !== ownCache(world))
    .reverse();
}

export const markWhole = (world: World, cache: Store): Promise<void> =>
  cache.put(addressOf(world, wholeMark), new Response(''));

export async function isWhole(world: World, cache: Store): Promise<boolean> {
  return (await cache.match(addressOf(world, wholeMark))) !== undefined;
}

/** What this build keeps of an address. A digest means the same in every build, so assets are also looked for in the others. */
export async function findKept(world: World, path: string): Promise<Response | undefined> {
  const names = [ownCache(world), ...(isDigested(path) ? await otherCaches(world) : [])];
  for (const name of names) {
    if (!(await world.caches.has(name))) continue;
    const kept = await (await world.caches.open(name)).match(addressOf(world, path));
    if (kept) return kept;
  }
  return undefined;
}

/** Paths of the pages in a cache that a reader visited, longest ago first. */
export async function visitedPages(world: World, cache: Store): Promise<string[]> {
  const { base, least, shell, more } = world.settings;
  const listed = new Set([...least, ...shell, ...more]);
  return (await cache.keys()).flatMap(({ url }) => {
    const path = sitePath(url, world.origin, base);
    return path !== null && isPage(path) && !listed.has(path) ? [path] : [];
  });
}

/** Whether an answer may be kept: whole, from where it was asked for, and of the kind that the path tells. */
export async function isKeepable(world: World, path: string, response: Response): Promise<boolean> {
  if (response.status !== 200 || response.redirected) return false;
  const isHtml = /^text\/html/i.test(response.headers.get('Content-Type') ?? '');
  if (isPage(path)) return isHtml && isOfBuild(await response.clone().text(), world.settings);
  // Some hosts answer with a page for a file that is not there.
  return !isHtml;
}

/**
 * Keeps an answer that came while reading, where there is a cache to keep it in: without one the reader wants nothing kept.
 * When the room is used up, half of the pages visited make room; if that is not enough, it is not kept.
 */
export async function keepVisited(world: World, path: string, response: Response): Promise<void> {
  if (!(await world.caches.has(ownCache(world))) || !(await isKeepable(world, path, response))) return;
  const cache = await world.caches.open(ownCache(world));
  const url = addressOf(world, path);
  const drop = async (paths: string[]): Promise<void> => {
    for (const one of paths) await cache.delete(addressOf(world, one));
  };
  try {
    await cache.put(url, response.clone());
  } catch {
    const visited = await visitedPages(world, cache);
    await drop(visited.slice(0, Math.ceil(visited.length / 2)));
    await cache.put(url, response).catch(() => undefined);
  }
  const visited = isPage(path) ? await visitedPages(world, cache) : [];
  await drop(visited.slice(0, Math.max(0, visited.length - mostVisited)));
}
