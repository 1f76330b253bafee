import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname } from 'node:path';

/** What is done to a disk where a fault must leave all whole; tests put faults in its place. */
export interface FileOperations {
  exists: (path: string) => boolean;
  read: (path: string) => string;
  names: (folder: string) => string[];
  /** With the folders above it. */
  makeFolder: (path: string) => void;
  /** @throws Error when nothing may be written in the folder */
  checkWritable: (folder: string) => void;
  write: (path: string, content: string | Uint8Array) => void;
  rename: (from: string, to: string) => void;
  /** A file, or a folder with all in it, one by one in no known order; nothing when it is not there. */
  remove: (path: string) => void;
}

/** One by one: Node's own way tries for ever where the system lets nobody make a folder (/proc). */
function makeFolder(path: string): void {
  if (existsSync(path)) {
    if (!statSync(path).isDirectory()) mkdirSync(path);
    return;
  }
  makeFolder(dirname(path));
  try {
    mkdirSync(path);
  } catch (error) {
    // Another run may have made it meanwhile.
    if (!existsSync(path)) throw error;
  }
}

function remove(path: string): void {
  try {
    rmSync(path, { recursive: true, force: true });
  } catch (error) {
    // Below a file there is nothing; Node 22 calls that an error.
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOTDIR')) throw error;
  }
}

export const disk: FileOperations = {
  exists: existsSync,
  read: (path) => readFileSync(path, 'utf8'),
  names: (folder) => readdirSync(folder),
  makeFolder,
  checkWritable: (folder) => accessSync(folder, constants.W_OK),
  write: (path, content) => writeFileSync(path, content),
  rename: (from, to) => renameSync(from, to),
  remove,
};
