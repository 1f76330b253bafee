import { offlinePath } from '../../lib/offline/settings.ts';
import type { Kind } from '../../lib/offline/treatment.ts';
import { findKept, keepVisited } from './caches.ts';
import type { World } from './world.ts';

/** Milliseconds for which a reader waits for the network where the page is kept. */
const patience = 3000;

export interface Asked {
  request: Request;
  path: string;
  kind: Kind;
  /** Whether a reader goes to the page, so that they are to be told why it does not come. */
  isVisit: boolean;
}

export interface Answer {
  /** @throws TypeError as fetch does, where there is neither network nor anything kept */
  response: Promise<Response>;
  /** What is still to do when the answer is given. */
  done: Promise<unknown>;
}

/** Answers a request for something of this site. */
export function answer(world: World, asked: Asked): Answer {
  return asked.kind === 'asset' || asked.kind === 'fixed'
    ? keptFirst(world, asked)
    : networkFirst(world, asked);
}

function keptFirst(world: World, { request, path }: Asked): Answer {
  const given = findKept(world, path).then((kept) =>
    kept ? { response: kept, done: undefined } : askNetwork(world, request, path),
  );
  return { response: given.then(({ response }) => response), done: given.then(({ done }) => done) };
}

function networkFirst(world: World, { request, path, isVisit }: Asked): Answer {
  const { response, done } = askNetwork(world, request, path);
  const first = async (): Promise<Response> => {
    const kept = await findKept(world, path);
    if (!kept) return isVisit ? response.catch((error: unknown) => offlinePage(world, error)) : response;
    // What a host in trouble says is worth less than yesterday's page.
    const answered = response.then(
      (fresh) => (fresh.status >= 500 ? kept : fresh),
      () => kept,
    );
    return Promise.race([answered, world.wait(patience).then(() => kept)]);
  };
  return { response: first(), done };
}

function askNetwork(world: World, request: Request, path: string): Answer {
  const response = world.fetch(request);
  // Copied before anyone reads it.
  const copy = response.then((answered) => answered.clone());
  return { response, done: copy.then((kept) => keepVisited(world, path, kept)).catch(() => undefined) };
}

/** @throws what the network threw, where not even that page is kept */
async function offlinePage(world: World, error: unknown): Promise<Response> {
  const page = await findKept(world, offlinePath);
  if (!page) throw error;
  return new Response(page.body, { status: 503, headers: page.headers });
}
