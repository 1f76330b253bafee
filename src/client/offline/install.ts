import { isDigested, isManifest } from '../../lib/offline/treatment.ts';
import { findKept, isKeepable, isWhole, markWhole, otherCaches, ownCache, visitedPages } from './caches.ts';
import { addressOf, type Store, type World } from './world.ts';

/** Files fetched at a time: the page that the reader looks at goes first. */
const atOnce = 4;

export interface Wish {
  /** Whether the reader's line is to be spared: then nothing is fetched but the page for readers without a network. */
  sparing: boolean;
  /** Paths of the pages of this site that are open: visited before there was anyone to keep them. */
  open: string[];
}

/**
 * Keeps what this build has to keep: files, then the pages that the build before it kept for the reader. Where there is no
 * room for all, the least.
 * @throws when it cannot: then nothing of this build stays, and the browser tries again with the next page
 */
export async function install(world: World, wish: Wish): Promise<void> {
  try {
    await keepBuild(world, wish);
  } catch (error) {
    await world.caches.delete(ownCache(world));
    const noRoom = error instanceof Error && error.name === 'QuotaExceededError';
    if (wish.sparing || !noRoom) throw error;
    await install(world, { ...wish, sparing: true });
  }
}

async function keepBuild(world: World, { sparing, open }: Wish): Promise<void> {
  const { least, shell, more } = world.settings;
  const cache = await world.caches.open(ownCache(world));
  await fetchAll(world, cache, sparing ? least : [...least, ...shell]);
  await markWhole(world, cache);
  if (!sparing)
    await each([...new Set([...more, ...open])], (path) => bring(world, cache, path).catch(() => undefined));
  await carryPages(world, cache, !sparing);
}

async function fetchAll(world: World, cache: Store, paths: string[]): Promise<void> {
  await each(paths, (path) => bring(world, cache, path));
  for (const path of paths.filter(isManifest)) {
    const text = (await (await cache.match(addressOf(world, path)))?.text()) ?? '';
    const folder = path.slice(0, path.lastIndexOf('/') + 1);
    const named = paths.filter((one) => isDigested(one) && one.startsWith(folder));
    if (!named.every((one) => text.includes(one.slice(folder.length))))
      throw new Error(`${path} is of another build`);
  }
}

/** Puts a file into the cache: from another build's, where its name says that it is the same. @throws when it cannot be had */
async function bring(world: World, cache: Store, path: string): Promise<void> {
  const url = addressOf(world, path);
  const known = isDigested(path) ? await findKept(world, path) : undefined;
  const response = known ?? (await fetchFile(world, path));
  if (!(await isKeepable(world, path, response))) throw new Error(`${url}: not of this build`);
  await cache.put(url, response);
}

async function fetchFile(world: World, path: string): Promise<Response> {
  const response = await world.fetch(addressOf(world, path), {
    cache: isDigested(path) ? 'default' : 'no-cache',
  });
  if (!response.redirected) return response;
  // Some hosts have names of their own for a page. A browser takes no answer for a page that tells of it.
  const { status, headers } = response;
  return new Response(await response.blob(), { status, headers });
}

/**
 * Brings the pages that a reader visited over from the builds before. One that cannot be fetched now comes as it was, if
 * this build has what it asks for; one that is gone is left behind.
 */
async function carryPages(world: World, cache: Store, refresh: boolean): Promise<void> {
  for (const name of await otherCaches(world)) {
    const old = await world.caches.open(name);
    await each(await visitedPages(world, old), async (path) => {
      const url = addressOf(world, path);
      if (await cache.match(url)) return;
      const fresh = refresh ? await fetchFile(world, path).catch(() => undefined) : undefined;
      const kept = fresh && fresh.status < 500 ? fresh : await old.match(url);
      if (kept && (await isKeepable(world, path, kept))) await cache.put(url, kept).catch(() => undefined);
    });
  }
}

/**
 * Leaves of the builds before what an open page of them may still ask for: of the last one the assets that this build has
 * not. Pages visited while this build was fetched come over first.
 */
export async function activate(world: World): Promise<void> {
  const own = await world.caches.open(ownCache(world));
  await carryPages(world, own, false);
  let isLast = true;
  for (const name of await otherCaches(world)) {
    const cache = await world.caches.open(name);
    const isNeeded = isLast && (await isWhole(world, cache)) && (await leaveAssets(world, cache, own));
    if (isNeeded) isLast = false;
    else await world.caches.delete(name);
  }
}

/** Takes all out of an older cache but assets that the new one has not. @returns whether there are any */
async function leaveAssets(world: World, cache: Store, own: Store): Promise<boolean> {
  const start = addressOf(world, '').length;
  let left = 0;
  for (const { url } of await cache.keys()) {
    if (isDigested(url.slice(start)) && !(await own.match(url))) left += 1;
    else await cache.delete(url);
  }
  return left > 0;
}

/** Runs a few at a time, in order. @throws with the first that does; no more are begun then */
async function each(paths: string[], run: (path: string) => Promise<void>): Promise<void> {
  // Of a generator: when one loop over it ends with an error, it ends for all.
  const queue = (function* () {
    yield* paths;
  })();
  const work = async (): Promise<void> => {
    for (const path of queue) await run(path);
  };
  await Promise.all(Array.from({ length: atOnce }, work));
}
