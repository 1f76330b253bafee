import { join } from 'node:path';
import type { FileOperations } from '../../scripts/effects/file-operations.ts';

/** A file's text, or a folder. */
type Item = string | Map<string, Item>;

export class Fault extends Error {
  readonly code = 'ENOSPC';
}

/**
 * A disk in memory that fails at one step: each file written, each thing moved or removed, each folder made is a step, and a
 * write that fails leaves half a file. A disk of a run that died does nothing more; a full one goes on.
 */
export function faultyDisk(tree: Map<string, Item>, failAt: number, kind: 'killed' | 'full') {
  let steps = 0;
  let isDead = false;
  const step = (half?: () => void): void => {
    if (isDead) throw new Fault('dead');
    steps += 1;
    if (steps !== failAt) return;
    half?.();
    isDead = kind === 'killed';
    throw new Fault(`step ${String(steps)}`);
  };
  const parts = (path: string): string[] => path.split('/').filter((part) => part !== '');
  const at = (path: string): Item | undefined =>
    parts(path).reduce<Item | undefined>(
      (item, part) => (item instanceof Map ? item.get(part) : undefined),
      tree,
    );
  const folder = (path: string): Map<string, Item> => {
    const found = at(path);
    if (found instanceof Map) return found;
    throw new Error(`${path} is no folder`);
  };
  const split = (path: string): [Map<string, Item>, string] => {
    const names = parts(path);
    return [folder(names.slice(0, -1).join('/')), names.at(-1) ?? ''];
  };
  const operations: FileOperations = {
    exists: (path) => at(path) !== undefined,
    read: (path) => {
      const found = at(path);
      if (typeof found !== 'string') throw new Error(`${path} is no file`);
      return found;
    },
    names: (path) => [...folder(path).keys()],
    makeFolder: (path) => {
      let here = tree;
      for (const part of parts(path)) {
        const next = here.get(part) ?? new Map<string, Item>();
        if (!(next instanceof Map)) throw new Error(`${part} is no folder`);
        if (!here.has(part)) {
          step();
          here.set(part, next);
        }
        here = next;
      }
    },
    checkWritable: (path) => void folder(path),
    write: (path, content) => {
      const [parent, name] = split(path);
      const text = String(content);
      step(() => parent.set(name, text.slice(0, text.length / 2)));
      parent.set(name, text);
    },
    rename: (from, to) => {
      const [source, name] = split(from);
      const [target, newName] = split(to);
      const item = source.get(name);
      if (item === undefined) throw new Error(`${from} is not there`);
      const there = target.get(newName);
      if (there instanceof Map && there.size > 0) throw new Error(`${to} is not empty`);
      step();
      source.delete(name);
      target.set(newName, item);
    },
    remove: (path) => {
      if (at(path) === undefined) return;
      const [parent, name] = split(path);
      const item = parent.get(name);
      if (item instanceof Map) for (const inner of [...item.keys()]) operations.remove(join(path, inner));
      step();
      parent.delete(name);
    },
  };
  return { operations, steps: () => steps };
}

/** A tree of paths and texts. */
export function treeOf(files: Record<string, string>): Map<string, Item> {
  const tree = new Map<string, Item>();
  const { operations } = faultyDisk(tree, 0, 'full');
  for (const [path, text] of Object.entries(files)) {
    operations.makeFolder(path.slice(0, path.lastIndexOf('/')));
    operations.write(path, text);
  }
  return tree;
}

/** The files of a tree by their paths. */
export function filesOf(tree: Map<string, Item>, prefix = ''): Record<string, string> {
  return Object.fromEntries(
    [...tree].flatMap(([name, item]) =>
      item instanceof Map
        ? Object.entries(filesOf(item, `${prefix}${name}/`))
        : [[`${prefix}${name}`, item] as const],
    ),
  );
}
