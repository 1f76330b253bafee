import { describe, expect, it } from 'vitest';
import { recoverFolder, swapFolder } from '../../../scripts/effects/swap-folder.ts';
import { recover, swapFiles } from '../../../scripts/effects/swap-files.ts';
import { Fault, faultyDisk, filesOf, treeOf } from '../../support/faulty-disk.ts';

const collections = {
  'work/content/papers/a.md': 'paper a, as it was',
  'work/content/papers/b.md': 'paper b, as it was',
  'work/content/layout.json': '{"a": "was here"}',
};
const write = new Map([
  ['papers/a.md', 'paper a, as it is now'],
  ['papers/c.md', 'paper c, which is new'],
  ['annotations/x.json', '{"new": "folder"}'],
]);
const written = {
  'work/content/papers/a.md': 'paper a, as it is now',
  'work/content/papers/c.md': 'paper c, which is new',
  'work/content/annotations/x.json': '{"new": "folder"}',
  'work/content/layout.json': '{"a": "was here"}',
};
const swapCollections = (operations: Parameters<typeof recover>[1]): void =>
  swapFiles('/work/content', write, ['papers/b.md'], operations);

const oldSite = { 'work/site/index.html': 'the old home', 'work/site/map/index.html': 'the old map' };
const newSite = { 'work/site/index.html': 'the new home', 'work/site/list/index.html': 'a list' };
const ready = {
  'work/.site.staging/run/site/index.html': 'the new home',
  'work/.site.staging/run/site/list/index.html': 'a list',
};

/** Every step at which a run can fail, the last one being none. */
function* faults(
  before: ReturnType<typeof treeOf>,
  act: (o: Parameters<typeof recover>[1]) => void,
  kind: 'killed' | 'full',
) {
  for (let at = 1; ; at += 1) {
    const tree = structuredClone(before);
    const { operations, steps } = faultyDisk(tree, at, kind);
    let failed = false;
    try {
      act(operations);
    } catch (error) {
      if (!(error instanceof Fault)) throw error;
      failed = true;
    }
    yield { at, tree, failed };
    if (steps() < at) return;
  }
}

describe('files swapped, with a fault at each step', () => {
  it('killed: every file is whole at any time, and the next run finds all of the old or all of the new', () => {
    const seen = new Set<string>();
    for (const { tree, failed } of faults(treeOf(collections), swapCollections, 'killed')) {
      for (const [path, text] of Object.entries(filesOf(tree)).filter(([path]) => !path.includes('.staging')))
        expect([
          collections[path as keyof typeof collections],
          written[path as keyof typeof written],
        ]).toContain(text);
      // The next run may die as well, at any step.
      for (const next of faults(tree, (o) => recover('/work/content', o), 'killed')) {
        recover('/work/content', faultyDisk(next.tree, 0, 'full').operations);
        const stands = filesOf(next.tree);
        expect([collections, written]).toContainEqual(stands);
        seen.add(`${String(failed)} ${stands['work/content/papers/c.md'] === undefined ? 'old' : 'new'}`);
      }
    }
    expect([...seen].sort()).toEqual(['false new', 'true new', 'true old']);
  });

  it('full disk: what is met before anything moved leaves all as it was, and nothing beside it', () => {
    for (const { tree, failed } of faults(treeOf(collections), swapCollections, 'full')) {
      const stands = filesOf(tree);
      const isMoving = Object.keys(stands).includes('work/.content.staging/plan.json');
      if (failed && !isMoving && stands['work/content/papers/c.md'] === undefined)
        expect(stands).toEqual(collections);
      recover('/work/content', faultyDisk(tree, 0, 'full').operations);
      expect([collections, written]).toContainEqual(filesOf(tree));
    }
  });
});

describe('a site swapped, with a fault at each step', () => {
  const swap = (o: Parameters<typeof recover>[1]): void =>
    swapFolder('/work/.site.staging/run/site', '/work/site', o);

  it.each(['killed', 'full'] as const)('%s: a whole site stands, or is put back by the next run', (kind) => {
    for (const { tree } of faults(treeOf({ ...oldSite, ...ready }), swap, kind)) {
      const stands = Object.entries(filesOf(tree)).filter(([path]) => path.startsWith('work/site/'));
      expect([oldSite, newSite, {}]).toContainEqual(Object.fromEntries(stands));
      if (kind === 'full') expect(stands).not.toEqual([]);
      for (const next of faults(tree, (o) => recoverFolder('/work/site', o), 'killed')) {
        recoverFolder('/work/site', faultyDisk(next.tree, 0, 'full').operations);
        expect([oldSite, newSite]).toContainEqual(filesOf(next.tree));
      }
    }
  });

  it('a site that somebody removed stays away, though a run died while it cleared the one before', () => {
    for (const { tree } of faults(treeOf({ ...oldSite, ...ready }), swap, 'killed')) {
      const work = tree.get('work') as Map<string, unknown>;
      if (JSON.stringify(filesOf(tree)).includes('the old home')) continue;
      work.delete('site');
      recoverFolder('/work/site', faultyDisk(tree, 0, 'full').operations);
      expect(filesOf(tree)).toEqual({});
    }
  });

  it('the first site has nothing to put aside', () => {
    const tree = treeOf(ready);
    swap(faultyDisk(tree, 0, 'full').operations);
    expect(filesOf(tree)).toEqual(newSite);
  });
});
