import type { OfflineSettings } from '../../../../src/lib/offline/settings.ts';
import type { Store, Stores, World } from '../../../../src/client/offline/world.ts';

export const origin = 'https://host.example';

/** A cache that holds answers as a browser's does: a copy of each, the one put last at the end. */
class FakeStore implements Store {
  held = new Map<string, Response>();
  private room: { left: number };

  constructor(room: { left: number }) {
    this.room = room;
  }

  match = (url: string): Promise<Response | undefined> => Promise.resolve(this.held.get(url)?.clone());
  put = (url: string, response: Response): Promise<void> => {
    void this.delete(url);
    if (this.room.left === 0) return Promise.reject(new DOMException('full', 'QuotaExceededError'));
    this.room.left -= 1;
    this.held.set(url, response);
    return Promise.resolve();
  };
  delete = (url: string): Promise<boolean> => {
    const was = this.held.delete(url);
    if (was) this.room.left += 1;
    return Promise.resolve(was);
  };
  keys = (): Promise<{ url: string }[]> => Promise.resolve([...this.held.keys()].map((url) => ({ url })));
}

class FakeStores implements Stores {
  all = new Map<string, FakeStore>();
  /** Answers that fit in all caches together. */
  room = { left: 1000 };

  open = (name: string): Promise<FakeStore> => {
    const known = this.all.get(name) ?? new FakeStore(this.room);
    this.all.set(name, known);
    return Promise.resolve(known);
  };
  has = (name: string): Promise<boolean> => Promise.resolve(this.all.has(name));
  delete = (name: string): Promise<boolean> => {
    this.room.left += this.all.get(name)?.held.size ?? 0;
    return Promise.resolve(this.all.delete(name));
  };
  keys = (): Promise<string[]> => Promise.resolve([...this.all.keys()]);
}

const type = (path: string): string =>
  /\.\w+$/.test(path) ? (path.endsWith('.json') ? 'application/json' : 'text/javascript') : 'text/html';

export const file = (path: string, text: string, status = 200): Response =>
  new Response(text, { status, headers: { 'Content-Type': type(path) } });

/** One host: its caches outlive builds; its files by path are what the network has, and an Error is thrown. */
export class FakeHost {
  caches = new FakeStores();
  files = new Map<string, string | Response | Error>();
  asked: string[] = [];
  /** Lets those through who wait for the network to be late. */
  late: (() => void)[] = [];

  /** Files of a build, whose digested names end in it. */
  publish(build: string): void {
    this.files = new Map([
      ['', `home <script src="/_astro/page.${build}.js">`],
      ['offline/', `offline <script src="/_astro/page.${build}.js">`],
      ['search/', `search <script src="/_astro/page.${build}.js">`],
      ['papers/a/', `paper a, ${build} <script src="/_astro/page.${build}.js">`],
      ['papers/b/', `paper b, ${build} <script src="/_astro/page.${build}.js">`],
      ['topics/t/', `topic, ${build}`],
      ['theme.js', `theme ${build}`],
      [`_astro/page.${build}.js`, `script ${build}`],
      ['_astro/same.js', 'the same in every build'],
      ['search/index.json', `{"core":"core.${digest(build)}.json"}`],
      [`search/core.${digest(build)}.json`, `core ${build}`],
    ]);
  }

  world(build: string, more: Partial<OfflineSettings> = {}): World {
    return {
      settings: {
        base: '/map/',
        build,
        sections: ['papers', 'topics', 'search', 'offline'],
        assets: [`page.${build}.js`, 'same.js'],
        least: ['offline/', 'theme.js', `_astro/page.${build}.js`],
        shell: ['', 'search/', '_astro/same.js', 'search/index.json', `search/core.${digest(build)}.json`],
        more: ['topics/t/'],
        ...more,
      },
      origin,
      caches: this.caches,
      fetch: (request) => this.fetch(typeof request === 'string' ? request : request.url),
      wait: () => new Promise((done) => this.late.push(done)),
    };
  }

  /** The paths that a cache holds. */
  async kept(name: string): Promise<string[]> {
    return (await (await this.caches.open(name)).keys()).map(({ url }) => url.slice(`${origin}/map/`.length));
  }

  async textOf(name: string, path: string): Promise<string | undefined> {
    return (await (await this.caches.open(name)).match(`${origin}/map/${path}`))?.text();
  }

  private fetch(url: string): Promise<Response> {
    const path = url.slice(`${origin}/map/`.length).replace(/\?.*/, '');
    this.asked.push(path);
    const found = this.files.get(path);
    if (found instanceof Error) return Promise.reject(found);
    if (found instanceof Response) return Promise.resolve(found.clone());
    return Promise.resolve(found === undefined ? file('', 'nothing here', 404) : file(path, found));
  }
}

/** Ten signs of a build, as digests have. */
export const digest = (build: string): string => `00000000${build}`.slice(-10);

export const offline = new TypeError('Failed to fetch');

/** No file can be had from now on. */
export function cut(host: FakeHost): void {
  for (const path of host.files.keys()) host.files.set(path, offline);
}
