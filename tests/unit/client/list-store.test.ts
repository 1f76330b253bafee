import { beforeEach, expect, it, vi } from 'vitest';
import { add } from '../../../src/lib/reading-list/list.ts';

/** The storage of a browser, which may be full or forbidden. */
const kept = new Map<string, string>();
let full = false;
let heard: EventTarget;
let base = '/';

beforeEach(() => {
  kept.clear();
  full = false;
  base = '/';
  heard = new EventTarget();
  vi.resetModules();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => {
      if (full) throw new Error('QuotaExceededError');
      kept.set(key, value);
    },
  });
  vi.stubGlobal('document', { querySelector: () => ({ dataset: { base } }) });
  vi.stubGlobal('addEventListener', heard.addEventListener.bind(heard));
  vi.stubGlobal('dispatchEvent', heard.dispatchEvent.bind(heard));
});

const store = () => import('../../../src/client/list/store.ts');
const galore = { id: 'galore', title: 'GaLore', read: false, note: '' };
const withGalore = (list: Parameters<typeof add>[0]) => add(list, 'galore', 'GaLore');

it('keeps a list for each map of a host, and tells the page', async () => {
  const { changeList, keptList, listChanged } = await store();
  const told = vi.fn();
  heard.addEventListener(listChanged, told);
  expect(changeList(withGalore)).toBeNull();
  expect(told).toHaveBeenCalledOnce();
  expect(keptList()).toEqual({ list: [galore], trouble: null });
  base = '/other-map/';
  expect(keptList().list).toEqual([]);
});

it('adds to what another tab has kept meanwhile', async () => {
  const { changeList, keptList } = await store();
  expect(keptList().list).toEqual([]);
  kept.set('gazetteer-list:/', '{"version":1,"papers":[{"id":"h2o"}]}');
  changeList(withGalore);
  expect(keptList().list.map(({ id }) => id)).toEqual(['h2o', 'galore']);
});

it('says so when nothing can be kept, and forgets nothing', async () => {
  const { changeList, keptList } = await store();
  changeList(withGalore);
  full = true;
  expect(changeList((list) => add(list, 'h2o', 'H₂O'))).toMatch(/does not keep it/);
  expect(keptList().list).toEqual([galore]);
});

it.each(['{"version":1,"papers"', '[]', '{"version":1,"papers":[{"id":"a"},7]}'])(
  'puts %s aside before it writes',
  async (damaged) => {
    const { changeList, keptList } = await store();
    kept.set('gazetteer-list:/', damaged);
    expect(keptList().trouble).toBe('damaged');
    expect(kept.size).toBe(1);
    expect(changeList(withGalore)).toBeNull();
    expect(kept.get('gazetteer-list:/:aside-1')).toBe(damaged);
    expect(keptList().trouble).toBeNull();
    // A second one finds another place.
    kept.set('gazetteer-list:/', 'worse');
    changeList(withGalore);
    expect([...kept.values()]).toEqual(expect.arrayContaining([damaged, 'worse']));
  },
);

it('does not write over a damaged list that it cannot put aside', async () => {
  const { changeList } = await store();
  kept.set('gazetteer-list:/', 'damaged');
  full = true;
  expect(changeList(withGalore)).toMatch(/does not keep it/);
  expect([...kept.values()]).toEqual(['damaged']);
});

it('leaves the list of a newer edition alone', async () => {
  const { changeList, keptList } = await store();
  kept.set('gazetteer-list:/', '{"version":2,"shelves":[]}');
  expect(changeList(withGalore)).toMatch(/newer edition/);
  expect([...kept.values()]).toEqual(['{"version":2,"shelves":[]}']);
  expect(keptList()).toEqual({ list: [], trouble: 'newer' });
});
