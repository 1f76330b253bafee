import { afterEach, expect, it, vi } from 'vitest';
import { loadJson, loadText } from '../../../src/client/load.ts';

afterEach(() => vi.unstubAllGlobals());

/** A page in a folder, whose scripts answer as they are told: with texts, or not at all. */
function inFolder(files: Record<string, string>): string[] {
  const there: string[] = [];
  vi.stubGlobal('gazetteerRoot', '../');
  vi.stubGlobal('document', {
    createElement: () => Object.assign(new EventTarget(), { src: '', remove: () => there.pop() }),
    head: {
      append: (script: EventTarget & { src: string }) => {
        there.push(script.src);
        const detail = files[script.src];
        if (detail !== undefined) script.dispatchEvent(new CustomEvent('given', { detail }));
        script.dispatchEvent(new Event(detail === undefined ? 'error' : 'load'));
      },
    },
  });
  return there;
}

it('fetches a file of the site', async () => {
  vi.stubGlobal('fetch', (url: string) => Promise.resolve(Response.json({ url })));
  expect(await loadJson('/map/index.json', 'no-cache')).toEqual({ url: '/map/index.json' });
});

it('says which file cannot be had', async () => {
  vi.stubGlobal('fetch', () => Promise.resolve(new Response('', { status: 404 })));
  await expect(loadText('/map/index.json')).rejects.toThrow('/map/index.json: answered 404');
});

it('in a folder takes what the script beside the file hands over, and fetches nothing', async () => {
  vi.stubGlobal('fetch', () => Promise.reject(new Error('fetched')));
  const scripts = inFolder({ '../map/index.json.js': '{"version":1}' });
  expect(await loadJson('../map/index.json')).toEqual({ version: 1 });
  expect(scripts).toEqual([]);
});

it('in a folder says which file is not there', async () => {
  inFolder({});
  await expect(loadText('../map/index.json')).rejects.toThrow('../map/index.json.js: gave nothing');
});
