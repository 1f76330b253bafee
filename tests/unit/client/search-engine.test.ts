import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest';
import type * as Engine from '../../../src/client/search/engine.ts';
import type { Reply } from '../../../src/client/search/answerer.ts';

/** Whether the files of the engine can be fetched. */
const net = { up: true };

let openEngine: typeof Engine.openEngine;

beforeAll(async () => {
  vi.resetModules();
  vi.doMock('../../../src/client/search/answerer.ts', () => ({
    get Answerer() {
      if (!net.up) throw new Error('no connection');
      return class {
        private reply: (reply: Reply) => void;
        constructor(_base: string, reply: (reply: Reply) => void) {
          this.reply = reply;
        }
        ask(asker: number, turn: number, question: unknown) {
          this.reply({ asker, turn, found: { question } as Reply['found'] & object });
        }
      };
    },
  }));
  ({ openEngine } = await import('../../../src/client/search/engine.ts'));
});

// Other files share the modules of this one.
afterAll(() => {
  vi.doUnmock('../../../src/client/search/answerer.ts');
  vi.resetModules();
});

afterEach(() => {
  net.up = true;
});

/** A worker whose script cannot be fetched. */
class LostWorker extends EventTarget {
  constructor() {
    super();
    setTimeout(() => this.dispatchEvent(new Event('error')));
  }
  postMessage = vi.fn();
  terminate = vi.fn();
}

it('answers in the page where there are no workers, or where theirs is lost', async () => {
  expect(await openEngine('/none/').ask('galore')).toMatchObject({ question: { query: 'galore' } });
  vi.stubGlobal('Worker', LostWorker);
  expect(await openEngine('/lost/').ask('kivi')).toMatchObject({ question: { query: 'kivi' } });
});

it.each([
  ['no workers', undefined],
  ['a lost worker', LostWorker],
])('with %s and no connection says so, and answers once there is one', async (name, worker) => {
  vi.stubGlobal('Worker', worker);
  const engine = openEngine(`/${name}/`);
  net.up = false;
  await expect(engine.ask('galore')).rejects.toThrow('no connection');
  net.up = true;
  expect(await engine.ask('galore')).toMatchObject({ question: { query: 'galore' } });
});
